import { dayIn, formatMonth as monthText } from '@payung/law'
import type { z } from 'zod'
import { notFound, Problem, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { decideDispute, viewDispute, viewEvidence, viewMonth } from '#modules/contributions'
import { formatDay, formatDaysLeft, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink } from '#ui/parts/action.tsx'
import { RadioField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { disputePath, employerPath, monthPath, personPath } from '../addresses.ts'
import { idIn, mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { disputeKindWords, outcomeWords } from '../words.ts'
import { DisputeTag } from './dispute-tag.tsx'

type OfDispute = Visit<'officer', '/officer/disputes/:disputeId'>
type Dispute = z.output<(typeof viewDispute)['output']>

/** Both sides, the evidence, and the decision with its reason. */
export const viewDisputePage = page('/officer/disputes/:disputeId', 'officer', (visit) => draw(visit))

export const submitDecision = action(
  '/officer/disputes/:disputeId/decide',
  'officer',
  async ({ params, perform, form, view }) => {
    const { outcome, reason } = form.values
    const decision = { disputeId: idIn(params.disputeId), outcome, reason }
    await perform(decideDispute, decision, { key: form.requestKey })
    return redirect(disputePath(params.disputeId), {
      notice: view.t(
        'Keputusan tersimpan. Peserta dan perusahaan membacanya sekarang.',
        'The decision is saved. The member and the employer can read it now.',
      ),
    })
  },
  { onProblem: draw },
)

/** What the member has sent along. Opening it is on record by itself. */
export const downloadEvidence = page(
  '/officer/disputes/:disputeId/evidence',
  'officer',
  async ({ params, perform, view }) => {
    const found = await perform(viewEvidence, { disputeId: idIn(params.disputeId) })
    if (!found) throw notFound()
    const ending = found.evidenceType.split('/')[1] ?? 'bin'
    return download(`${view.t('bukti', 'evidence')}.${ending}`, found.evidenceType, found.evidence)
  },
)

async function draw(visit: OfDispute, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang, say } = view
  const dispute = await perform(viewDispute, { disputeId: idIn(params.disputeId) })
  const month = formatMonth(dispute.month, lang)
  const title = t(`Keberatan atas ${month}`, `Dispute about ${month}`)
  return (
    <Page {...frameOf(visit)} portal="officer" current="disputes" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/disputes', label: t('Keberatan', 'Disputes') },
          { href: disputePath(dispute.disputeId), label: `${dispute.personName}, ${month}` },
        ]}
        state={<DisputeTag view={view} dispute={dispute} />}
        title={`${say(disputeKindWords[dispute.kind])}: ${month}`}
        lead={leadOf(view, dispute)}
      />
      <Columns
        aside={
          <Section id="decide" size="md" title={t('Keputusan', 'Decision')}>
            {dispute.decidedAt ? (
              <Decided view={view} dispute={dispute} />
            ) : (
              <Decide visit={visit} dispute={dispute} problem={problem} />
            )}
          </Section>
        }
      >
        <Compared view={view} dispute={dispute} declared={await declaredWage(visit, dispute)} />
        <Member view={view} dispute={dispute} />
        <Employer view={view} dispute={dispute} />
      </Columns>
    </Page>
  )
}

function leadOf({ t, lang, now }: View, { dueOn, decidedAt, personName, employerName }: Dispute): string {
  const parties = t(`${personName} dan ${employerName}.`, `${personName} and ${employerName}.`)
  if (decidedAt) return parties
  const left = formatDaysLeft(dayIn(now), dueOn, lang)
  const due = formatDay(dueOn, lang)
  return `${parties} ${t(`Jawaban dijanjikan paling lambat ${due}. ${left}.`, `An answer is promised by ${due}. ${left}.`)}`
}

/** The wage that the employer has reported for the month; null where it has reported none. */
async function declaredWage({ perform }: OfDispute, dispute: Dispute): Promise<bigint | null> {
  const { personId, employerId } = dispute
  try {
    const month = await perform(viewMonth, {
      personId: String(personId),
      employerId: String(employerId),
      month: monthText(dispute.month),
    })
    return month.bills.at(-1)?.wage ?? null
  } catch (error) {
    // Someone who was not at work there that month has no such month.
    if (error instanceof Problem && error.details.status === 404) return null
    throw error
  }
}

type ComparedProps = { view: View; dispute: Dispute; declared: bigint | null }

