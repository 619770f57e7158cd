import { maskNik } from '#base/mask.ts'
import { describeFinding, type Finding, type StoredRow } from '#modules/contributions'
import { HeldSummary } from '#ui/parts/form.tsx'
import { HeldList, type HeldItem } from '#ui/parts/list.tsx'
import { Num, Section, Was } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { Answers } from './answer-fields.tsx'

type Props = {
  view: View
  rows: readonly StoredRow[]
  /** How many wait in the whole file. */
  held: number
  /** What was typed, when the form comes back. */
  typed: Readonly<Record<string, string>>
  /** Whether this person may answer; otherwise each row says what would mend it. */
  answerable: boolean
}

/** Rows that wait for an answer, each with the fields that mend it. Stands inside a form. */
export function HeldRows({ view, rows, held, typed, answerable }: Props) {
  const { t } = view
  return (
    <Section id="held-rows" title={t('Baris yang ditahan', 'Held rows')} quiet>
      <HeldSummary
        id="held"
        title={
          answerable
            ? t(
                `${held} baris menunggu jawaban Anda`,
                held === 1 ? '1 row waits for your answer' : `${held} rows wait for your answer`,
              )
            : t(
                `${held} baris menunggu jawaban penyusun laporan`,
                held === 1
                  ? '1 row waits for whoever prepares the return'
                  : `${held} rows wait for whoever prepares the return`,
              )
        }
        links={rows.map(({ rowNo, name }) => ({
          href: `#row-${rowNo}`,
          label: (
            <>
              <strong>{rowNo}</strong> {name ?? ''}
            </>
          ),
        }))}
      />
      <HeldList items={rows.map((row) => heldItem(view, row, { typed, answerable }))} />
    </Section>
  )
}

type Asked = Pick<Props, 'typed' | 'answerable'>

function heldItem(view: View, row: StoredRow, { typed, answerable }: Asked): HeldItem {
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
        <Marked view={view} finding={finding} />
      </>
    )),
    field: answerable ? (
      <Answers view={view} rowNo={row.rowNo} holding={holding} typed={typed} />
    ) : (
      <p>{holding.map((finding) => view.say(describeFinding(finding).suggestion)).join(' ')}</p>
    ),
  }
}

/** What is wrong, with what the cell says standing out. */
function Marked({ view, finding }: { view: View; finding: Finding }) {
  const { value } = finding
  const text = view.say(describeFinding(finding).message)
  const at = value ? text.indexOf(value) : -1
  if (value && at >= 0) {
    return (
      <>
        {text.slice(0, at)}
        <Was>{value}</Was>
        {text.slice(at + value.length)}
      </>
    )
  }
  return (
    <>
      {text}
      {value && !isWholeNumber(value) && (
        <>
          {' '}
          {view.t('Tertulis', 'It reads')} <Was>{value}</Was>.
        </>
      )}
    </>
  )
}

/** Somebody's whole number stays masked: it is not what is wrong with the row. */
function isWholeNumber(value: string): boolean {
  return /^\d{16}$/.test(value)
}
