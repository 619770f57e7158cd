import type { Day } from '../calendar/day.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { jkpNotEnrolled, jkpUnderReported } from '../values/jkp-windows.ts'
import type { Scale } from '../values/perpres-109-2013.ts'
import { spell } from '../words.ts'
import type { BenefitTime } from './jkp-cash.ts'
import { jkpCashAtOnce, jkpCashOf } from './jkp-cash.ts'

export interface Shortfall {
  /** Cash by the wage that was reported, which the insurer pays. */
  readonly insurerPays: bigint
  /** Cash by the wage that was really paid. */
  readonly rightful: bigint
  readonly employerOwes: bigint
  readonly reasons: readonly Obstacle[]
}

/**
 * What JKP cash is missing because the employer reported too low a wage; the employer owes it to the worker in one sum.
 * PP 37/2021 Pasal 23. Nothing is missing where both wages reach the ceiling, or where the reported one was the higher.
 */
export function jkpShortfall(
  reported: bigint,
  actual: bigint,
  time: BenefitTime,
  working: Working,
): Shortfall {
  const insurerPays = jkpCashOf(reported, time, working, byReported).total
  const rightful = jkpCashOf(actual, time, working, byActual).total
  working.on(jkpUnderReported, time.dismissedOn)
  const employerOwes = rightful > insurerPays ? rightful - insurerPays : 0n
  if (employerOwes === 0n) return { insurerPays, rightful, employerOwes, reasons: [] }
  const formula = `${spell(String(rightful))} − ${spell(String(insurerPays))} = ${spell(String(employerOwes))}`
  working.step({
    title: { id: 'Kekurangan dari pengusaha', en: 'Owed by the employer' },
    formula: { id: formula, en: formula },
    amount: employerOwes,
    unit: 'rupiah',
    rows: working.rowsOf(jkpUnderReported),
  })
  return { insurerPays, rightful, employerOwes, reasons: [reportedTooLow] }
}

const byReported = { id: 'Uang tunai dari upah yang dilaporkan', en: 'Cash by the wage reported' }
const byActual = { id: 'Uang tunai dari upah sebenarnya', en: 'Cash by the real wage' }

const reportedTooLow: Obstacle = {
  code: 'jkp-wage-under-reported',
  words: {
    id: 'Upah yang dilaporkan lebih rendah dari yang sebenarnya, sehingga uang tunai dari BPJS Ketenagakerjaan kurang.',
    en: 'The wage was reported lower than it was, so the insurer’s cash falls short.',
  },
  article: { regulation: 'PP 37/2021', article: 'Pasal 23; Pasal 46 ayat (1)' },
  mend: {
    id: 'Pekerja menagih kekurangannya kepada pengusaha, sekaligus; pengusaha yang tidak membayar dapat dikenai sanksi administratif.',
    en: 'The worker claims what is missing from the employer, in one sum; one that does not pay can be sanctioned.',
  },
}

export interface OwedWithoutEnrolment {
  readonly employerOwes: bigint
  readonly training: boolean
  readonly reasons: readonly Obstacle[]
}

/**
 * What an employer owes a worker whom it never enrolled: all the cash at once, and training. A micro business is exempt.
 * PP 37/2021 Pasal 37.
 */
export function jkpWithoutEnrolment(
  wage: bigint,
  scale: Scale,
  dismissedOn: Day,
  working: Working,
): OwedWithoutEnrolment {
  working.on(jkpNotEnrolled, dismissedOn)
  if (scale === 'mikro') return { employerOwes: 0n, training: false, reasons: [microExempt] }
  return { employerOwes: jkpCashAtOnce(wage, dismissedOn, working).total, training: true, reasons: [] }
}

const microExempt: Obstacle = {
  code: 'jkp-micro-exempt',
  words: {
    id: 'Usaha mikro dikecualikan dari kewajiban memenuhi hak pekerja yang tidak diikutsertakan.',
    en: 'A micro business is exempt from owing what a worker missed who was not enrolled.',
  },
  article: { regulation: 'PP 37/2021', article: 'Pasal 37 ayat (2)' },
}
