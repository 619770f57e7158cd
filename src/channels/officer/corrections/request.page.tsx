import { notFound, type ProblemDetails } from '#base/problem.ts'
import {
  askedNames,
  grantCorrection,
  refuseCorrection,
  viewCorrectionEvidence,
  viewCorrectionRequest,
  type ComparedRequest,
} from '#modules/privacy'
import { evidenceEndings } from '#platform/evidence.ts'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { correctionPath, personPath } from '../addresses.ts'
import { idIn, mayServe } from '../desk.ts'
import { hoursLeft } from '../hours-left.ts'
import { Reserved } from '../reserved.tsx'
import { fieldName, sexWords } from '../words.ts'

type OfRequest = Visit<'officer', '/officer/corrections/:requestId'>
type AskedName = (typeof askedNames)[number]

/** What is on record beside what the member asks for, the evidence, and the answer. */
export const viewCorrection = page('/officer/corrections/:requestId', 'officer', (visit) => draw(visit))

export const submitGrant = action(
  '/officer/corrections/:requestId/grant',
  'officer',
  async ({ params, perform, form, view }) => {
    const requestId = idIn(params.requestId)
    await perform(grantCorrection, { requestId, evidence: form.values['evidence'] }, { key: form.requestKey })
    return redirect(correctionPath(requestId), {
      notice: view.t('Sudah dibetulkan. Peserta diberi tahu.', 'Corrected. The member is told.'),
    })
  },
  { onProblem: draw },
)

export const submitRefusal = action(
  '/officer/corrections/:requestId/refuse',
  'officer',
  async ({ params, perform, form, view }) => {
    const requestId = idIn(params.requestId)
    await perform(refuseCorrection, { requestId, reason: form.values['reason'] }, { key: form.requestKey })
    return redirect(correctionPath(requestId), {
      notice: view.t('Jawaban tersimpan. Peserta diberi tahu.', 'The answer is saved. The member is told.'),
    })
  },
  { onProblem: draw },
)

/** Opening it is on record by itself. */
export const downloadCorrectionEvidence = page(
  '/officer/corrections/:requestId/evidence',
  'officer',
  async ({ params, perform, view }) => {
    const found = await perform(viewCorrectionEvidence, { requestId: idIn(params.requestId) })
    if (!found) throw notFound()
    const name = `${view.t('bukti', 'evidence')}.${evidenceEndings[found.evidenceType]}`
    return download(name, found.evidenceType, found.evidence)
  },
)

async function draw(visit: OfRequest, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const request = await perform(viewCorrectionRequest, { requestId: idIn(params.requestId) })
  const title = t(`Pembetulan data ${request.personName}`, `Correction for ${request.personName}`)
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/corrections', label: t('Permintaan pembetulan', 'Requests for correction') },
          { href: correctionPath(request.requestId), label: request.personName },
        ]}
        state={<StateTag view={view} request={request} />}
        title={title}
        lead={
          request.decidedAt
            ? t(
                `Diminta ${formatInstant(request.openedAt, lang)}.`,
                `Asked for on ${formatInstant(request.openedAt, lang)}.`,
              )
            : t(
                `Dijawab paling lambat ${formatInstant(request.dueAt, lang)}: ${hoursLeft(view, request.dueAt)}.`,
                `To be answered by ${formatInstant(request.dueAt, lang)}: ${hoursLeft(view, request.dueAt)}.`,
              )
        }
      />
      <Columns
        aside={
          <Section id="decide" size="md" title={t('Jawaban', 'Answer')}>
            {request.decidedAt ? (
              <Decided view={view} request={request} />
            ) : (
              <Decide visit={visit} request={request} problem={problem} />
            )}
          </Section>
        }
      >
        <Compared view={view} request={request} />
        <Section id="evidence" title={t('Kata dan bukti peserta', 'The member’s words and evidence')}>
          <p>{request.story}</p>
          <p>
            {request.hasEvidence ? (
              <IconLink href={`${correctionPath(request.requestId)}/evidence`} icon="download">
                {t('Unduh bukti dari peserta (dicatat)', 'Download the member’s evidence (on record)')}
              </IconLink>
            ) : (
              t(
                'Bukti sudah dihapus, setahun sesudah diputus.',
                'The evidence was deleted, a year after the decision.',
              )
            )}
          </p>
          <p>
            <a href={personPath(request.personId, 'particulars')}>
              {t('Berkas peserta', 'The member’s file')}
            </a>
          </p>
        </Section>
      </Columns>
    </Page>
  )
}

