import {
  ageOn,
  lastDayOf,
  law,
  parseDay,
  parseNik,
  participatesInJkp,
  participatesInJp,
  type Day,
  type Month,
  type RiskClass,
  type Scale,
} from '@payung/law'
import {
  checkWageRow,
  checkWorkerRow,
  fault,
  type Checked,
  type Finding,
  type Layout,
  type RowRules,
} from '#modules/contributions/files'
import type { Cell, SheetRow } from '#platform/sheet/sheet.ts'
import { amountsOf, type Amounts } from './amounts.ts'

/** What decides the contributions besides the wage. */
export type Terms = {
  readonly month: Month
  readonly riskClass: RiskClass
  readonly scale: Scale
  readonly programmes: readonly Programme[]
}

export const programmes = ['jkk', 'jkm', 'jht', 'jp'] as const
type Programme = (typeof programmes)[number]

export type AssessedRow = {
  readonly number: number
  readonly cells: readonly Cell[]
  readonly name: string | null
  readonly findings: readonly Finding[]
  /** Null for a row that is refused. */
  readonly amounts: Amounts | null
}

/** Checks each row as an upload would, as far as the file alone can tell, and computes what it owes. */
export async function* assessRows(
  rows: AsyncIterable<SheetRow>,
  layout: Layout,
  terms: Terms,
  today: Day,
): AsyncGenerator<AssessedRow> {
  const first = new Map<string, { row: number; wage: bigint }>()
  const rules = rulesFor(terms.month, today)
  for await (const { number, cells } of rows) {
    const { seen, findings, worker } = read(cells, layout, rules(nikOf(cells, layout)))
    const twin = worker && first.get(worker.key)
    if (worker && !twin) first.set(worker.key, { row: number, wage: worker.wage })
    const repeated = twin ? [sameNumber(worker, twin)] : []
    const amounts = worker && !twin ? compute(worker, terms) : null
    yield { number, cells, name: seen.name, findings: [...findings, ...repeated], amounts }
  }
}

/** Someone whose row can be taken. */
type Worker = {
  /** The number by which the row says whom it means, and its column. */
  readonly key: string
  readonly column: string
  readonly wage: bigint
  /** Only a worker file says who somebody is. */
  readonly person: { readonly bornOn: Day; readonly startedOn: Day; readonly citizen: boolean } | null
}

type Read = Pick<Checked<unknown>, 'seen' | 'findings'> & { readonly worker: Worker | null }

function read(cells: readonly Cell[], layout: Layout, rules: RowRules): Read {
  if (layout.kind === 'worker') {
    const { row, ...said } = checkWorkerRow(cells, layout, rules)
    if (!row) return { ...said, worker: null }
    const { idNumber: key, wage } = row
    const person = {
      bornOn: parseDay(row.birthOn),
      startedOn: parseDay(row.startedOn),
      citizen: row.nationality === 'ID',
    }
    return { ...said, worker: { key, column: 'NOMOR_IDENTITAS', wage, person } }
  }
  const { row, ...said } = checkWageRow(cells, layout, rules)
  if (!row) return { ...said, worker: null }
  const { nik, passport, kpj, employeeNo, wage } = row
  const column = (nik ?? passport) !== null ? 'NIK' : kpj !== null ? 'KPJ' : 'NO_PEGAWAI'
  return { ...said, worker: { key: nik ?? passport ?? kpj ?? employeeNo ?? '', column, wage, person: null } }
}

/** The same number twice in one file: the first row stands. */
function sameNumber({ key, column, wage }: Worker, first: { row: number; wage: bigint }): Finding {
  return { ...fault('DUP_IN_FILE', { row: first.row, sameWage: first.wage === wage }), column, value: key }
}

/** Nothing is kept here, so that invented numbers and real ones are taken alike. */
function rulesFor(month: Month, today: Day): (nik: string) => RowRules {
  const working = law.working()
  const rules = { month, today, parseNik: (nik: string) => parseNik(nik, today, working) }
  const real = { ...rules, fictitious: false }
  const invented = { ...rules, fictitious: true }
  return (nik) => (/^\D*99/.test(nik) ? invented : real)
}

function nikOf(cells: readonly Cell[], { columns }: Layout): string {
  const at = columns.get('NIK') ?? columns.get('NOMOR_IDENTITAS')
  return (at === undefined ? undefined : cells[at]?.text) ?? ''
}

/** A wage file does not say how old people are: then all take part in JP, and JKP is left out. */
function compute({ wage, person }: Worker, terms: Terms): Amounts {
  const { month, riskClass } = terms
  const takesPart = (programme: Programme) => terms.programmes.includes(programme)
  const jp = takesPart('jp') && (person === null || isInJp(person, month))
  const jkp = person && isInJkp(person, terms)
  const others = { jkk: takesPart('jkk'), jkm: takesPart('jkm'), jht: takesPart('jht') }
  return amountsOf({ wage, riskClass, ...others, jp, jkp }, month)
}

type Person = NonNullable<Worker['person']>

function isInJp({ bornOn, startedOn }: Person, month: Month): boolean {
  const candidate = { bornOn, registeredOn: startedOn, benefitTaken: false }
  return participatesInJp(candidate, lastDayOf(month), law.working()).eligible
}

/** Health insurance is another insurer's to say and taken as given, as it is in billing. */
function isInJkp({ bornOn, startedOn, citizen }: Person, { scale, programmes, month }: Terms): boolean {
  const joined = programmes.map((programme) => programme.toUpperCase())
  const ageAtRegistration = ageOn(bornOn, startedOn)
  const candidate = { citizen, ageAtRegistration, scale, programmes: joined, jkn: true }
  return participatesInJkp(candidate, law.working(), lastDayOf(month)).eligible
}
