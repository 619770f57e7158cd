import { dayIn, formatMonth as monthText } from '@payung/law'
import { badInput, notFound, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  answerDispute,
  listEmployerDisputes,
  listReturns,
  listWorkerMonths,
  openReturn,
} from '#modules/contributions'
import { formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows, Track, type RowItem, type TrackStop } from '#ui/parts/list.tsx'
import { Columns, Note, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayFile, ownEmployer } from '../desk.ts'
import { correctionOf } from './correction.ts'
import { DisputeTag, kindWords, subjectOf, turnOf, type Dispute } from './dispute-words.tsx'

type OfDispute = Visit<'employer', '/employer/questions/:disputeId'>

/** A worker says that a month is wrong: what they say, what we declared, and our side. */
export const viewDisputePage = page('/employer/questions/:disputeId', 'employer', (visit) => draw(visit))

export const submitDisputeAnswer = action(
  '/employer/questions/:disputeId',
  'employer',
  async (visit) => {
    const { perform, form, params, view } = visit
    const dispute = await findDispute(visit)
    const { agree, answer = '' } = form.values
    if (agree !== 'yes' && agree !== 'no') throw badInput([agreeMissing])
    const said = answer.trim() || (agree === 'yes' ? agreed : '')
    await perform(answerDispute, { disputeId: params.disputeId, answer: said }, { key: form.requestKey })
    return agree === 'yes'
      ? redirect(await openCorrection(visit, dispute), {
          notice: view.t(
            'Jawaban terkirim. Sekarang perbaiki bulannya di sini.',
            'The answer is sent. Now put the month right here.',
          ),
        })
      : redirect('/employer/questions', {
          notice: view.t(
            'Jawaban terkirim. Petugas memutus sesudah membaca keduanya.',
            'The answer is sent. An officer decides after reading both sides.',
          ),
        })
  },
  { onProblem: draw },
)

/** What stands in the file when an employer agrees without a word of its own. */
const agreed = 'Benar. Kami perbaiki laporan bulan itu.'

const agreeMissing = {
  field: 'agree',
  code: 'missing',
  message: { id: 'Pilih siapa yang benar.', en: 'Choose who is right.' },
}

/** Where the month is put right: a return that takes it up, or the bill that has to be taken back first. */
async function openCorrection(visit: OfDispute, { month, kind }: Dispute): Promise<string> {
  const { perform } = visit
  const { npp } = await ownEmployer(visit)
  const { returns } = await perform(listReturns, { npp, cursor: monthText(month + 1), limit: 12 })
  const correction = correctionOf(month, returns, kind === 'missing')
  if (correction.how === 'take-back') return `/employer/returns/${correction.returnId}/cancel`
  const { returnId } = await perform(openReturn, { npp, month: monthText(month), kind: correction.kind })
  return `/employer/returns/${returnId}`
}

async function findDispute({ perform, employerId, params }: OfDispute): Promise<Dispute> {
  const { disputes } = await perform(listEmployerDisputes, { employerId: String(employerId) })
  const found = disputes.find(({ disputeId }) => disputeId === params.disputeId)
  if (!found) throw notFound()
  return found
}

async function draw(visit: OfDispute, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const dispute = await findDispute(visit)
  const { npp } = await ownEmployer(visit)
  const { months } = await perform(listWorkerMonths, {
    npp,
    personId: String(dispute.personId),
    cursor: monthText(dispute.month + 1),
    limit: 1,
  })
  const declared = months.find(({ month }) => month === dispute.month)
  const title = subjectOf(view, dispute)
  return (
    <Page {...frameOf(visit)} portal="employer" current="workers" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/questions', label: t('Pertanyaan', 'Questions') },
          { href: `/employer/questions/${dispute.disputeId}`, label: dispute.personName },
        ]}
        state={<DisputeTag view={view} dispute={dispute} />}
        title={title}
        lead={`“${dispute.story}”`}
      />
      <Columns
        aside={
          <Section id="way" size="md" title={t('Perjalanan keberatan ini', 'The way of this dispute')}>
            <Track stops={stopsOf(view, dispute)} />
          </Section>
        }
      >
        <Section id="both" title={t('Yang tercatat, dan yang dikatakan', 'On record, and what is said')}>
          <Rows rows={rowsOf(view, dispute, declared)} />
          {dispute.hasEvidence && (
            <Note icon="file-text">
              {t(
                'Pekerja melampirkan bukti. Hanya petugas yang membukanya.',
                'The worker has attached evidence. Only officers open it.',
              )}
            </Note>
          )}
        </Section>
        {turnOf(dispute) !== 'over' && mayFile(visit) && (
          <AnswerForm visit={visit} dispute={dispute} problem={problem} />
        )}
      </Columns>
    </Page>
  )
}