function StateTag({ view: { t }, request: { outcome } }: { view: View; request: ComparedRequest }) {
  if (outcome === null) return <Tag kind="waiting">{t('Menunggu jawaban', 'Waiting for an answer')}</Tag>
  if (outcome === 'corrected') return <Tag kind="done">{t('Sudah dibetulkan', 'Corrected')}</Tag>
  return outcome === 'refused' ? (
    <Tag kind="note">{t('Belum diubah', 'Left as it is')}</Tag>
  ) : (
    <Tag kind="quiet">{t('Ditarik peserta', 'Withdrawn by the member')}</Tag>
  )
}

const recordNames: Readonly<Record<AskedName, string>> = {
  name: 'name',
  birthPlace: 'birth-place',
  birthOn: 'birth-on',
  sex: 'sex',
  motherName: 'mother-name',
  phone: 'phone',
  email: 'email',
  address: 'address',
}

function Compared({ view, request }: { view: View; request: ComparedRequest }) {
  const { t, say, lang } = view
  const shown = (name: AskedName, value: string | null) => {
    if (value === null) return '–'
    if (name === 'birthOn') return formatDay(value, lang)
    return name === 'sex' && (value === 'female' || value === 'male') ? say(sexWords[value]) : value
  }
  return (
    <Section id="compared" title={t('Tercatat dan diminta', 'On record, and asked for')}>
      <Table
        caption={t('Yang tercatat di samping yang diminta', 'What is on record beside what is asked for')}
        rows={askedNames.filter((name) => request.asked[name] !== null)}
        columns={[
          { head: t('Isian', 'Field'), cell: (name) => say(fieldName(recordNames[name])) },
          { head: t('Tercatat', 'On record'), cell: (name) => shown(name, request.known[name]) },
          { head: t('Diminta', 'Asked for'), cell: (name) => <b>{shown(name, request.asked[name])}</b> },
        ]}
      />
    </Section>
  )
}

function Decided({ view, request }: { view: View; request: ComparedRequest }) {
  const { lang } = view
  const { outcomeReason, decidedBy, decidedAt } = request
  return (
    <>
      <p>{outcomeReason}</p>
      <Small>{[decidedBy, decidedAt && formatInstant(decidedAt, lang)].filter(Boolean).join(', ')}</Small>
    </>
  )
}

type DecideProps = { visit: OfRequest; request: ComparedRequest; problem: ProblemDetails | null }

function Decide({ visit, request, problem }: DecideProps) {
  const { view, form } = visit
  const { t } = view
  if (!mayServe(visit)) return <Reserved view={view} to="officers" />
  const field = entries(view, form.values, problem)
  const path = correctionPath(request.requestId)
  return (
    <>
      <Form view={view} action={`${path}/grant`}>
        <TextArea
          {...field('evidence')}
          label={t('Bukti yang Anda lihat', 'The evidence that you have seen')}
          hint={t(
            'Misalnya: foto e-KTP, nama cocok huruf demi huruf',
            'Such as: picture of the identity card, the name agrees letter by letter',
          )}
          rows={2}
        />
        <Button>{t('Betulkan seperti diminta', 'Correct as asked for')}</Button>
      </Form>
      <Details
        summary={t('Bukti tidak mendukung?', 'Does the evidence not bear it out?')}
        open={form.values['reason'] !== undefined}
      >
        <Form view={view} action={`${path}/refuse`}>
          <TextArea
            {...field('reason')}
            label={t('Alasan', 'Reason')}
            hint={t(
              'Peserta membacanya. Sebut apa yang masih diperlukan.',
              'The member reads it. Say what is still needed.',
            )}
            rows={4}
          />
          <Button variant="secondary">{t('Jangan diubah', 'Leave as it is')}</Button>
        </Form>
      </Details>
    </>
  )
}
