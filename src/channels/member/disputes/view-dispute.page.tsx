import { dayIn } from '@payung/law'
import { present } from '#base/assert.ts'
import { notFound } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listMyDisputes, viewEvidence, withdrawDispute } from '#modules/contributions'
import { formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows, Track, type TrackStop } from '#ui/parts/list.tsx'
import { Columns, Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import { disputePath, monthPath, newDisputePath } from '../addresses.ts'
import { disputeState, DisputeTag, kindWords } from '../dispute-words.tsx'
import type { AtHome } from '../myself.ts'
import type { Dispute } from '../next-step.ts'
import { disputeVerdict } from './dispute-verdict.ts'

/** One dispute: what the member said, what the employer says, and how it was decided. */
export const viewDisputePage = page('/member/disputes/:disputeId', 'member', async (visit) => {
  const dispute = await findDispute(visit, visit.params.disputeId)
  const { view } = visit
  const { t, lang } = view
  const month = formatMonth(dispute.month, lang)
  const title = disputeVerdict(view, dispute)
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={`${month}, ${dispute.employerName}`}
        state={<DisputeTag view={view} dispute={dispute} />}
        crumbs={[
          { href: '/member/months', label: t('Iuran', 'Contributions') },
          { href: '/member/disputes', label: t('Keberatan', 'Disputes') },
          { href: view.path, label: month },
        ]}
      />
      <Columns aside={<Way view={view} dispute={dispute} />}>
        <Decision view={view} dispute={dispute} />
        <EmployersSide view={view} dispute={dispute} />
        <Said view={view} dispute={dispute} />
        <Onward view={view} dispute={dispute} />
      </Columns>
    </Page>
  )
})

/** Of this member: to anyone else it does not exist. */
async function findDispute({ perform, personId }: AtHome, disputeId: string): Promise<Dispute> {
  const { disputes } = await perform(listMyDisputes, { personId: String(personId) })
  const found = disputes.find((one) => one.disputeId === disputeId)
  if (!found) throw notFound()
  return found
}

type Props = { view: View; dispute: Dispute }

function Decision({ view, dispute }: Props) {
  const { t, lang } = view
  const { outcome, outcomeReason, decidedBy, decidedAt } = dispute
  if (outcome === null || outcome === 'withdrawn' || !decidedAt) return null
  return (
    <Section id="decision" size="md" title={t('Keputusan petugas', 'The officer’s decision')}>
      <p>{outcomeReason}</p>
      <Small>{`${decidedBy}, ${formatInstant(decidedAt, lang)}`}</Small>
    </Section>
  )
}

function EmployersSide({ view, dispute }: Props) {
  const { t, lang } = view
  const { employerAnswer, employerAnsweredBy, employerAnsweredAt, employerName, outcome } = dispute
  if (employerAnswer === null && outcome !== null) return null
  return (
    <Section id="employer" size="md" title={t('Kata perusahaan', 'What the employer says')}>
      {employerAnswer === null || !employerAnsweredAt ? (
        <p>
          {t(
            `${employerName} sudah kami tanyai dan belum menjawab. Tanpa jawaban pun petugas memutus dari bukti Anda.`,
            `We have asked ${employerName}, and there is no answer yet. Without one an officer decides on what you sent.`,
          )}
        </p>
      ) : (
        <>
          <p>{employerAnswer}</p>
          <Small>{`${employerAnsweredBy}, ${formatInstant(employerAnsweredAt, lang)}`}</Small>
        </>
      )}
    </Section>
  )
}

function Said({ view, dispute }: Props) {
  const { t, say } = view
  const { kind, wageClaimed, story, hasEvidence, evidenceGone, disputeId } = dispute
  return (
    <Section id="said" size="md" title={t('Kata Anda', 'What you said')}>
      <Rows
        rows={[
          { label: t('Yang salah', 'What is wrong'), value: say(kindWords[kind]) },
          ...(wageClaimed === null
            ? []
            : [{ label: t('Upah menurut Anda', 'The wage by you'), value: formatRupiah(wageClaimed) }]),
        ]}
      />
      <p>{story}</p>
      <p>
        {hasEvidence ? (
          <IconLink href={`${disputePath(disputeId)}/evidence`} icon="download">
            {t('Bukti yang Anda kirim', 'The evidence that you sent')}
          </IconLink>
        ) : evidenceGone ? (
          t(
            'Bukti Anda sudah dihapus, setahun sesudah diputus.',
            'Your evidence was deleted, a year after the decision.',
          )
        ) : (
          t('Tanpa foto atau berkas.', 'Without a picture or a file.')
        )}
      </p>
    </Section>
  )
}

