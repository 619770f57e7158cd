import type { Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { jkpRefundRequest } from '../values/arrears.ts'
import { jkpPaymentDays, jkpRefundDays, jkpReportDays } from '../values/jkp-windows.ts'

/** By when JKP cash must be paid: 3 working days after a complete claim. Permenaker 2/2025 Pasal 13 ayat (6). */
export const payJkpBy = (completeOn: Day, working: Working): Day =>
  within(jkpPaymentDays, completeOn, working)

/** By when a new job, or the end of training, must be reported: 7 working days. PP 37/2021 Pasal 28 and 33. */
export const reportToJkpBy = (happenedOn: Day, working: Working): Day =>
  within(jkpReportDays, happenedOn, working)

/** By when the insurer must refund an employer that paid first: 7 working days. PP 37/2021, PP 6/2025 Pasal 39 ayat (6). */
export const refundJkpBy = (completeOn: Day, working: Working): Day =>
  within(jkpRefundDays, completeOn, working)

/** By when an employer that paid first must ask for its refund: 3 months. PP 37/2021, PP 6/2025 Pasal 39 ayat (5). */
export function askJkpRefundBy(paidOn: Day, working: Working): Day {
  const months = working.on(jkpRefundRequest, paidOn)
  const last = addMonths(paidOn, months)
  working.step({
    title: jkpRefundRequest.title,
    formula: { id: `${paidOn} + ${months} bulan = ${last}`, en: `${paidOn} + ${months} months = ${last}` },
    rows: working.rowsOf(jkpRefundRequest),
  })
  return last
}

function within(limit: DatedValue<'count'>, from: Day, working: Working): Day {
  const days = working.on(limit, from)
  const last = addWorkingDays(from, days, working)
  working.step({
    title: limit.title,
    formula: {
      id: `${from} + ${days} hari kerja = ${last}`,
      en: `${from} + ${days} working days = ${last}`,
    },
    rows: working.rowsOf(limit),
  })
  return last
}

export const jkpPaidLate: Obstacle = {
  code: 'jkp-payment-late',
  words: { id: 'Uang tunai JKP dibayar melewati batasnya.', en: 'The JKP cash is paid after its time.' },
  article: { regulation: 'Permenaker 2/2025', article: 'Pasal 13 ayat (6)' },
  mend: { id: 'Tanyakan kepada BPJS Ketenagakerjaan.', en: 'Ask the insurer.' },
}

export const jkpReportedLate: Obstacle = {
  code: 'jkp-report-late',
  words: { id: 'Laporan melewati batasnya.', en: 'The report came after its time.' },
  article: { regulation: 'PP 37/2021', article: 'Pasal 28; Pasal 33 ayat (1)' },
  mend: { id: 'Laporkan sekarang juga.', en: 'Report it right away.' },
}

export const jkpRefundAskedLate: Obstacle = {
  code: 'jkp-refund-late',
  words: {
    id: 'Penggantian diminta melewati jangka waktunya.',
    en: 'The refund was asked for after its time.',
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 39 ayat (5)' },
}

export const jkpRefundedLate: Obstacle = {
  code: 'jkp-refund-paid-late',
  words: { id: 'Penggantian dibayar melewati batasnya.', en: 'The refund is paid after its time.' },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 39 ayat (6)' },
  mend: { id: 'Tanyakan kepada BPJS Ketenagakerjaan.', en: 'Ask the insurer.' },
}
