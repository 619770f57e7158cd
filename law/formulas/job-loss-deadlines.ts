import type { Day } from '../calendar/day.ts'
import type { Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import {
  askJkpRefundBy,
  jkpPaidLate,
  jkpRefundAskedLate,
  jkpRefundedLate,
  jkpReportedLate,
  payJkpBy,
  refundJkpBy,
  reportToJkpBy,
} from '../rules/jkp-windows.ts'
import type { Formula, Result } from './formula.ts'
import type { Inputs } from './inputs.ts'

/** Where a question says on which day it was done, whether that was in time. */
function inTime(inputs: Inputs, last: Day, late: Obstacle): Result {
  const doneOn = inputs.dayIfGiven('done_on')
  if (doneOn === undefined) return {}
  const { eligible, reasons } = decide(doneOn > last && late)
  return { in_time: eligible, reasons }
}

const payment: Formula = {
  id: 'deadline.jkp_payment',
  title: { id: 'Batas pembayaran uang tunai JKP', en: 'Deadline to pay JKP cash' },
  answer(inputs, working) {
    const last = payJkpBy(inputs.day('claim_complete'), working)
    return { pay_by: last, ...inTime(inputs, last, jkpPaidLate) }
  },
}

const report: Formula = {
  id: 'deadline.jkp_report',
  title: {
    id: 'Batas lapor pekerjaan baru atau pelatihan selesai',
    en: 'Deadline to report a new job or the end of training',
  },
  answer(inputs, working) {
    const last = reportToJkpBy(inputs.day('employed_or_trained'), working)
    return { report_by: last, ...inTime(inputs, last, jkpReportedLate) }
  },
}

const refundRequest: Formula = {
  id: 'deadline.jkp_refund_request',
  title: { id: 'Batas meminta penggantian JKP', en: 'Deadline to ask for a refund of JKP' },
  answer(inputs, working) {
    const last = askJkpRefundBy(inputs.day('employer_paid'), working)
    return { last_day: last, ...inTime(inputs, last, jkpRefundAskedLate) }
  },
}

const refund: Formula = {
  id: 'deadline.jkp_refund',
  title: { id: 'Batas penggantian JKP kepada pengusaha', en: 'Deadline to refund JKP to an employer' },
  answer(inputs, working) {
    const last = refundJkpBy(inputs.day('refund_request_complete'), working)
    return { pay_by: last, ...inTime(inputs, last, jkpRefundedLate) }
  },
}

export const jobLossDeadlineFormulas: readonly Formula[] = [payment, report, refundRequest, refund]
