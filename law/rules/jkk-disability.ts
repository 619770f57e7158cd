import type { Day } from '../calendar/day.ts'
import { scaled } from '../kernel/node.ts'
import type { RowRead, Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import type { AnnexLine } from '../values/jkk-annex.ts'
import { annexLines, annexSides, mostPercent } from '../values/jkk-annex.ts'
import { benefitMonths } from '../values/jkk-amounts.ts'
import { lineRounding } from '../values/rounding.ts'
import type { Words } from '../words.ts'
import { decimalText, spell } from '../words.ts'

/** A part of the body that was lost, or works less than before. */
export interface Loss {
  /** A name of the annex, or any other where a percentage is given. */
  readonly part?: string
  /** Decimal percent that a doctor took from the annex; without it that of the annex as carried here. */
  readonly percent?: string
  /** How many of the units the annex counts by, such as every 10 decibels. */
  readonly units?: number
}

/** Percentages are counted in thousand-millionths of a percent, as fine as one can be given. */
const decimals = 9
const whole = scaled('100', decimals)

/** The percentage of one accident: that of each loss, added up to at most 70. Annex III of PP 44/2015. */
export function disabilityPercent(
  losses: readonly Loss[],
  isLeftHanded: boolean,
  working: Working,
  day?: Day,
): bigint {
  const each = losses.map((loss) => percentOf(loss, isLeftHanded, working, day))
  const sum = each.reduce((all, percent) => all + percent, 0n)
  if (each.length === 1) return sum
  const most = scaled(working.asOf(mostPercent, day), decimals)
  const percent = sum < most ? sum : most
  const added = each.map(written).join(' + ')
  working.step({
    title: { id: 'Persentase cacat seluruhnya', en: 'Percentage of disability in all' },
    formula: {
      id: `${added} = ${written(sum)}; paling banyak ${written(most)}`,
      en: `${added} = ${written(sum)}; at most ${written(most)}`,
    },
    rows: working.rowsOf(mostPercent),
  })
  return percent
}

function percentOf(loss: Loss, isLeftHanded: boolean, working: Working, day?: Day): bigint {
  const found = loss.part === undefined ? undefined : findLine(loss.part, isLeftHanded, working, day)
  const given = loss.percent === undefined ? undefined : readPercent(loss.percent, 'table_pct')
  if (!found) {
    if (given === undefined) throw partUnknown(loss.part)
    if (loss.part !== undefined) working.doubt(notInAnnex(loss.part))
    return given
  }
  const units = found.each && given === undefined ? needed(found, loss.units) : 1
  const { carried, span } = carriedPercent(found, units, working, day)
  if (given === undefined) {
    if (span) throw spanOpen(found, span)
    return carried
  }
  const [least, most] = span ?? [carried, carried]
  if (given < least || given > most) working.doubt(differs(found, least, most, given))
  return given
}

/** What a line of the annex gives, and where it leaves a span, that span. */
function carriedPercent(line: AnnexLine, units: number, working: Working, day?: Day) {
  const one = scaled(working.asOf(line.percent, day), decimals)
  const upper = line.most && scaled(working.asOf(line.most, day), decimals)
  const carried = one * BigInt(units)
  const till = upper === undefined ? '' : ` – ${written(upper)}`
  const formula = units === 1 ? `${written(one)}${till}` : `${units} × ${written(one)} = ${written(carried)}`
  working.step({
    title: line.percent.title,
    formula: { id: formula, en: formula },
    rows: working.rowsOf(line.percent),
  })
  return { carried, span: upper === undefined ? undefined : ([one, upper] as const) }
}

function needed(line: AnnexLine, units: number | undefined): number {
  if (units !== undefined) return units
  throw new LawProblem(
    'input-missing',
    {
      id: `${line.percent.title.id}: isi berapa kali (${line.each?.id}), atau persentasenya.`,
      en: `${line.percent.title.en}: say how many times (${line.each?.en}), or give the percentage.`,
    },
    'units',
  )
}

/** The line of a part; for the left-handed that of the other side. */
function findLine(part: string, isLeftHanded: boolean, working: Working, day?: Day): AnnexLine | undefined {
  const name = plain(part)
  const swapped = isLeftHanded ? otherSide(name) : name
  if (swapped !== name) working.asOf(annexSides, day)
  return annexLines.find((line) => plain(line.part) === swapped)
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
const otherSide = (name: string): string =>
  name.replace(/\b(left|right)\b/, (side) => (side === 'left' ? 'right' : 'left'))

/** A percentage above 0 and up to 100. Throws `decimal-out-of-range`. */
export function readPercent(text: string, field: string): bigint {
  const percent = scaled(text, decimals)
  if (percent > 0n && percent <= whole) return percent
  throw new LawProblem(
    'decimal-out-of-range',
    {
      id: 'Persentase harus lebih dari 0 dan paling banyak 100.',
      en: 'A percentage must be above 0 and at most 100.',
    },
    field,
  )
}

/**
 * What a partial disability is paid: its percentage of 80 wages; where only function is lost, times the share lost, in
 * decimal percent. To the nearest rupiah. PP 44/2015 Pasal 25 ayat (2) huruf b angka 3.
 */
export function partialDisability(
  wage: bigint,
  percent: bigint,
  functionLost: bigint | undefined,
  working: Working,
  day?: Day,
): bigint {
  const months = BigInt(working.asOf(benefitMonths, day))
  const exact = wage * months * percent * (functionLost ?? whole)
  const one = whole * whole
  const benefit = (2n * exact + one) / (2n * one)
  const rounded = exact % one !== 0n
  if (rounded) working.asOf(lineRounding, day)
  const shares = [...(functionLost === undefined ? [] : [functionLost]), percent].map(written).join(' × ')
  const formula = `${shares} × ${months} × ${spell(String(wage))} ${rounded ? '≈' : '='} ${spell(String(benefit))}`
  const rows: readonly RowRead[] = [
    ...working.rowsOf(benefitMonths),
    ...(rounded ? working.rowsOf(lineRounding) : []),
  ]
  working.step({
    title: { id: 'Santunan cacat sebagian', en: 'Benefit for partial disability' },
    formula: { id: formula, en: formula },
    amount: benefit,
    unit: 'rupiah',
    rows,
  })
  return benefit
}

const written = (percent: bigint): string => `${spell(decimalText(percent, decimals))}%`

const partUnknown = (part: string | undefined): LawProblem =>
  new LawProblem(
    part === undefined ? 'input-missing' : 'part-unknown',
    {
      id: 'Sebutkan bagian badan menurut lampiran, atau isi persentasenya.',
      en: 'Name the part of the body as the annex does, or give its percentage.',
    },
    'part',
  )

const spanOpen = (line: AnnexLine, [least, most]: readonly [bigint, bigint]): LawProblem =>
  new LawProblem(
    'percent-needed',
    {
      id: `${line.percent.title.id}: ${written(least)} sampai ${written(most)}, menurut dokter. Isi persentasenya.`,
      en: `${line.percent.title.en}: ${written(least)} to ${written(most)}, as the doctor finds. Give the percentage.`,
    },
    'table_pct',
  )

const notInAnnex = (part: string): Words => ({
  id: `${part}: tidak ada dalam lampiran yang dimuat di sini; persentase yang diisi dipakai.`,
  en: `${part}: not in the annex as carried here; the percentage given is used.`,
})

const differs = (line: AnnexLine, least: bigint, most: bigint, given: bigint): Words => {
  const carried = least === most ? written(least) : `${written(least)}–${written(most)}`
  return {
    id: `${line.percent.title.id}: ${carried}; yang diisi ${written(given)} dan itu yang dipakai.`,
    en: `${line.percent.title.en}: ${carried}; ${written(given)} was given, and that is used.`,
  }
}