type Declared = { readonly wage: bigint; readonly billId: string } | undefined

function rowsOf(view: View, dispute: Dispute, declared: Declared): RowItem[] {
  const { t, say, lang } = view
  const line = declared && `/employer/bills/${declared.billId}/lines/${dispute.personId}`
  return [
    { label: t('Bulan', 'Month'), value: formatMonth(dispute.month, lang) },
    { label: t('Yang disampaikan', 'What is said'), value: say(kindWords[dispute.kind]) },
    {
      label: t('Upah yang Anda laporkan', 'The wage that you reported'),
      value: declared ? <a href={line}>{formatRupiah(declared.wage)}</a> : t('tidak ada', 'none'),
    },
    ...(dispute.wageClaimed === null
      ? []
      : [
          {
            label: t('Menurut pekerja', 'According to the worker'),
            value: formatRupiah(dispute.wageClaimed),
          },
        ]),
    { label: t('Nomor peserta', 'Membership number'), value: <Num>{dispute.membershipNo}</Num> },
  ]
}

type AnswerFormProps = { visit: OfDispute; dispute: Dispute; problem: ProblemDetails | null }

function AnswerForm({ visit, dispute, problem }: AnswerFormProps) {
  const { view, form, params } = visit
  const { t } = view
  const field = entries(view, { answer: dispute.employerAnswer ?? '', ...form.values }, problem)
  return (
    <Section
      id="answer"
      title={
        dispute.employerAnswer === null
          ? t('Jawaban Anda', 'Your answer')
          : t('Ubah jawaban Anda', 'Change your answer')
      }
    >
      <Form view={view} action={`/employer/questions/${params.disputeId}`}>
        <RadioField
          {...field('agree')}
          label={t('Siapa yang benar?', 'Who is right?')}
          options={[
            {
              value: 'yes',
              label: t('Pekerja benar, kami perbaiki', 'The worker is right, we mend it'),
              hint: t(
                'Bulan itu langsung terbuka untuk diperbaiki. Yang sudah lunas hanya ditagih selisihnya.',
                'The month opens at once to be put right. Where it is paid, only the difference is billed.',
              ),
            },
            {
              value: 'no',
              label: t('Laporan kami benar', 'Our return is right'),
              hint: t('Petugas memutus sesudah membaca keduanya.', 'An officer decides after reading both.'),
            },
          ]}
        />
        <TextArea
          {...field('answer')}
          label={t('Penjelasan', 'Explanation')}
          hint={t(
            'Pekerja dan petugas membacanya. Boleh kosong bila Anda setuju.',
            'The worker and an officer read it. May be empty where you agree.',
          )}
        />
        <Button>{t('Kirim jawaban', 'Send the answer')}</Button>
        <Small>
          {t(
            `Pekerja dijanjikan jawaban paling lambat ${formatDay(dispute.dueOn, view.lang)}. Tanpa jawaban, petugas memutus dari yang ada.`,
            `The worker was promised an answer by ${formatDay(dispute.dueOn, view.lang)}. Without yours, an officer decides on what there is.`,
          )}
        </Small>
      </Form>
    </Section>
  )
}

function stopsOf(view: View, dispute: Dispute): TrackStop[] {
  const { t, lang } = view
  const turn = turnOf(dispute)
  const { employerAnswer, employerAnsweredAt, employerAnsweredBy, decidedAt, outcomeReason } = dispute
  return [
    {
      state: 'done',
      title: t('Disampaikan pekerja', 'Made by the worker'),
      text: formatInstant(dispute.openedAt, lang),
    },
    employerAnswer !== null && employerAnsweredAt
      ? {
          state: 'done',
          title: t(`Dijawab ${employerAnsweredBy}`, `Answered by ${employerAnsweredBy}`),
          text: `“${employerAnswer}”, ${formatDay(dayIn(employerAnsweredAt), lang)}`,
        }
      : {
          state: turn === 'ours' ? 'now' : 'next',
          title: t('Jawaban Anda', 'Your answer'),
          text: t(`Paling lambat ${formatDay(dispute.dueOn, lang)}`, `By ${formatDay(dispute.dueOn, lang)}`),
        },
    decidedAt
      ? {
          state: 'done',
          title: t('Selesai', 'Over'),
          text: `${outcomeReason ?? ''} ${formatDay(dayIn(decidedAt), lang)}`.trim(),
        }
      : {
          state: turn === 'officer' ? 'now' : 'next',
          title: t('Petugas memutus', 'An officer decides'),
          text: t('Dengan alasan yang Anda dan pekerja baca', 'With a reason that you both read'),
        },
  ]
}
