import { rule } from '../kernel/rule.ts'
import { isInForce, when, whileInForce } from '../kernel/symbols.ts'
import { jpCeiling, jpEmployerRate, jpWorkerRate } from '../values/pp-45-2015.ts'
import { jpPaidNow } from '../values/pp-49-2020.ts'
import { lineRounding } from '../values/rounding.ts'
import { wageEarnerFacts } from './wage-earner.ts'

/**
 * The JP contribution of 3% taken as one amount, and what of it was paid in time while the rest was put off. A bill
 * rounds the lines of employer and worker apart (see `pu.contribution`), so the two can differ by a rupiah.
 */
export const jpDeferralInOne = rule('covid.jp_deferral', {
  title: { id: 'Penundaan iuran JP', en: 'Deferral of the JP contribution' },
  article: { regulation: 'PP 49/2020', article: 'Pasal 17' },
  from: '2015-07',
  facts: { wage: wageEarnerFacts.wage },
  compute({ wage }) {
    const base = wage.atMost(jpCeiling).called({ id: 'Upah dasar JP', en: 'Wage counted for JP' })
    const full = base
      .times(jpEmployerRate)
      .plus(base.times(jpWorkerRate))
      .round(lineRounding)
      .called({ id: 'Iuran JP seluruhnya', en: 'JP contribution in full' })
    const payNow = when(isInForce(jpPaidNow), full.times(whileInForce(jpPaidNow)).round(lineRounding), full)
    const paid = payNow.called({ id: 'Dibayar tepat waktu', en: 'Paid in time' })
    return { full, payNow: paid, deferred: full.minus(paid).called({ id: 'Ditunda', en: 'Put off' }) }
  },
})
