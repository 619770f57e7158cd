import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  approveBudget,
  closeBudget,
  legalSteps,
  openBudget,
  returnSeats,
  stateWords,
  viewBudget,
  budgetStates,
  type BudgetState,
  type Line,
} from '#modules/training'
import { formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { MoneyField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Entries, Log, Rows } from '#ui/parts/list.tsx'
import { Columns, Details, Num, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayServe, maySupervise } from '../../desk.ts'
import { LineTag, linePath, SeatBar, seatsInWords, seatsPath } from './words.tsx'

const path = `${seatsPath}/:budgetId` as const
type OfLine = Visit<'officer', typeof path>
type Shown = z.output<typeof viewBudget.output>

/** One line: its seats and money, what was moved, who decided what, and what can be decided now. */
export const viewLinePage = page(path, 'officer', (visit) => draw(visit))

const decisions = { approved: approveBudget, open: openBudget, closed: closeBudget } as const
type Decision = keyof typeof decisions
const isDecision = (text: string | undefined): text is Decision => text !== undefined && text in decisions

export const submitMove = action(
  `${path}/state`,
  'officer',
  async ({ params, perform, form, view }) => {
    const { to } = form.values
    if (!isDecision(to)) throw notFound()
    const budgetId = idIn(params.budgetId)
    await perform(decisions[to], { budgetId }, { key: form.requestKey })
    return redirect(linePath(budgetId), {
      notice: view.t('Keadaan pagu tersimpan.', 'The state of the line is saved.'),
    })
  },
  { onProblem: draw },
)

export const submitReturn = action(
  `${path}/return`,
  'officer',
  async ({ params, perform, form, view }) => {
    const budgetId = idIn(params.budgetId)
    const { seats } = await perform(returnSeats, { ...form.values, budgetId }, { key: form.requestKey })
    return redirect(linePath(budgetId), {
      notice: view.t(
        `${formatCount(seats)} kursi kembali ke pagu nasional.`,
        `${formatCount(seats)} seats went back to the national line.`,
      ),
    })
  },
  { onProblem: draw },
)

function idIn(text: string): string {
  if (!/^\d{1,18}$/.test(text)) throw notFound()
  return text
}

async function draw(visit: OfLine, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t } = view
  const shown = await perform(viewBudget, { budgetId: idIn(params.budgetId) })
  const { line } = shown
  return (
    <Page {...frameOf(visit)} portal="officer" title={line.name} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: seatsPath, label: t('Papan kursi', 'Seats board') },
          { href: linePath(line.budgetId), label: line.name },
        ]}
        state={<LineTag view={view} state={line.state} />}
        title={t(`${line.name}, ${line.year}`, `${line.name}, ${line.year}`)}
        lead={`${line.regionName}, ${line.officeName}`}
      />
      <Columns
        aside={
          <>
            <Decide visit={visit} line={line} />
            <Past view={view} shown={shown} />
          </>
        }
      >
        <Seats view={view} line={line} />
        <Moves view={view} shown={shown} />
        {mayServe(visit) && !line.national && line.unoffered > 0 && (
          <Return visit={visit} line={line} problem={problem} />
        )}
      </Columns>
    </Page>
  )
}

function Seats({ view, line }: { view: View; line: Line }) {
  const { t } = view
  const money = (amount: bigint) => <Num>{formatRupiah(amount)}</Num>
  return (
    <Section id="seats" title={t('Kursi dan dana', 'Seats and money')}>
      {line.state !== 'draft' && <SeatBar view={view} line={line} />}
      <Rows
        rows={[
          { label: t('Disetujui', 'Approved'), value: <Num>{formatCount(line.approved)}</Num> },
          { label: t('Keadaan kursi', 'What became of them'), value: seatsInWords(view, line) },
          {
            label: t('Belum ditawarkan kelas mana pun', 'Offered by no class'),
            value: <Num>{formatCount(line.unoffered)}</Num>,
          },
          {
            label: t('Perkiraan akhir tahun', 'Forecast to year end'),
            value: <Num>{formatCount(line.forecast)}</Num>,
          },
          { label: t('Dana', 'Money'), value: money(line.amount) },
          { label: t('Terikat pada kelas', 'Reserved by classes'), value: money(line.reserved) },
          { label: t('Terpakai', 'Spent'), value: money(line.moneySpent) },
          {
            label: t('Sisa', 'Left'),
            value: money(line.amount - line.reserved - line.moneySpent),
            total: true,
          },
        ]}
      />
    </Section>
  )
}

