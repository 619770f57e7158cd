import { wageEarnerContribution } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  dropReturn,
  finaliseReturn,
  listReturnRows,
  sendBackReturn,
  submitReturn,
  viewReturn,
} from '#modules/contributions'
import { counted, formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ActionBar, Actions, Button } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Basis } from '../basis.tsx'
import { ownEmployer } from '../desk.ts'
import { billOf, dueOf, sumOf } from '../figures.ts'
import { ProgrammeRows } from '../programme-rows.tsx'
import { kindWords, returnStateWords } from '../words.ts'
import { ChangeTable, Notes } from './change-table.tsx'
import { wageWords } from './change-words.ts'
import { Decision, stepFor, type Step } from './decision.tsx'
import { drawFinalReturn } from './final-return.tsx'
import { ReturnProgress } from './return-progress.tsx'
import { SentBack } from './sent-back.tsx'

export type OfReturn = Visit<'employer', `/employer/returns/:returnId/${string}`>
export type Return = z.output<(typeof viewReturn)['output']>

/** The last look before a return becomes a bill, and what became of it afterwards. */
export const viewReview = page('/employer/returns/:returnId/review', 'employer', (visit) => draw(visit))

/** Hands the return in for approval where it takes two people, or makes it final. */
export const submitDecision = action(
  '/employer/returns/:returnId/review',
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { returnId } = params
    const { go, withoutHeld, wageNote, revision } = form.values
    const input = { returnId, withoutHeld, wageNote, revision }
    if (go === 'submit') {
      await perform(submitReturn, input, { key: form.requestKey })
      const notice = view.t(
        'Diajukan. Rekan Anda bisa menyetujuinya.',
        'Handed in. A colleague can approve it.',
      )
      return redirect(`/employer/returns/${returnId}/review`, { notice })
    }
    const { billId } = await perform(finaliseReturn, input, { key: form.requestKey })
    const notice = view.t('Laporan sudah final.', 'The return is final.')
    return redirect(billId ? `/employer/bills/${billId}` : `/employer/returns/${returnId}/review`, { notice })
  },
  { onProblem: draw },
)

export const submitSendBack = action(
  '/employer/returns/:returnId/send-back',
  'employer',
  async ({ params, perform, form, view }) => {
    const { returnId } = params
    await perform(sendBackReturn, { returnId, note: form.values['note'] }, { key: form.requestKey })
    return redirect(`/employer/returns/${returnId}/review`, {
      notice: view.t('Laporan kembali menjadi draf.', 'The return is a draft again.'),
    })
  },
  { onProblem: draw },
)

export const submitDrop = action(
  '/employer/returns/:returnId/drop',
  'employer',
  async ({ params, perform, form, view }) => {
    await perform(dropReturn, params, { key: form.requestKey })
    return redirect('/employer/returns', {
      notice: view.t('Draf dibuang.', 'The draft is thrown away.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfReturn, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const it = await perform(viewReturn, { returnId: params.returnId })
  if (it.state === 'final' || it.state === 'dropped') return drawFinalReturn({ visit, it, problem })
  const employer = await ownEmployer(visit)
  const corrected =
    it.kind === 'regular'
      ? null
      : await perform(listReturnRows, { returnId: it.returnId, limit: correctedShown })
  const step = stepFor(visit, it, employer)
  const { used, total } = billOf(sumOf(it.totals), it.carried)
  const { t, lang } = view
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="returns"
      title={`${t('Tinjau', 'Review')} ${formatMonth(it.month, lang)}`}
      problem={problem}
      actionBar={step && <DecisionBar view={view} it={it} step={step} total={total} />}
    >
      <Head view={view} it={it} />
      <Columns
        aside={
          <Section id="preview" size="md" title={t('Rincian sementara', 'The bill so far')}>
            <ProgrammeRows
              view={view}
              amounts={it.totals}
              total={total}
              extras={[
                { label: t('Denda bulan lalu', 'Earlier penalties'), amount: it.carried.penalties },
                { label: t('Kelebihan bayar', 'Paid too much before'), amount: -used },
              ].filter(({ amount }) => amount !== 0n)}
            />
            <p>
              <Basis article={wageEarnerContribution.article} rule={wageEarnerContribution.id} />
            </p>
          </Section>
        }
      >
        <ChangeTable view={view} it={it} />
        {corrected && <Corrected view={view} it={it} corrected={corrected} />}
        <Notes view={view} it={it} />
        <Decision visit={visit} it={it} employer={employer} step={step} problem={problem} />
      </Columns>
    </Page>
  )
}

const correctedShown = 10

type CorrectedProps = { view: View; it: Return; corrected: z.output<(typeof listReturnRows)['output']> }

/** Of a correction few are usually meant: here they are. */
function Corrected({ view, it, corrected: { rows, next } }: CorrectedProps) {
  const { t } = view
  if (rows.length === 0) return null
  const all = `/employer/returns/${it.returnId}/rows`
  return (
    <Section id="corrected" title={t('Siapa yang dikoreksi', 'Who is corrected')}>
      <Table
        caption={t('Pekerja di koreksi ini', 'Workers of this correction')}
        rows={rows}
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ personId, name }) => <a href={`${all}/${personId}`}>{name}</a>,
          },
          {
            head: t('Upah (Rp)', 'Wage (Rp)'),
            cell: ({ wageBefore, wage }) => wageWords(view, wageBefore, wage),
            number: true,
          },
        ]}
      />
      {next !== null && (
        <p>
          <a href={all}>{t('Lihat semua', 'See all')}</a>
        </p>
      )}
    </Section>
  )
}

