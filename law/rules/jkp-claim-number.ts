import type { Day } from '../calendar/day.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { jkpMostClaims, jkpPaidMonths, jkpYearsBetweenClaims } from '../values/jkp-conditions.ts'

/**
 * Whether JKP can be claimed once more: three times in a working life, the second and third after five years of
 * contributions since the benefit before, the first once the months of Pasal 19 are there. PP 37/2021 Pasal 35.
 * `monthsSince` counts contribution months since the benefit before; before a first claim, all of them.
 */
export function mayClaimJkpAgain(
  claimNumber: number,
  monthsSince: number,
  working: Working,
  day?: Day,
): Decision {
  const most = working.asOf(jkpMostClaims, day)
  working.step({
    title: jkpMostClaims.title,
    formula: {
      id: `pengajuan ke-${claimNumber}; paling banyak ${most}`,
      en: `claim number ${claimNumber}; at most ${most}`,
    },
    rows: working.rowsOf(jkpMostClaims),
  })
  if (claimNumber > most) return decide(noClaimLeft(most))
  const needed = claimNumber === 1 ? jkpPaidMonths : jkpYearsBetweenClaims
  const least = working.asOf(needed, day) * (claimNumber === 1 ? 1 : 12)
  working.step({
    title: needed.title,
    formula: {
      id: `${monthsSince} bulan iuran; paling sedikit ${least} bulan`,
      en: `${monthsSince} months of contributions; at least ${least}`,
    },
    rows: working.rowsOf(needed),
  })
  return decide(monthsSince < least && tooSoon(claimNumber, least, least - monthsSince))
}

const noClaimLeft = (most: number): Obstacle => ({
  code: 'jkp-no-claim-left',
  words: {
    id: `JKP hanya dapat diajukan ${most} kali selama usia kerja.`,
    en: `JKP can be claimed only ${most} times in a working life.`,
  },
  article: { regulation: 'PP 37/2021', article: 'Pasal 35' },
})

const tooSoon = (claimNumber: number, least: number, missing: number): Obstacle => ({
  code: 'jkp-claim-too-soon',
  words:
    claimNumber === 1
      ? {
          id: `Klaim pertama memerlukan ${least} bulan iuran.`,
          en: `A first claim needs ${least} months of contributions.`,
        }
      : {
          id: `Klaim berikutnya memerlukan ${least} bulan iuran sejak manfaat JKP sebelumnya.`,
          en: `Another claim needs ${least} months of contributions since the JKP benefit before.`,
        },
  article: { regulation: 'PP 37/2021', article: `Pasal 35 huruf ${'abc'.charAt(claimNumber - 1)}` },
  mend: { id: `Kurang ${missing} bulan iuran.`, en: `Months of contributions missing: ${missing}.` },
})