function Compared({ view, dispute, declared }: ComparedProps) {
  const { t } = view
  const { personId, wageClaimed } = dispute
  return (
    <Section id="compared" title={t('Apa yang dipersoalkan', 'What it is about')}>
      <Rows
        rows={[
          {
            label: t('Menurut peserta', 'By the member'),
            value: wageClaimed === null ? t('tanpa angka', 'no figure') : formatRupiah(wageClaimed),
          },
          {
            label: t('Menurut laporan perusahaan', 'By the employer’s return'),
            value: declared === null ? t('tidak dilaporkan', 'not reported') : formatRupiah(declared),
          },
          ...(wageClaimed !== null && declared !== null
            ? [
                {
                  label: t('Selisih', 'Difference'),
                  value: formatRupiah(wageClaimed - declared),
                  total: true,
                },
              ]
            : []),
        ]}
      />
      <p>
        <a href={monthPath(personId, dispute)}>
          {t('Bulan itu, dengan tagihannya', 'That month, with its bills')}
        </a>
      </p>
    </Section>
  )
}

function Member({ view, dispute }: { view: View; dispute: Dispute }) {
  const { t, lang } = view
  return (
    <Section id="member" title={t('Kata peserta', 'What the member says')}>
      <p>{dispute.story}</p>
      <Small>
        <a href={personPath(dispute.personId)}>{dispute.personName}</a>,{' '}
        {formatInstant(dispute.openedAt, lang)}
      </Small>
      {dispute.hasEvidence ? (
        <p>
          <IconLink href={`${disputePath(dispute.disputeId)}/evidence`} icon="download">
            {t('Unduh bukti dari peserta (dicatat)', 'Download the member’s evidence (on record)')}
          </IconLink>
        </p>
      ) : (
        <p>
          {dispute.evidenceGone
            ? t(
                'Bukti sudah dihapus, setahun sesudah diputus.',
                'The evidence was deleted, a year after the decision.',
              )
            : t('Tanpa bukti.', 'No evidence.')}
        </p>
      )}
    </Section>
  )
}

function Employer({ view, dispute }: { view: View; dispute: Dispute }) {
  const { t, lang } = view
  const { employerAnswer, employerAnsweredBy, employerAnsweredAt, employerName, npp } = dispute
  return (
    <Section id="employer" title={t('Kata perusahaan', 'What the employer says')}>
      {employerAnswer === null ? (
        <p>
          {t(
            `${employerName} belum menjawab. Hubungi narahubungnya sebelum memutuskan.`,
            `${employerName} has not answered. Call its contact before you decide.`,
          )}
        </p>
      ) : (
        <p>{employerAnswer}</p>
      )}
      <Small>
        <a href={employerPath(npp)}>{employerName}</a>
        {employerAnsweredBy && `, ${employerAnsweredBy}`}
        {employerAnsweredAt && `, ${formatInstant(employerAnsweredAt, lang)}`}
      </Small>
    </Section>
  )
}

function Decided({ view, dispute }: { view: View; dispute: Dispute }) {
  const { say, lang } = view
  const { outcome, outcomeReason, decidedBy, decidedAt } = dispute
  if (!outcome || !decidedAt) return null
  return (
    <>
      <p>
        <b>{say(outcomeWords[outcome])}</b>
      </p>
      <p>{outcomeReason}</p>
      <Small>{`${decidedBy ?? ''}, ${formatInstant(decidedAt, lang)}`}</Small>
    </>
  )
}

type DecideProps = { visit: OfDispute; dispute: Dispute; problem: ProblemDetails | null }

function Decide({ visit, dispute, problem }: DecideProps) {
  const { view, form } = visit
  const { t, say } = view
  if (!mayServe(visit)) return <Reserved view={view} to="officers" />
  const field = entries(view, form.values, problem)
  const hints = {
    corrected: t('Laporannya sudah dibetulkan perusahaan.', 'The employer has corrected its return.'),
    'will-be-corrected': t(
      'Perusahaan mengakui dan akan mengirim laporan perbaikan.',
      'The employer agrees and will send a revised return.',
    ),
    'not-upheld': t(
      'Bukti menunjukkan laporan perusahaan benar.',
      'The evidence supports the employer’s return.',
    ),
  }
  return (
    <Form view={view} action={`${disputePath(dispute.disputeId)}/decide`}>
      <RadioField
        {...field('outcome')}
        label={t('Hasil', 'Outcome')}
        options={(['corrected', 'will-be-corrected', 'not-upheld'] as const).map((outcome) => ({
          value: outcome,
          label: say(outcomeWords[outcome]),
          hint: hints[outcome],
        }))}
      />
      <TextArea
        {...field('reason')}
        label={t('Alasan', 'Reason')}
        hint={t(
          'Peserta dan perusahaan membacanya. Sebut siapa harus berbuat apa, sampai kapan.',
          'The member and the employer read it. Say who must do what, by when.',
        )}
        rows={5}
      />
      <Button>{t('Putuskan', 'Decide')}</Button>
    </Form>
  )
}
