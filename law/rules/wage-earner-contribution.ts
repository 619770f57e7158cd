import type { Unless } from '../kernel/exception.ts'
import { rule } from '../kernel/rule.ts'
import type { Money } from '../kernel/symbols.ts'
import { isInForce, nothing, rateOf, when, whileInForce } from '../kernel/symbols.ts'
import { jkpCeiling, jkpFromJkkRate, jkpFromJkmRate, jkpStateRate } from '../values/pp-37-2021.ts'
import { jkkRates, jkmRate } from '../values/pp-44-2015.ts'
import { jhtEmployerRate, jhtWorkerRate } from '../values/pp-46-2015.ts'
import { lineRounding } from '../values/rounding.ts'
import { covidRelief, jpDeferral, labourIntensiveRelief } from './reliefs.ts'
import type { WageEarner } from './wage-earner.ts'
import { countedForJkp, jkpBaseName, pensionInFull, wageEarnerFacts } from './wage-earner.ts'

/**
 * What one month of a wage earner's work costs, line by line as the bill asks it, and what of it is moved to JKP
 * once it is paid. Under a relief the lines are the relieved ones; what is put off stands in `jpDeferred…`.
 */
export const wageEarnerContribution = rule('pu.contribution', {
  title: { id: 'Iuran penerima upah', en: 'Contributions of a wage earner' },
  article: { regulation: 'PP 44, 45, 46/2015; PP 37/2021', article: 'pasal-pasal iuran' },
  from: '2015-07',
  facts: wageEarnerFacts,
  exceptions: [labourIntensiveRelief, covidRelief, jpDeferral],
  compute(earner, unless) {
    const risks = accidentAndDeath(earner, unless)
    const oldAge = savings(earner)
    const jp = pension(earner, unless)
    const employer = risks.jkk
      .plus(risks.jkm)
      .plus(oldAge.jhtEmployer)
      .plus(jp.jpEmployer)
      .called({ id: 'Bagian pemberi kerja', en: 'Employer’s part' })
    const worker = oldAge.jhtWorker.plus(jp.jpWorker).called({ id: 'Bagian pekerja', en: 'Worker’s part' })
    const total = employer.plus(worker).called({ id: 'Jumlah iuran', en: 'Contributions in all' })
    return { ...risks, ...oldAge, ...jp, ...lossOfWork(earner, risks, unless), employer, worker, total }
  },
})

/** JKK and JKM, borne by the employer on the whole wage: PP 44/2015 Pasal 16 and 18. */
function accidentAndDeath({ wage, riskClass, jkk, jkm }: WageEarner, unless: Unless) {
  const accident = unless('jkk', wage.times(rateOf(jkkRates, riskClass)).round(lineRounding))
  const death = unless('jkm', wage.times(jkmRate).round(lineRounding))
  return {
    jkk: when(jkk, accident, nothing).called({ id: 'Iuran JKK', en: 'JKK contribution' }),
    jkm: when(jkm, death, nothing).called({ id: 'Iuran JKM', en: 'JKM contribution' }),
  }
}

/** JHT, shared by employer and worker on the whole wage: PP 46/2015 Pasal 16. */
function savings({ wage, jht }: WageEarner) {
  const employer = when(jht, wage.times(jhtEmployerRate).round(lineRounding), nothing)
  const worker = when(jht, wage.times(jhtWorkerRate).round(lineRounding), nothing)
  return {
    jhtEmployer: employer.called({ id: 'Iuran JHT pemberi kerja', en: 'JHT contribution, employer' }),
    jhtWorker: worker.called({ id: 'Iuran JHT pekerja', en: 'JHT contribution, worker' }),
  }
}

/** JP as the bill asks it, and what of it is put off. */
function pension(earner: WageEarner, unless: Unless) {
  const { jpBase, employer, worker } = pensionInFull(earner)
  return {
    jpBase,
    jpEmployer: unless('jpEmployer', employer).called({
      id: 'Iuran JP pemberi kerja',
      en: 'JP contribution, employer',
    }),
    jpWorker: unless('jpWorker', worker).called({ id: 'Iuran JP pekerja', en: 'JP contribution, worker' }),
    jpDeferredEmployer: unless('jpDeferredEmployer', nothing).called({
      id: 'Iuran JP pemberi kerja yang ditunda',
      en: 'JP contribution put off, employer',
    }),
    jpDeferredWorker: unless('jpDeferredWorker', nothing).called({
      id: 'Iuran JP pekerja yang ditunda',
      en: 'JP contribution put off, worker',
    }),
  }
}

/** JKP: a share of the state, and parts of the JKK and JKM just paid, never more than was paid. PP 37/2021 Pasal 11. */
function lossOfWork(earner: WageEarner, { jkk, jkm }: { jkk: Money; jkm: Money }, unless: Unless) {
  const participates = earner.jkp.and(isInForce(jkpCeiling))
  const jkpBase = when(participates, countedForJkp(earner), nothing).called(jkpBaseName)
  const share = unless('jkpFromJkk', jkpBase.times(whileInForce(jkpFromJkkRate)).round(lineRounding))
  return {
    jkpBase,
    jkpState: jkpBase
      .times(whileInForce(jkpStateRate))
      .round(lineRounding)
      .called({ id: 'Iuran JKP dari Pemerintah Pusat', en: 'JKP contribution of the central government' }),
    jkpFromJkk: when(participates, share, nothing)
      .atMost(jkk)
      .called({ id: 'Dialihkan dari JKK ke JKP', en: 'Moved from JKK to JKP' }),
    jkpFromJkm: jkpBase
      .times(whileInForce(jkpFromJkmRate))
      .round(lineRounding)
      .atMost(jkm)
      .called({ id: 'Dialihkan dari JKM ke JKP', en: 'Moved from JKM to JKP' }),
  }
}
