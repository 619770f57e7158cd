import {
  accidentDeath,
  dayIn,
  entitledToJkm,
  heirPaid,
  heirRanks,
  isDay,
  jkmAmounts,
  law,
  parseDay,
  payeeNames,
  scholarMonths,
  dayInMonth,
  Working,
  type Day,
  type Decision,
  type Obstacle,
} from '@payung/law'
import { present } from '#base/assert.ts'
import { dayWords } from '#base/calendar-words.ts'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { formatDayDigits, yearOf } from '#ui/format.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'
import { lineOf, type Line } from '../lines.tsx'
import { lastMonth } from '../months.ts'
import { pensionOf, type Pension } from './pension.ts'
import { scholarshipOf, type Child, type Scholarship } from './scholarship.ts'
import { schoolings } from './school.ts'

export const familyPath = '/calculate/family'

/** As many as the scholarship is for. */
export const places = [1, 2] as const

export type FamilyAnswer = {
  readonly asked: Query
  readonly atWork: boolean
  readonly diedOn: Day
  readonly wage: Rupiah
  readonly months: number
  readonly children: readonly Child[]
  /** What is paid at once, and why nothing is. */
  readonly lines: readonly Line[]
  readonly atOnce: Rupiah
  readonly reasons: readonly Obstacle[]
  /** Who is paid, first of all, and who is next where nobody of them is left. */
  readonly heirs: { readonly ranks: readonly Words[]; readonly rests: Line }
  readonly scholarship: Scholarship
  /** The months without which a death otherwise than at work gives no scholarship. */
  readonly scholarMonths: number
  readonly pension: Pension
  readonly working: Working
}

/** @throws Problem that names every field to be mended */
export function computeFamily(query: Query, now: Date): FamilyAnswer {
  const typed = new Typed(query)
  const atWork = typed.choice('cause', ['other', 'work'], 'other') === 'work'
  const diedOn = dayOfDeath(typed, now)
  const wage = typed.rupiah('wage', { least: 10_000n, most: 10_000_000_000n })
  const months = monthsPaid(typed)
  const married = typed.choice('married', ['yes', 'no'], 'no') === 'yes'
  const stopped = typed.choice('stopped', ['yes', 'no'], 'no') === 'yes'
  if (stopped && atWork) typed.refuse('stopped', stoppedAtWork)
  const children = childrenOf(typed, diedOn)
  typed.check()
  const working = new Working()
  const right = rightOf(diedOn, atWork, stopped, working)
  const once = askLaw('died', () => paidAtOnce({ diedOn, atWork, wage, right }, working))
  const heirs = heirsOf(atWork ? 'JKK' : 'JKM', married || children.length > 0, diedOn, working)
  const death = { on: diedOn, atWork, months, right }
  const births = children.map(({ bornOn }) => bornOn)
  return {
    asked: {
      cause: atWork ? 'work' : 'other',
      died: formatDayDigits(diedOn),
      wage: formatAmount(wage),
      months: String(months),
      married: married ? 'yes' : '',
      stopped: stopped ? 'yes' : '',
      ...Object.assign({}, ...children.map(askedOf)),
    },
    atWork,
    diedOn,
    wage,
    months,
    children,
    ...once,
    reasons: right.reasons,
    heirs,
    scholarship: askLaw('died', () => scholarshipOf(children, death, working)),
    scholarMonths: new Working().on(scholarMonths, diedOn),
    pension: askLaw('died', () => pensionOf({ diedOn, wage, months, married, births }, working)),
    working,
  }
}

function askedOf({ bornOn, schooling }: Child, place: number): Query {
  return { [`born${place + 1}`]: formatDayDigits(bornOn), [`level${place + 1}`]: schooling }
}

const firstDay = dayInMonth(law.wageEarnerContribution.first, 1)

function dayOfDeath(typed: Typed, now: Date): Day {
  const day = typed.day('died', dayIn(now))
  const end = `${yearOf(lastMonth(now))}-12-31`
  const last = present(isDay(end) ? end : null, 'every year ends on 31 December')
  if (day < firstDay)
    typed.refuse('died', {
      id: `Hitungan ini mulai ${dayWords(firstDay).id}. Sebelum itu berlaku aturan Jamsostek, yang tidak dihitung di sini.`,
      en: `This can be computed from ${dayWords(firstDay).en}. Before that the Jamsostek rules held, which are not computed here.`,
    })
  if (day > last)
    typed.refuse('died', { id: `Paling jauh ${dayWords(last).id}.`, en: `${dayWords(last).en} at most.` })
  return day
}

