import type { Child } from 'hono/jsx'
import { maskNik } from '#base/mask.ts'
import {
  columnLabel,
  confirmationOf,
  describeFinding,
  type ColumnName,
  type Finding,
  type Repair,
  type StoredRow,
} from '#modules/contributions'
import { capital } from '#ui/format.ts'
import { CheckboxField, DateField, MoneyField, RadioField, TextField } from '#ui/parts/field.tsx'
import { HeldSummary } from '#ui/parts/form.tsx'
import { HeldList, type HeldItem } from '#ui/parts/list.tsx'
import { Details, Num, Section, Was } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { answerField, choice } from './read-answers.ts'

type Props = {
  view: View
  rows: readonly StoredRow[]
  /** How many wait in the whole file. */
  held: number
  /** What was typed, when the form comes back. */
  typed: Readonly<Record<string, string>>
}

/** Rows that wait for an answer, each with the fields that mend it. Stands inside a form. */
export function HeldRows({ view, rows, held, typed }: Props) {
  const { t } = view
  return (
    <Section id="held-rows" title={t('Baris yang ditahan', 'Held rows')} quiet>
      <HeldSummary
        id="held"
        title={t(
          `${held} baris menunggu jawaban Anda`,
          held === 1 ? '1 row waits for your answer' : `${held} rows wait for your answer`,
        )}
        links={rows.map(({ rowNo, name }) => ({
          href: `#row-${rowNo}`,
          label: (
            <>
              <strong>{rowNo}</strong> {name ?? ''}
            </>
          ),
        }))}
      />
      <HeldList items={rows.map((row) => heldItem(view, row, typed))} />
    </Section>
  )
}

function heldItem(view: View, row: StoredRow, typed: Props['typed']): HeldItem {
  const holding = row.findings.filter((finding) => describeFinding(finding).severity === 'hold')
  const nik = row.nik ?? holding.find(({ code }) => code === 'NIK_FORMAT')?.value
  return {
    id: `row-${row.rowNo}`,
    title: row.name ?? view.t('Tanpa nama', 'Without a name'),
    detail: (
      <>
        {view.t('Baris', 'Row')} {row.rowNo}
        {nik && (
          <>
            {' · NIK '}
            <Num>{maskNik(nik)}</Num>
          </>
        )}
      </>
    ),
    text: holding.map((finding, place) => (
      <>
        {place > 0 && ' '}
        <Marked text={view.say(describeFinding(finding).message)} value={finding.value} />
      </>
    )),
    field: <Answers view={view} rowNo={row.rowNo} holding={holding} typed={typed} />,
  }
}

/** A sentence in which what someone wrote stands out. */
function Marked({ text, value }: { text: string; value: string | undefined }) {
  const at = value ? text.indexOf(value) : -1
  if (!value || at < 0) return <>{text}</>
  return (
    <>
      {text.slice(0, at)}
      <Was>{value}</Was>
      {text.slice(at + value.length)}
    </>
  )
}

type AnswersProps = { view: View; rowNo: number; holding: readonly Finding[]; typed: Props['typed'] }

function Answers({ view, rowNo, holding, typed }: AnswersProps) {
  const { t } = view
  const repairs = holding.map((finding) => ({ finding, ...describeFinding(finding) }))
  const first = repairs.filter(
    ({ finding, repair }, place) =>
      repair?.kind !== 'type' || repairs.findIndex((one) => one.finding.column === finding.column) === place,
  )
  const shown = new Set(
    first.flatMap(({ finding, repair }) => (repair?.kind === 'type' ? [finding.column] : [])),
  )
  const spare = spareColumns(holding).filter((column) => !shown.has(column))
  const dropName = answerField.dropped(rowNo)
  return (
    <div class="py-stack">
      {first.map(({ finding, suggestion, repair }) => (
        <Control
          view={view}
          rowNo={rowNo}
          finding={finding}
          suggestion={view.say(suggestion)}
          repair={repair}
          typed={typed}
        />
      ))}
      <Details summary={t('Jawaban lain', 'Another answer')}>
        {spare.map((column) => (
          <TypedField view={view} rowNo={rowNo} column={column} typed={typed} />
        ))}
        <CheckboxField
          name={dropName}
          label={t('Keluarkan baris ini', 'Take this row out')}
          checked={Boolean(typed[dropName])}
        />
      </Details>
    </div>
  )
}

/** Columns that may be the wrong ones although the finding stands elsewhere, or that a choice does not cover. */
function spareColumns(holding: readonly Finding[]): ColumnName[] {
  const columns = holding.flatMap((finding): ColumnName[] => {
    if (finding.code === 'NIK_OTHER_PERSON') return ['NOMOR_IDENTITAS']
    const { repair } = describeFinding(finding)
    return finding.column !== null && (repair?.kind === 'choose' || repair?.kind === 'confirm')
      ? [finding.column as ColumnName] // Findings are about columns of ours.
      : []
  })
  return [...new Set(columns)]
}

type ControlProps = {
  view: View
  rowNo: number
  finding: Finding
  suggestion: string
  repair: Repair | null
  typed: Props['typed']
}

function Control({ view, rowNo, finding, suggestion, repair, typed }: ControlProps): Child {
  const column = finding.column as ColumnName // Findings are about columns of ours.
  const key = confirmationOf(finding)
  switch (repair?.kind) {
    case 'type':
      return (
        <TypedField
          view={view}
          rowNo={rowNo}
          column={column}
          typed={typed}
          finding={finding}
          error={suggestion}
        />
      )
    case 'choose': {
      const name = answerField.chosen(rowNo, key)
      return (
        <RadioField
          name={name}
          label={capital(view.say(columnLabel(finding.column)))}
          hint={suggestion}
          value={typed[name]}
          options={repair.options.map(({ label, act }) => ({
            label: view.say(label),
            value:
              act.kind === 'set'
                ? choice.set(column, act.value)
                : act.kind === 'keep'
                  ? choice.keep(key)
                  : choice.drop,
          }))}
        />
      )
    }
    case 'confirm': {
      const name = answerField.confirmed(rowNo, key)
      return (
        <CheckboxField
          name={name}
          label={view.t('Benar seperti tertulis', 'It is right as written')}
          hint={suggestion}
          checked={Boolean(typed[name])}
        />
      )
    }
    default:
      return <p>{suggestion}</p>
  }
}

type TypedFieldProps = {
  view: View
  rowNo: number
  column: ColumnName
  typed: Props['typed']
  finding?: Finding
  error?: string
}

/** What was written stands in the field to be mended, except amounts and days: those are written anew. */
function TypedField({ view, rowNo, column, typed, finding, error }: TypedFieldProps) {
  const name = answerField.typed(rowNo, column)
  const label = capital(view.say(columnLabel(column)))
  const anew = isAmount(column) || isDay(column)
  const value = typed[name] ?? (anew ? '' : (finding?.value ?? ''))
  const props = { name, label, value, error }
  if (isAmount(column)) return <MoneyField {...props} />
  if (isDay(column)) return <DateField {...props} />
  return <TextField {...props} digits={/NIK|IDENTITAS|KPJ|HP/.test(column)} autocomplete="off" />
}

const isAmount = (column: ColumnName) => column === 'UPAH' || column === 'RAPEL'
const isDay = (column: ColumnName) => /^(TGL_|TANGGAL_|MASA_LAKU)/.test(column)
