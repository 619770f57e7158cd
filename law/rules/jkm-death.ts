import type { Day } from '../calendar/day.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { activeAtDeath } from '../values/jkm-heirs.ts'
import { jkmDeath, jkmFuneral, jkmPeriodic } from '../values/jkm-amounts.ts'
import { spell } from '../words.ts'

export interface Death {
  readonly on: Day
  /** At work and paying contributions when it came; arrears are another question. */
  readonly isActive: boolean
  readonly isWorkAccident: boolean
}

/** Whether a death gives a right to JKM: PP 44/2015 Pasal 34 ayat (1) and Pasal 40 ayat (1). */
export function entitledToJkm({ on, isActive, isWorkAccident }: Death, working: Working): Decision {
  working.on(activeAtDeath, on)
  return decide(
    !isActive && {
      code: 'not-active',
      words: {
        id: 'Peserta tidak aktif bekerja dan membayar iuran saat meninggal dunia.',
        en: 'The participant was not at work and paying contributions at the time of death.',
      },
      article: { regulation: 'PP 44/2015', article: 'Pasal 34 ayat (1)' },
      mend: {
        id: 'Periksa kapan hubungan kerja berakhir dan sampai bulan mana iuran dibayar; tunggakan mempunyai aturan sendiri.',
        en: 'See when the work ended and up to which month contributions are paid; arrears have rules of their own.',
      },
    },
    isWorkAccident && {
      code: 'work-accident',
      words: {
        id: 'Kematian ini karena kecelakaan kerja, sehingga dibayar JKK.',
        en: 'This death was a work accident, so JKK pays.',
      },
      article: { regulation: 'PP 44/2015', article: 'Pasal 40 ayat (1)' },
      mend: { id: 'Ajukan santunan kematian JKK.', en: 'Claim the death benefit of JKK.' },
    },
  )
}

export interface JkmAmounts {
  readonly death: bigint
  readonly periodic: bigint
  readonly funeral: bigint
  readonly total: bigint
}

/** What JKM pays for a death, by the law of its day: PP 44/2015 Pasal 34 ayat (1), raised by PP 82/2019. */
export function jkmAmounts(diedOn: Day, working: Working): JkmAmounts {
  const [death, periodic, funeral] = [
    BigInt(working.on(jkmDeath, diedOn)),
    BigInt(working.on(jkmPeriodic, diedOn)),
    BigInt(working.on(jkmFuneral, diedOn)),
  ]
  const total = death + periodic + funeral
  const sum = [death, periodic, funeral].map((part) => spell(String(part))).join(' + ')
  const formula = `${sum} = ${spell(String(total))}`
  working.step({
    title: {
      id: 'Santunan kematian, santunan berkala, dan biaya pemakaman',
      en: 'Death benefit, periodic benefit and funeral cost',
    },
    formula: { id: formula, en: formula },
    amount: total,
    unit: 'rupiah',
    rows: [jkmDeath, jkmPeriodic, jkmFuneral].flatMap((value) => working.rowsOf(value)),
  })
  return { death, periodic, funeral, total }
}
