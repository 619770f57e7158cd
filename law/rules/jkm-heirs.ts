import type { Day } from '../calendar/day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { jkkHeirs, jkmHeirs, notarialWill } from '../values/jkm-heirs.ts'
import { accidentPaymentDays, deathPaymentDays } from '../values/registration.ts'
import type { Words } from '../words.ts'
import { inBoth } from '../words.ts'

/** Who can inherit, in the order of the law. A spouse and children are one rank. */
export const heirRanks = [
  'spouse_or_child',
  'direct_line_2nd_degree',
  'sibling',
  'parent_in_law',
  'will',
] as const
export type HeirRank = (typeof heirRanks)[number]

/** Where nobody is left: whoever arranges the funeral is paid for it, the rest goes to the fund. */
export const nobodyLeft = 'none: funeral money to whoever buries; the rest to the fund'

/** Whom each answer means, for people. */
export const payeeNames: Readonly<Record<HeirRank | typeof nobodyLeft, Words>> = {
  spouse_or_child: { id: 'janda, duda, atau anak', en: 'widow, widower or children' },
  direct_line_2nd_degree: {
    id: 'orang tua, kakek dan nenek, cucu',
    en: 'parents, grandparents, grandchildren',
  },
  sibling: { id: 'saudara kandung', en: 'siblings' },
  parent_in_law: { id: 'mertua', en: 'parents-in-law' },
  will: { id: 'yang ditunjuk dalam wasiat', en: 'whom a will names' },
  [nobodyLeft]: {
    id: 'tidak ada: biaya pemakaman kepada yang mengurusnya, sisanya ke Dana Jaminan Sosial',
    en: 'nobody: the funeral cost to whoever arranges it, the rest to the fund',
  },
}

const terms = {
  JKM: { order: jkmHeirs, days: deathPaymentDays },
  JKK: { order: jkkHeirs, days: accidentPaymentDays },
} as const
type Programme = keyof typeof terms

export interface Payee {
  readonly paysTo: HeirRank | typeof nobodyLeft
  readonly reasons: readonly Obstacle[]
}

/** Who is paid after a death: the first rank in which somebody is left. PP 44/2015 Pasal 37 ayat (5), Pasal 40 ayat (2). */
export function heirPaid(
  programme: Programme,
  surviving: readonly HeirRank[],
  working: Working,
  day?: Day,
): Payee {
  const { order } = terms[programme]
  working.asOf(order, day)
  const place = heirRanks.findIndex((rank) => surviving.includes(rank))
  const rank = heirRanks[place]
  const payee = payeeNames[rank ?? nobodyLeft]
  working.step({
    title: order.title,
    formula: inBoth((language) => (rank ? `${place + 1}. ${payee[language]}` : payee[language])),
    rows: working.rowsOf(order),
  })
  if (rank === undefined) return { paysTo: nobodyLeft, reasons: [] }
  return { paysTo: rank, reasons: rank === 'will' ? mustBeNotarial(working, day) : [] }
}

/** By when it must be paid once the papers are complete: JKM in 3 working days, JKK in 7. Pasal 37 ayat (2), 40 ayat (3). */
export function payHeirsBy(programme: Programme, completeOn: Day, working: Working): Day {
  const { days } = terms[programme]
  const count = working.on(days, completeOn)
  const last = addWorkingDays(completeOn, count, working)
  working.step({
    title: days.title,
    formula: {
      id: `${completeOn} + ${count} hari kerja = ${last}`,
      en: `${completeOn} + ${count} working days = ${last}`,
    },
    rows: working.rowsOf(days),
  })
  return last
}

function mustBeNotarial(working: Working, day?: Day): Obstacle[] {
  const newest = working.lookAt(notarialWill).rows.at(-1)
  const row = newest && working.findOn(notarialWill, day ?? newest.from)
  if (!row) return []
  return [
    {
      code: 'will-notarial',
      words: row.amount,
      article: row.article,
      mend: { id: 'Lampirkan akta wasiat dari notaris.', en: 'Attach the notarial deed of the will.' },
    },
  ]
}
