import { rule } from '../kernel/rule.ts'
import type { Money } from '../kernel/symbols.ts'
import { when, whileInForce } from '../kernel/symbols.ts'
import { benefitMonths, deathShare, jkkFuneral, jkkPeriodic, totalShare } from '../values/jkk-amounts.ts'
import { jkmDeath } from '../values/jkm-amounts.ts'
import { lineRounding } from '../values/rounding.ts'
import { accidentWage } from './jkk-incapacity.ts'

const periodicOf = (): Money =>
  whileInForce(jkkPeriodic).called({ id: 'Santunan berkala, sekaligus', en: 'Periodic benefit, at once' })
const atLeastJkm = {
  id: 'Menurut upah hasilnya kurang dari santunan kematian JKM, sehingga santunan itu yang dibayar.',
  en: 'By the wage it would be less than the death benefit of JKM, so that is what is paid.',
}
const together = { id: 'Seluruhnya', en: 'In all' }

/** What a worker who can never work again is paid: 70% of 80 wages, and the periodic benefit at once. Pasal 25. */
export const totalDisability = rule('jkk.total_disability', {
  title: { id: 'Santunan cacat total tetap', en: 'Benefit for permanent total disability' },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 25 ayat (2) huruf b angka 3 dan 5' },
  from: '2015-07',
  facts: { wage: accidentWage },
  compute({ wage }) {
    const benefit = wage
      .repeated(benefitMonths)
      .times(totalShare)
      .round(lineRounding)
      .called({ id: 'Santunan cacat total tetap', en: 'Permanent total disability' })
    const periodic = periodicOf()
    return { benefit, periodic, together: benefit.plus(periodic).called(together) }
  },
})

/**
 * What the family of someone who died of a work accident is paid: 60% of 80 wages, at least the death benefit of JKM,
 * the periodic benefit at once and the funeral. Pasal 25.
 */
export const accidentDeath = rule('jkk.death', {
  title: { id: 'Santunan kematian karena kecelakaan kerja', en: 'Benefits for a death by a work accident' },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 25 ayat (2) huruf b angka 4-5' },
  from: '2015-07',
  facts: { wage: accidentWage },
  compute({ wage }) {
    const formula = wage
      .repeated(benefitMonths)
      .times(deathShare)
      .round(lineRounding)
      .called({ id: 'Menurut upah', en: 'By the wage' })
    const floor = whileInForce(jkmDeath)
    const benefit = when(floor.isMoreThan(formula), floor, formula, { because: atLeastJkm }).called({
      id: 'Santunan kematian',
      en: 'Death benefit',
    })
    const periodic = periodicOf()
    const funeral = whileInForce(jkkFuneral).called({ id: 'Biaya pemakaman', en: 'Funeral cost' })
    const all = benefit.plus(periodic).plus(funeral).called(together)
    return { formula, benefit, periodic, funeral, together: all }
  },
})
