import type { Day } from '../calendar/day.ts'
import { addDays } from '../calendar/day.ts'
import type { Moment } from '../calendar/moment.ts'
import { addHours } from '../calendar/moment.ts'
import { addMonths } from '../calendar/month.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { AmountOf, Article, DatedValue, Row } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import {
  accidentExpiry,
  firstPensionDays,
  firstReportHours,
  jkpWindow,
  lateReportEffect,
  overpaymentNoticeDays,
  secondReportHours,
  suspectedDays,
} from '../values/deadlines.ts'

/** By when a work accident must be reported: 2 × 24 hours, days off included. PP 44/2015 Pasal 43 and 44. */
export function reportBy(since: Moment, stage: 1 | 2, working: Working): Moment {
  const limit = stage === 1 ? firstReportHours : secondReportHours
  const hours = working.on(limit, dayOf(since))
  const last = addHours(since, hours)
  note(working, limit, `${since} + ${hours} jam`, `${since} + ${hours} hours`, last)
  return last
}

/** What a report after its time leads to; since February 2025 a late stage I makes the employer pay first. */
export function lateReport(since: Moment, stage: 1 | 2, working: Working): Obstacle {
  const effect = stage === 1 ? working.findOn(lateReportEffect, dayOf(since)) : undefined
  const paragraph = stage === 1 ? 'ayat (2)' : 'ayat (4)'
  return {
    code: 'report-late',
    words: effect?.amount ?? {
      id: 'Laporan melewati 2 × 24 jam; pemberi kerja dapat dikenai sanksi administratif.',
      en: 'The report came after 2 × 24 hours; an employer can be sanctioned.',
    },
    article: effect?.article ?? {
      regulation: 'PP 44/2015',
      article: `Pasal 43 ${paragraph}; Pasal 59 ayat (1)`,
    },
    mend: { id: 'Laporkan sekarang juga.', en: 'Report it right away.' },
  }
}

/** By when the insurer must decide whether a suspicion is a work accident: PP 49/2023 Pasal 25A and 25B. */
export const decideBy = (reportedOn: Day, working: Working): Day =>
  afterDays(suspectedDays, reportedOn, working)

/** By when the insurer must pay a first pension: 15 calendar days. PP 45/2015 Pasal 25. */
export const payFirstPensionBy = (completeOn: Day, working: Working): Day =>
  afterDays(firstPensionDays, completeOn, working)

/** By when the insurer must tell of a surplus or shortfall: 14 working days. PP 44/2015 Pasal 23. */
export function noticeBy(receivedOn: Day, working: Working): Day {
  const days = working.on(overpaymentNoticeDays, receivedOn)
  const last = addWorkingDays(receivedOn, days, working)
  note(
    working,
    overpaymentNoticeDays,
    `${receivedOn} + ${days} hari kerja`,
    `${receivedOn} + ${days} working days`,
    last,
  )
  return last
}

/** The last day to claim JKP after a dismissal: six months, three before 7 February 2025. */
export function claimJkpBy(dismissedOn: Day, working: Working): Day {
  const last = afterMonths(jkpWindow, working.on(jkpWindow, dismissedOn), dismissedOn, working)
  const later = laterRowWithin(jkpWindow, dismissedOn, last, working)
  if (later) {
    const longer = addMonths(dismissedOn, later.amount)
    working.doubt({
      id: `Jangka waktunya diperpanjang pada ${later.from}, sebelum ${last}. Bila yang baru berlaku bagi yang masih berjalan, hari terakhirnya ${longer}.`,
      en: `The time was extended on ${later.from}, before ${last}. If the new one covers what was still running, the last day is ${longer}.`,
    })
  }
  return last
}

/** What a claim of JKP after its time comes to. */
export const jkpLapsed: Obstacle = {
  code: 'jkp-claim-late',
  words: {
    id: 'Hak atas manfaat JKP hilang karena klaim tidak diajukan dalam jangka waktunya.',
    en: 'The right to JKP is lost because it was not claimed in its time.',
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 40 huruf a' },
  mend: {
    id: 'JHT tetap dapat diajukan. JKP terbuka lagi setelah PHK berikutnya.',
    en: 'JHT can still be claimed. JKP opens again after another dismissal.',
  },
}

/** The texts that a question about expiry can name. */
export const accidentLaws = ['PP 44/2015', 'PP 82/2019'] as const
export type AccidentLaw = (typeof accidentLaws)[number]

/**
 * The day on which the right to JKK lapses: five years after the accident or diagnosis, two under the text of 2015; by the
 * text of that day unless one is named. PP 82/2019 has no transitional rule, so what was still alive then is not certain.
 */
export function jkkExpiresOn(since: Day, law: AccidentLaw | undefined, working: Working): Day {
  const named = working.lookAt(accidentExpiry).rows.find(({ article }) => article.regulation === law)
  const years = working.on(accidentExpiry, named?.from ?? since)
  const last = afterMonths(accidentExpiry, years * 12, since, working)
  if (named) {
    if (working.peekOn(accidentExpiry, since) !== named) working.doubt(anotherText(named.article))
    return last
  }
  const later = laterRowWithin(accidentExpiry, since, last, working)
  if (later) {
    const longer = addMonths(since, later.amount * 12)
    working.doubt({
      id: `Jangka waktunya menjadi ${later.amount} tahun pada ${later.from}, sebelum hak ini gugur. Bila yang baru berlaku bagi hak yang masih ada, gugurnya ${longer}.`,
      en: `The time became ${later.amount} years on ${later.from}, before this right lapsed. If the new one covers rights still alive, it lapses on ${longer}.`,
    })
  }
  return last
}

const anotherText = ({ regulation }: Article) => ({
  id: `Dihitung menurut ${regulation} seperti diminta, padahal pada hari itu berlaku teks lain.`,
  en: `Counted by ${regulation} as asked, although another text was in force that day.`,
})

const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day // a moment begins with its day

function afterDays(limit: DatedValue<'count'>, from: Day, working: Working): Day {
  const days = working.on(limit, from)
  const last = addDays(from, days)
  note(working, limit, `${from} + ${days} hari`, `${from} + ${days} days`, last)
  return last
}

function afterMonths(limit: DatedValue<'count'>, months: number, from: Day, working: Working): Day {
  const last = addMonths(from, months)
  note(working, limit, `${from} + ${months} bulan`, `${from} + ${months} months`, last)
  return last
}

function note(working: Working, limit: DatedValue, id: string, en: string, last: string): void {
  working.step({
    title: limit.title,
    formula: { id: `${id} = ${last}`, en: `${en} = ${last}` },
    rows: working.rowsOf(limit),
  })
}

/** A row of a limit that began after an event, while the time it was given still ran. */
const laterRowWithin = (
  limit: DatedValue<'count'>,
  event: Day,
  last: Day,
  working: Working,
): Row<AmountOf['count']> | undefined => {
  const row = working.peekOn(limit, last)
  return row && row.from > event ? row : undefined
}