function monthsPaid(typed: Typed): number {
  const months = typed.whole('months', 0, 600)
  if (typed.text('months') === '' || /^0+$/.test(typed.text('months')))
    typed.refuse('months', {
      id: 'Isi berapa bulan iuran sudah dibayar, paling sedikit 1.',
      en: 'Fill in how many months of contributions were paid, at least 1.',
    })
  return months
}

function childrenOf(typed: Typed, diedOn: Day): Child[] {
  return places.flatMap((place) => {
    const [born, level] = [`born${place}`, `level${place}`]
    if (typed.text(born) === '' && typed.text(level) === '') return []
    if (typed.text(born) === '') typed.refuse(born, noBirth)
    const bornOn = typed.day(born, diedOn)
    if (bornOn > diedOn) typed.refuse(born, bornLater)
    if (bornOn < oldest && bornOn !== diedOn) typed.refuse(born, bornLongAgo)
    if (typed.text(level) === '') typed.refuse(level, noLevel)
    return [
      {
        bornOn,
        schooling: typed.choice(
          level,
          schoolings.map(({ value }) => value),
          '',
        ),
      },
    ]
  })
}

function rightOf(on: Day, atWork: boolean, stopped: boolean, working: Working): Decision {
  if (atWork) return { eligible: true, reasons: [] } // JKK has no condition but the accident itself.
  return entitledToJkm({ on, isActive: !stopped, isWorkAccident: false }, working)
}

type Paid = {
  readonly diedOn: Day
  readonly atWork: boolean
  readonly wage: Rupiah
  readonly right: Decision
}

function paidAtOnce({ diedOn, atWork, wage, right }: Paid, working: Working) {
  if (!right.eligible) return { lines: [], atOnce: 0n }
  if (atWork) return accident(wage, diedOn, working)
  const { total } = jkmAmounts(diedOn, working)
  const rows = working.steps.at(-1)?.rows ?? []
  const lines = rows.map(({ value, title, row }) => ({
    label: title,
    amount: BigInt(Number(row.amount)),
    article: row.article,
    value,
  }))
  return { lines, atOnce: total }
}

function accident(wage: Rupiah, diedOn: Day, working: Working) {
  const month = accidentDeath.readAs(working).monthOn(diedOn)
  const { amounts } = accidentDeath.explain({ wage }, month, { working })
  const line = (part: 'benefit' | 'periodic' | 'funeral') => {
    const { working: own } = accidentDeath.explain({ wage }, month, { outputs: [part] })
    const found = lineOf(accidentParts[part], amounts[part], own)
    return { ...found, article: found.article ?? accidentDeath.article }
  }
  return { lines: [line('benefit'), line('periodic'), line('funeral')], atOnce: amounts.together }
}

const accidentParts = {
  benefit: { id: 'Santunan kematian', en: 'Death benefit' },
  periodic: { id: 'Santunan berkala, sekaligus', en: 'Periodic benefit, at once' },
  funeral: { id: 'Biaya pemakaman', en: 'Funeral cost' },
} as const satisfies Readonly<Record<string, Words>>

/** The first rank that is known to be left, or that may be, and those after it. */
function heirsOf(programme: 'JKK' | 'JKM', hasFirst: boolean, diedOn: Day, working: Working) {
  const surviving = hasFirst ? heirRanks : heirRanks.slice(1)
  heirPaid(programme, surviving, working, diedOn)
  const step = working.steps.at(-1)
  return {
    ranks: surviving.map((rank) => payeeNames[rank]),
    rests: {
      label: present(step, 'who is paid is a step').title,
      amount: 0n,
      article: step?.article ?? null,
      value: step?.rows[0]?.value ?? null,
    },
  }
}

const oldest = parseDay('1930-01-01')

const stoppedAtWork: Words = {
  id: 'Kecelakaan kerja menimpa orang yang masih bekerja. Hapus tanda ini, atau pilih bukan karena kecelakaan kerja.',
  en: 'A work accident befalls someone at work. Take this mark away, or choose otherwise than by a work accident.',
}
const noBirth: Words = { id: 'Isi tanggal lahir anak ini.', en: 'Fill in when this child was born.' }
const bornLater: Words = {
  id: 'Anak lahir setelah hari kematian. Periksa kedua tanggalnya.',
  en: 'The child was born after the day of death. Check both dates.',
}
const bornLongAgo: Words = {
  id: 'Periksa tahunnya: terlalu lama untuk seorang anak.',
  en: 'Check the year: too long ago for a child.',
}
const noLevel: Words = { id: 'Pilih sekolah anak ini.', en: 'Choose where this child is at school.' }