/** What can still be done: take it back, look at the month, or come again with something new. */
function Onward({ view, dispute }: Props) {
  const { t } = view
  if (dispute.outcome === null) {
    return (
      <Section id="withdraw" size="md" title={t('Berubah pikiran?', 'Changed your mind?')}>
        <Details summary={t('Tarik keberatan ini', 'Withdraw this dispute')}>
          <p>
            {t(
              'Bila ternyata angkanya benar, tarik saja. Anda boleh menyampaikannya lagi kapan pun.',
              'If the figure turns out to be right, withdraw it. You may come again at any time.',
            )}
          </p>
          <Form view={view} action={`${disputePath(dispute.disputeId)}/withdraw`}>
            <Button variant="secondary">{t('Ya, tarik', 'Yes, withdraw it')}</Button>
          </Form>
        </Details>
      </Section>
    )
  }
  return (
    <Section id="onward" size="md" title={t('Selanjutnya', 'From here')}>
      <p>
        <a href={monthPath(dispute)}>{t('Lihat bulan itu', 'See that month')}</a>
      </p>
      {disputeState(dispute) === 'not-upheld' && (
        <>
          <p>
            {t(
              'Punya bukti baru? Sampaikan lagi, petugas membacanya dari awal.',
              'Do you have new evidence? Come again, and an officer reads it afresh.',
            )}
          </p>
          <p>
            <ButtonLink href={newDisputePath(dispute, dispute.kind)} variant="secondary">
              {t('Sampaikan dengan bukti baru', 'Dispute it with new evidence')}
            </ButtonLink>
          </p>
        </>
      )}
    </Section>
  )
}

/** From the member to the employer to the officer. */
function Way({ view, dispute }: Props) {
  const { t, lang } = view
  const { openedAt, employerAnsweredAt, decidedAt, outcome, dueOn } = dispute
  const on = (at: Date) => formatDay(dayIn(at), lang)
  const stops: TrackStop[] = [
    { title: t('Anda menyampaikan', 'You came to us'), text: on(openedAt), state: 'done' },
  ]
  if (outcome === 'withdrawn') {
    stops.push({
      title: t('Anda menarik kembali', 'You withdrew it'),
      text: decidedAt && on(decidedAt),
      state: 'done',
    })
  } else {
    if (employerAnsweredAt || outcome === null)
      stops.push({
        title: t('Perusahaan menjawab', 'The employer answers'),
        text: employerAnsweredAt ? on(employerAnsweredAt) : t('Sedang ditanyai', 'Being asked'),
        state: employerAnsweredAt ? 'done' : 'now',
      })
    stops.push({
      title: t('Petugas memutus', 'An officer decides'),
      text: decidedAt
        ? on(decidedAt)
        : t(`Paling lambat ${formatDay(dueOn, lang)}`, `By ${formatDay(dueOn, lang)}`),
      state: decidedAt ? 'done' : employerAnsweredAt ? 'now' : 'next',
    })
  }
  return (
    <Section id="way" size="md" title={t('Jalannya', 'How it goes')}>
      <Track stops={stops} />
    </Section>
  )
}

export const submitWithdraw = action(
  '/member/disputes/:disputeId/withdraw',
  'member',
  async ({ perform, params, form, view }) => {
    await perform(withdrawDispute, { disputeId: params.disputeId }, { key: form.requestKey })
    return redirect(disputePath(params.disputeId), {
      notice: view.t('Keberatan sudah ditarik.', 'The dispute is withdrawn.'),
    })
  },
)

const fileEndings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

export const downloadEvidence = page(
  '/member/disputes/:disputeId/evidence',
  'member',
  async ({ perform, params, view }) => {
    const found = await perform(viewEvidence, { disputeId: params.disputeId })
    if (!found) throw notFound()
    const { evidence, evidenceType } = found
    const ending = present(fileEndings[evidenceType], `${evidenceType} was taken as evidence`)
    return download(`${view.t('bukti', 'evidence')}.${ending}`, evidenceType, evidence)
  },
)