type BarProps = { view: View; it: Return; step: Step; total: bigint }

function DecisionBar({ view, it, step, total }: BarProps) {
  const { t } = view
  const words = {
    submit: t('Ajukan untuk disetujui', 'Hand in for approval'),
    finalise:
      it.state === 'submitted'
        ? t('Setujui dan buat tagihan', 'Approve and make the bill')
        : t('Finalkan dan buat tagihan', 'Finalise and make the bill'),
  }
  return (
    <ActionBar
      note={
        total < 0n
          ? t('Kelebihan untuk tagihan berikutnya', 'Too much, for later bills')
          : t('Jumlah tagihan nanti', 'What the bill will ask for')
      }
      figure={formatRupiah(total < 0n ? -total : total)}
    >
      <Button form="decide" name="go" value={step}>
        {words[step]}
      </Button>
    </ActionBar>
  )
}

function Head({ view, it }: { view: View; it: Return }) {
  const { t, lang, say } = view
  const workers = counted(it.totals.workers, lang, 'pekerja', 'worker')
  const month = formatMonth(it.month, lang)
  const base = `/employer/returns/${it.returnId}`
  return (
    <PageHead
      view={view}
      before={<ReturnProgress view={view} at="review" />}
      state={
        <>
          <Tag kind={it.state === 'draft' ? 'quiet' : 'waiting'}>{say(returnStateWords[it.state])}</Tag>
          {it.kind !== 'regular' && <Tag kind="note">{say(kindWords[it.kind])}</Tag>}
        </>
      }
      title={
        it.totals.workers === 0
          ? t(`Laporan ${month} masih kosong`, `The return for ${month} is still empty`)
          : t(
              `${month}: ${formatRupiah(sumOf(it.totals))} untuk ${workers}`,
              `${month}: ${formatRupiah(sumOf(it.totals))} for ${workers}`,
            )
      }
      lead={leadOf(view, it)}
    >
      <SentBack view={view} it={it} />
      {it.editedBy && it.editedAt && (
        <Source>
          {t('Terakhir diubah', 'Last changed by')} {it.editedBy}, {formatInstant(it.editedAt, lang)}
        </Source>
      )}
      <Actions>
        {it.state === 'draft' && <a href={base}>{t('Ubah isinya', 'Change what it says')}</a>}
        <a href={`${base}/rows`}>{t('Lihat semua pekerja', 'See every worker')}</a>
      </Actions>
    </PageHead>
  )
}

function leadOf({ t, lang }: View, it: Return): string {
  const due = formatDay(dueOf(it.month), lang)
  if (it.state === 'submitted' && it.submittedAt) {
    const at = formatInstant(it.submittedAt, lang)
    return t(
      `Diajukan ${it.submittedByName ?? ''}, ${at}.`,
      `Handed in by ${it.submittedByName ?? ''}, ${at}.`,
    )
  }
  return it.kind === 'regular'
    ? t(`Belum ada yang ditagih. Jatuh tempo ${due}.`, `Nothing is billed yet. Due on ${due}.`)
    : t(
        'Yang dihitung hanya selisih dari tagihan yang sudah lunas.',
        'Only the difference from the paid bill is counted.',
      )
}
