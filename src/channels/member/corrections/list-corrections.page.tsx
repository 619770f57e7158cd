import { notFound } from '#base/problem.ts'
import {
  askedNames,
  listMyCorrections,
  viewCorrectionEvidence,
  withdrawCorrection,
  type CorrectionRequest,
} from '#modules/privacy'
import { evidenceEndings } from '#platform/evidence.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import { askedWords, requestVerdict, RequestTag, shownValue } from './words.tsx'

/** What a member has asked to have put right, and what came of it. */
export const listCorrectionsPage = page('/member/corrections', 'member', async (visit) => {
  const { view, perform, personId } = visit
  const { t } = view
  const { requests } = await perform(listMyCorrections, { personId: String(personId) })
  const open = requests.find(({ outcome }) => outcome === null)
  const [latest] = requests
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={t('Pembetulan data', 'Corrections')}>
      <PageHead
        view={view}
        title={latest ? requestVerdict(view, latest) : t('Belum ada permintaan', 'No requests yet')}
        state={latest && <RequestTag view={view} request={latest} />}
        crumbs={[
          { href: '/member/more', label: t('Lainnya', 'More') },
          { href: '/member/corrections', label: t('Pembetulan data', 'Corrections') },
        ]}
      />
      {latest ? (
        requests.map((request) => <Asked view={view} request={request} />)
      ) : (
        <Section id="nothing" title={t('Permintaan Anda', 'Your requests')} quiet>
          <Empty title={t('Semua data cocok?', 'Is everything right?')}>
            {t(
              'Bila nama, tanggal lahir, atau alamat Anda tertulis keliru, kirim yang benar dengan foto buktinya.',
              'If your name, birth date or address is written wrongly, send what is right with a picture of the evidence.',
            )}
          </Empty>
        </Section>
      )}
      {!open && (
        <p>
          <ButtonLink href="/member/corrections/new">
            {t('Minta pembetulan', 'Ask for a correction')}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
})

function Asked({ view, request }: { view: View; request: CorrectionRequest }) {
  const { t, say } = view
  const { requestId, asked, story, hasEvidence, outcome, outcomeReason, decidedBy } = request
  return (
    <Section id={`request-${requestId}`} size="md" title={requestVerdict(view, request)}>
      <Rows
        rows={askedNames.flatMap((name) => {
          const value = asked[name]
          return value === null
            ? []
            : [{ label: say(askedWords[name]), value: shownValue(view, name, value) }]
        })}
      />
      <p>{story}</p>
      {outcome !== null && outcome !== 'withdrawn' && (
        <p>
          {t('Jawaban petugas:', 'The officer’s answer:')} {outcomeReason}
          <Small>{decidedBy}</Small>
        </p>
      )}
      <p>
        {hasEvidence ? (
          <IconLink href={`/member/corrections/${requestId}/evidence`} icon="download">
            {t('Bukti yang Anda kirim', 'The evidence that you sent')}
          </IconLink>
        ) : (
          t(
            'Bukti Anda sudah dihapus, setahun sesudah diputus.',
            'Your evidence was deleted, a year after the decision.',
          )
        )}
      </p>
      {outcome === null && (
        <Details summary={t('Tarik permintaan ini', 'Withdraw this request')}>
          <Form view={view} action={`/member/corrections/${requestId}/withdraw`}>
            <Button variant="secondary">{t('Ya, tarik', 'Yes, withdraw it')}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}

export const submitWithdrawal = action(
  '/member/corrections/:requestId/withdraw',
  'member',
  async ({ perform, params, form, view }) => {
    await perform(withdrawCorrection, { requestId: params.requestId }, { key: form.requestKey })
    return redirect('/member/corrections', {
      notice: view.t('Permintaan sudah ditarik.', 'The request is withdrawn.'),
    })
  },
)

export const downloadRequestEvidence = page(
  '/member/corrections/:requestId/evidence',
  'member',
  async ({ perform, params, view }) => {
    const found = await perform(viewCorrectionEvidence, { requestId: params.requestId })
    if (!found) throw notFound()
    const name = `${view.t('bukti', 'evidence')}.${evidenceEndings[found.evidenceType]}`
    return download(name, found.evidenceType, found.evidence)
  },
)
