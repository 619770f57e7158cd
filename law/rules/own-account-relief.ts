import type { Month } from '../calendar/month.ts'
import { formatMonth, lastDayOf, monthOf } from '../calendar/month.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Article, DatedValue, Row } from '../kernel/dated-value.ts'
import { isKnown } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { otherSectorsRelief, transportRelief } from '../values/pp-50-2025.ts'

export interface ReliefCandidate {
  /** Transport, which has a longer relief, or any other sector; null where it was not said. */
  readonly sector: 'transport' | 'other' | null
  /** A worker outside an employment relation or self-employed; an employer or unpaid trainee is neither. */
  readonly kind: 'own_account' | 'employer' | 'other_unwaged'
  /** Who pays the contribution: a sponsor counts as the worker does, a public budget does not. */
  readonly paidBy: 'self' | 'sponsor' | 'state_budget' | 'regional_budget'
}

/** Whether half of JKK and JKM is remitted for a contribution month: PP 50/2025 Pasal 3, 4 and 7. */
export function ownAccountRelief(candidate: ReliefCandidate, month: Month, working: Working): Decision {
  const { sector, kind, paidBy } = candidate
  const relief = sector === 'transport' ? transportRelief : otherSectorsRelief
  const holds = (value: DatedValue) => working.peekOn(value, lastDayOf(month)) !== undefined
  const row = working.lookAt(relief).rows.find((one) => isKnown(one, working.knownOn))
  if (!row) return decide(notKnown)
  if (sector === null && holds(transportRelief) !== holds(otherSectorsRelief)) working.doubt(sectorMatters)
  return decide(
    !holds(relief) && outsideItsMonths(row, month),
    kind !== 'own_account' && {
      code: 'relief-other-kind',
      words: {
        id: 'Keringanan hanya bagi pekerja di luar hubungan kerja dan pekerja mandiri.',
        en: 'The relief is for workers outside an employment relation and the self-employed only.',
      },
      article: reliefArticle('Pasal 3 ayat (4)'),
    },
    (paidBy === 'state_budget' || paidBy === 'regional_budget') && {
      code: 'relief-public-budget',
      words: {
        id: 'Iuran yang dibayar melalui APBN atau APBD dikecualikan dari keringanan.',
        en: 'Contributions paid from the state or a regional budget are excluded from the relief.',
      },
      article: reliefArticle('Pasal 3 ayat (5)'),
      mend: {
        id: 'Keringanan berlaku bila iuran dibayar sendiri atau oleh pihak selain APBN dan APBD.',
        en: 'The relief holds when contributions are paid by oneself or by anyone but a public budget.',
      },
    },
  )
}

function outsideItsMonths(row: Row<unknown>, month: Month): Obstacle {
  const first = formatMonth(monthOf(row.from))
  const last = formatMonth(monthOf(row.to ?? row.from))
  const isEarly = month < monthOf(row.from)
  return {
    code: isEarly ? 'relief-not-begun' : 'relief-over',
    words: {
      id: `Keringanan berlaku untuk iuran bulan ${first} sampai ${last}.`,
      en: `The relief covers the contributions of ${first} to ${last}.`,
    },
    article: row.article,
    ...(isEarly && { fromOn: row.from }),
  }
}

const reliefArticle = (article: string): Article => ({ regulation: 'PP 50/2025', article })

const notKnown: Obstacle = {
  code: 'relief-not-known',
  words: { id: 'Belum ada keringanan yang diketahui.', en: 'No relief is known yet.' },
  article: { regulation: 'PP 44/2015', article: 'Pasal 20' },
}

const sectorMatters = {
  id: 'Keringanan bulan ini bergantung pada sektor; tanpa sektor dihitung di luar transportasi.',
  en: 'This month’s relief depends on the sector; without one, a sector other than transport is taken.',
}
