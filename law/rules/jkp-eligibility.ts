import type { Day } from '../calendar/day.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { jkpNewTermsFrom } from '../values/jkp-benefits.ts'
import { jkpProofs } from '../values/jkp-conditions.ts'
import { claimJkpBy, jkpLapsed } from './deadlines.ts'
import { mayClaimJkpAgain } from './jkp-claim-number.ts'
import { jkpContributionTest } from './jkp-contribution-test.ts'
import type { JkpEnding } from './jkp-endings.ts'
import { whyNoJkpAfter } from './jkp-endings.ts'
import type { JkpCandidate } from './jkp-participation.ts'
import { participatesInJkp } from './jkp-participation.ts'

/** What proves a dismissal: one of the three of Pasal 20 ayat (3), or nothing. */
export const jkpProofKinds = ['labour-office-receipt', 'joint-agreement', 'court-ruling', 'none'] as const
export type JkpProof = (typeof jkpProofKinds)[number]

/** Someone who lost their work, as a claim of JKP tells it. */
export interface JkpClaimant {
  readonly participation: JkpCandidate
  readonly ending: JkpEnding
  readonly dismissedOn: Day
  /** The day of the claim; not yet claimed where it is left out. */
  readonly claimedOn?: Day | undefined
  /** Not looked at where it is left out. */
  readonly proof?: JkpProof | undefined
  readonly isEmployedAgain: boolean
  /** Willing to work again, for a wage or for their own account. */
  readonly isWilling: boolean
  readonly paidMonths: number
  readonly monthsInARow?: number | undefined
  /** 1 for the first claim in a working life. */
  readonly claimNumber: number
  /** Contribution months since the benefit before; of a first claim it need not be told. */
  readonly monthsSinceBenefit?: number | undefined
}

export interface JkpRight extends Decision {
  /** The last day on which JKP can be claimed; null where JKP did not exist yet. */
  readonly lastDay: Day | null
}

/**
 * Whether someone who lost their work has a right to JKP, with every reason against it: participation (Pasal 4), why the work
 * ended and how that is proven (20), contributions (19), how often JKP was had (35), willingness to work (19), time and new
 * work (40). PP 37/2021 as amended by PP 6/2025.
 */
export function hasRightToJkp(claimant: JkpClaimant, working: Working): JkpRight {
  const { ending, dismissedOn, claimedOn, claimNumber } = claimant
  if (claimedOn !== undefined && claimedOn < dismissedOn) throw claimedTooEarly()
  const participation = participatesInJkp(claimant.participation, working, dismissedOn)
  if (participation.reasons.some(({ code }) => code === 'jkp-not-begun'))
    return { ...participation, lastDay: null }
  const lastDay = claimJkpBy(dismissedOn, working)
  const { eligible, reasons } = decide(
    ...participation.reasons,
    whyNoJkpAfter(ending, dismissedOn, working),
    unproven(claimant, working),
    ...contributions(claimant, working).reasons,
    ...again(claimNumber, claimant, working),
    !claimant.isWilling && notWilling,
    claimant.isEmployedAgain && employedAlready,
    claimedOn !== undefined && claimedOn > lastDay && jkpLapsed,
  )
  return { eligible, reasons, lastDay }
}

/** Only a first claim is judged by the months before the dismissal alone; a later one by those since the benefit too. */
const again = (claimNumber: number, claimant: JkpClaimant, working: Working): readonly Obstacle[] =>
  claimNumber === 1
    ? []
    : mayClaimJkpAgain(claimNumber, sinceBenefit(claimant), working, claimant.dismissedOn).reasons

function contributions(
  { dismissedOn, claimedOn, paidMonths, monthsInARow }: JkpClaimant,
  working: Working,
): Decision {
  const newTermsFrom = working.findOn(jkpNewTermsFrom, claimedOn ?? dismissedOn)
  return jkpContributionTest(
    {
      counted: paidMonths,
      inARow: monthsInARow,
      dismissedOn,
      // What is claimed under the new terms is approved under them; an older claim may have been approved on either side.
      approvedOn: newTermsFrom && claimedOn,
    },
    working,
  )
}

function unproven({ proof, dismissedOn, claimedOn }: JkpClaimant, working: Working): Obstacle | false {
  if (proof !== 'none') return false
  const proofs = working.on(jkpProofs, claimedOn ?? dismissedOn)
  return {
    code: 'jkp-not-proven',
    words: { id: 'PHK belum dibuktikan.', en: 'The dismissal has not been proven.' },
    article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 20 ayat (3)' },
    mend: {
      id: `Lampirkan salah satu: ${proofs.join('; ')}.`,
      en: 'Attach one of: the receipt of the report to a labour office; a joint agreement with its deed or receipt; a final ruling.',
    },
  }
}

const sinceBenefit = ({ monthsSinceBenefit }: JkpClaimant): number => {
  if (monthsSinceBenefit !== undefined) return monthsSinceBenefit
  throw new LawProblem(
    'input-missing',
    {
      id: 'Isian contribution_months_since_last_benefit harus diisi mulai klaim kedua.',
      en: 'The input contribution_months_since_last_benefit must be given from the second claim on.',
    },
    'contribution_months_since_last_benefit',
  )
}

const notWilling: Obstacle = {
  code: 'jkp-not-willing',
  words: {
    id: 'Penerima JKP harus bersedia bekerja kembali, juga sebagai pekerja mandiri.',
    en: 'Who receives JKP must be willing to work again, for their own account too.',
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 19 ayat (2)' },
  mend: { id: 'Nyatakan bersedia bekerja kembali.', en: 'State the willingness to work again.' },
}

const employedAlready: Obstacle = {
  code: 'jkp-employed-again',
  words: {
    id: 'Sudah mendapatkan pekerjaan, sehingga hak atas JKP hilang.',
    en: 'Has found work, so the right to JKP is lost.',
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 40 huruf b' },
}

const claimedTooEarly = (): LawProblem =>
  new LawProblem(
    'days-out-of-order',
    { id: 'Klaim tidak mungkin diajukan sebelum PHK.', en: 'A claim cannot be made before the dismissal.' },
    'claimed_on',
  )
