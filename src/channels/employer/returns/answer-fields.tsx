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
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { answerField, choice } from './read-answers.ts'

type AnswersProps = {
  view: View
  rowNo: number
  holding: readonly Finding[]
  typed: Readonly<Record<string, string>>
}

/** The fields that mend one held row. */
export function Answers({ view, rowNo, holding, typed }: AnswersProps) {
  const { t } = view
  const repairs = holding.map((finding) => ({ finding, ...describeFinding(finding) }))
  const first = repairs.filter(
    ({ finding, repair }, place) =>
      repair?.kind !== 'type' || repairs.findIndex((one) => one.finding.column === finding.column) === place,
  )
  const shown = new Set(
    first.flatMap(({ finding, repair }) => (isTyped(finding, repair) ? [finding.column] : [])),
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

/** Whether the value of its column is asked for at once. Two people under one number: one of them has another. */
function isTyped({ code }: Finding, repair: Repair | null): boolean {
  return repair?.kind === 'type' || code === 'DUP_IN_FILE'
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

type ControlProps = Pick<AnswersProps, 'view' | 'rowNo' | 'typed'> & {
  finding: Finding
  suggestion: string
  repair: Repair | null
}

function Control({ view, rowNo, finding, suggestion, repair, typed }: ControlProps) {
  const column = finding.column as ColumnName // Findings are about columns of ours.
  const key = confirmationOf(finding)
  if (repair?.kind === 'type') {
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
  }
  if (repair?.kind === 'confirm') {
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
  if (repair?.kind !== 'choose') return <p>{suggestion}</p>
  const name = answerField.chosen(rowNo, key)
  return (
    <>
      <RadioField
        name={name}
        label={labelOf(view, column)}
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
      {isTyped(finding, repair) && (
        <TypedField
          view={view}
          rowNo={rowNo}
          column={column}
          typed={typed}
          label={view.t('NIK yang benar, bila berbeda orang', 'The right NIK, if they are different people')}
        />
      )}
    </>
  )
}

type TypedFieldProps = Pick<AnswersProps, 'view' | 'rowNo' | 'typed'> & {
  column: ColumnName
  finding?: Finding
  label?: string
  error?: string
}

function TypedField({ view, rowNo, column, typed, finding, label, error }: TypedFieldProps) {
  const name = answerField.typed(rowNo, column)
  const value = typed[name] ?? (finding ? shownValue(finding) : '')
  const props = { name, label: label ?? labelOf(view, column, finding), value, error }
  if (isAmount(column)) return <MoneyField {...props} />
  if (isDay(column)) return <DateField {...props} />
  return <TextField {...props} digits={/NIK|IDENTITAS|KPJ|HP/.test(column)} autocomplete="off" />
}

function labelOf(view: View, column: ColumnName, finding?: Finding): string {
  if (column === 'NIK' || finding?.code === 'NIK_FORMAT') return view.t('NIK, 16 angka', 'NIK, 16 digits')
  return capital(view.say(columnLabel(column)))
}

/** What was written stands in the field to be mended, except amounts and days: those are written anew. */
function shownValue({ column, value = '' }: Finding): string {
  const name = column as ColumnName // Findings are about columns of ours.
  return isAmount(name) || isDay(name) ? '' : value
}

/** The values with which the fields of these rows are shown, for telling them from what somebody typed. */
export function shownValues(rows: readonly StoredRow[]): Record<string, string> {
  const fields = rows.flatMap(({ rowNo, findings }) =>
    findings.flatMap((finding) =>
      describeFinding(finding).repair?.kind === 'type' && shownValue(finding) !== ''
        ? [[answerField.shown(rowNo, finding.column ?? ''), shownValue(finding)] as const]
        : [],
    ),
  )
  return Object.fromEntries(fields)
}

const isAmount = (column: ColumnName) => column === 'UPAH' || column === 'RAPEL'
const isDay = (column: ColumnName) => /^(TGL_|TANGGAL_|MASA_LAKU)/.test(column)