function Decide({ visit, line }: { visit: OfLine; line: Line }) {
  const { view } = visit
  const { t } = view
  const next = legalSteps('budget', line.state).filter(
    (to): to is Decision => isDecision(to) && (to === 'open' ? mayServe(visit) : maySupervise(visit)),
  )
  if (next.length === 0) return null
  const words: Record<Decision, string> = {
    approved: t('Setujui', 'Approve'),
    open: t('Buka', 'Open'),
    closed: t('Tutup', 'Close'),
  }
  return (
    <Section id="decide" size="md" title={t('Keputusan', 'Decision')}>
      <Form view={view} action={`${linePath(line.budgetId)}/state`}>
        <Actions>
          {next.map((to, place) => (
            <Button name="to" value={to} variant={place === 0 ? 'primary' : 'secondary'}>
              {words[to]}
            </Button>
          ))}
        </Actions>
      </Form>
    </Section>
  )
}

function Past({ view, shown: { steps } }: { view: View; shown: Shown }) {
  const { t, lang } = view
  return (
    <Section id="past" size="md" title={t('Riwayat', 'History')}>
      <Log
        entries={steps.map(({ to, at, by }) => ({
          datetime: at.toISOString(),
          when: formatInstant(at, lang),
          what: `${nameOf(view, to)}, ${by}`,
        }))}
      />
    </Section>
  )
}

function nameOf({ say }: View, to: string): string {
  const state: BudgetState | undefined = budgetStates.find((one) => one === to)
  return state ? say(stateWords('budget', state)) : to
}

function Moves({ view, shown: { moves } }: { view: View; shown: Shown }) {
  const { t, lang } = view
  if (moves.length === 0) return null
  return (
    <Section id="moves" title={t('Yang dipindahkan', 'What was moved')}>
      <Entries
        entries={moves.map(({ gone, otherName, seats, amount, reason, movedAt, movedBy }) => ({
          title: gone
            ? t(`${formatCount(seats)} kursi ke ${otherName}`, `${formatCount(seats)} seats to ${otherName}`)
            : t(
                `${formatCount(seats)} kursi dari ${otherName}`,
                `${formatCount(seats)} seats from ${otherName}`,
              ),
          text: `${formatRupiah(amount)}. ${reason} (${movedBy}, ${formatInstant(movedAt, lang)})`,
        }))}
      />
    </Section>
  )
}

type ReturnProps = { visit: OfLine; line: Line; problem: ProblemDetails | null }

function Return({ visit: { view, form }, line, problem }: ReturnProps) {
  const { t } = view
  const field = entries(view, { amount: '0', ...form.values }, problem)
  return (
    <Section id="return" title={t('Tidak akan terpakai?', 'Will they not be used?')}>
      <Details
        summary={t('Kembalikan kursi ke pagu nasional', 'Return seats to the national line')}
        open={problem !== null}
      >
        <Form view={view} action={`${linePath(line.budgetId)}/return`}>
          <TextField
            {...field('seats')}
            label={t('Jumlah kursi', 'Seats')}
            hint={t(`Paling banyak ${formatCount(line.unoffered)}`, `${formatCount(line.unoffered)} at most`)}
            digits
          />
          <MoneyField {...field('amount')} label={t('Dana yang ikut', 'Money that goes along')} />
          <TextArea {...field('reason')} label={t('Alasan', 'Reason')} rows={2} />
          <Button variant="secondary">{t('Kembalikan', 'Return')}</Button>
        </Form>
      </Details>
    </Section>
  )
}
