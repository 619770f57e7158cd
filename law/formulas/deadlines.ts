import type { Day } from '../calendar/day.ts'
import { parseMoment } from '../calendar/moment.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import {
  accidentLaws,
  claimJkpBy,
  decideBy,
  jkkExpiresOn,
  jkpLapsed,
  lateReport,
  noticeBy,
  payFirstPensionBy,
  reportBy,
} from '../rules/deadlines.ts'
import { endings, jhtClaimableOn } from '../rules/jht-wait.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'

/** Where a question says on which day it was done, whether that was in time, with the reason if it was not. */
function inTime(inputs: Inputs, last: Day, late: Obstacle): Result {
  const doneOn = inputs.dayIfGiven('done_on')
  return doneOn === undefined ? {} : answered(decide(doneOn > last && late))
}

const answered = ({ eligible, reasons }: Decision): Result => ({ in_time: eligible, reasons })

const accidentReport: Formula = {
  id: 'deadline.accident_report',
  title: { id: 'Batas lapor kecelakaan kerja', en: 'Deadline of an accident report' },
  answer(inputs, working) {
    const since = parseMoment(inputs.text('known_at'), 'known_at')
    const stage = inputs.has('stage') ? inputs.choice('stage', [1, 2]) : 1
    const last = reportBy(since, stage, working)
    if (!inputs.has('reported_at')) return { report_by: last }
    const reported = parseMoment(inputs.text('reported_at'), 'reported_at')
    return { report_by: last, ...answered(decide(reported > last && lateReport(since, stage, working))) }
  },
}

const suspectedAccident: Formula = {
  id: 'deadline.suspected_accident',
  title: { id: 'Batas penetapan dugaan kecelakaan kerja', en: 'Deadline to decide on a suspected accident' },
  answer(inputs, working) {
    const last = decideBy(inputs.day('stage1_report'), working)
    return { decide_by: last, ...inTime(inputs, last, stillGuaranteed) }
  },
}

const stillGuaranteed: Obstacle = {
  code: 'decision-late',
  words: {
    id: 'Penetapan melewati batasnya; pelayanan kesehatan tetap dijamin sampai status ditetapkan.',
    en: 'The decision is overdue; care stays guaranteed until it is made.',
  },
  article: { regulation: 'PP 49/2023', article: 'Pasal 25A ayat (2)-(3); Pasal 25B ayat (2)-(3)' },
  mend: {
    id: 'Minta penetapan pengawas ketenagakerjaan setempat.',
    en: 'Ask the local labour inspector to decide.',
  },
}

const jkkExpiry: Formula = {
  id: 'deadline.jkk_expiry',
  title: { id: 'Gugurnya hak atas JKK', en: 'When the right to JKK lapses' },
  answer(inputs, working) {
    const law = inputs.has('law') ? inputs.choice('law', accidentLaws) : undefined
    const last = jkkExpiresOn(inputs.day('accident_or_diagnosis'), law, working)
    return { expires: last, ...inTime(inputs, last, jkkLapsed) }
  },
}

const jkkLapsed: Obstacle = {
  code: 'jkk-lapsed',
  words: {
    id: 'Hak menuntut manfaat JKK sudah gugur karena lewat waktu.',
    en: 'The right to claim JKK has lapsed with time.',
  },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 26' },
}

const jkpClaim: Formula = {
  id: 'deadline.jkp_claim',
  title: { id: 'Hari terakhir mengajukan klaim JKP', en: 'Last day to claim JKP' },
  answer(inputs, working) {
    const last = claimJkpBy(inputs.day('dismissed_on'), working)
    return { last_day: last, ...inTime(inputs, last, jkpLapsed) }
  },
}

const overpaymentNotice: Formula = {
  id: 'deadline.overpayment_notice',
  title: { id: 'Batas pemberitahuan kelebihan iuran', en: 'Deadline to tell of a surplus' },
  answer(inputs, working) {
    const last = noticeBy(inputs.day('received'), working)
    return { notice_by: last, ...inTime(inputs, last, settledAnyway) }
  },
}

const settledAnyway: Obstacle = {
  code: 'notice-late',
  words: {
    id: 'Pemberitahuan melewati batasnya; selisihnya tetap diperhitungkan dengan iuran bulan berikutnya.',
    en: 'The notice is overdue; the difference is settled with the next month’s contribution all the same.',
  },
  article: { regulation: 'PP 44/2015', article: 'Pasal 23 ayat (3)-(4)' },
  mend: { id: 'Tanyakan selisihnya kepada BPJS Ketenagakerjaan.', en: 'Ask the insurer for the difference.' },
}

const firstPension: Formula = {
  id: 'deadline.jp_first_payment',
  title: { id: 'Batas pembayaran pensiun pertama', en: 'Deadline of the first pension' },
  answer(inputs, working) {
    const last = payFirstPensionBy(inputs.day('right_and_papers_complete'), working)
    return { pay_by: last, ...inTime(inputs, last, insurerOwes) }
  },
}

const insurerOwes: Obstacle = {
  code: 'pension-late',
  words: {
    id: 'Manfaat pensiun terlambat dibayar; BPJS Ketenagakerjaan berutang denda untuk setiap bulan.',
    en: 'The pension is paid late; the insurer owes a penalty for each month.',
  },
  article: { regulation: 'PP 45/2015', article: 'Pasal 35' },
  mend: { id: 'Mintalah dendanya bersama manfaatnya.', en: 'Claim the penalty together with the pension.' },
}

const jhtEarliest: Formula = {
  id: 'deadline.jht_earliest_claim',
  title: { id: 'Hari pertama mengajukan klaim JHT', en: 'First day to claim JHT' },
  answer(inputs, working) {
    const first = jhtClaimableOn(inputs.choice('reason', endings), inputs.day('date'), working)
    const doneOn = inputs.dayIfGiven('done_on')
    if (doneOn === undefined) return { earliest: first }
    const early: Obstacle = {
      code: 'jht-too-early',
      words: {
        id: `JHT baru dapat diajukan setelah masa tunggu, mulai ${first}.`,
        en: `JHT can be claimed after a time of waiting, from ${first}.`,
      },
      article: { regulation: 'Permenaker 4/2022', article: 'Pasal 8; Pasal 10' },
      fromOn: first,
    }
    return { earliest: first, ...answered(decide(doneOn < first && early)) }
  },
}

export const deadlineFormulas: readonly Formula[] = [
  accidentReport,
  suspectedAccident,
  jkkExpiry,
  jkpClaim,
  overpaymentNotice,
  firstPension,
  jhtEarliest,
]
