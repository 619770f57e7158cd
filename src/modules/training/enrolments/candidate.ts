import {
  mayTakeVokasi,
  monthOf,
  parseDay,
  vokasiRuleSetOn,
  vokasiRuleSets,
  Working,
  type Day,
  type VokasiRuleSet,
} from '@payung/law'
import { z } from 'zod'
import type { Words } from '#base/words.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import * as rows from './candidate.sql.ts'

/** What is on record of somebody who asks whether they may join. */
export type Candidate = {
  readonly personId: bigint
  /** Every record of theirs. */
  readonly ids: readonly bigint[]
  readonly bornOn: string | null
  readonly citizen: boolean
  /** Contributed, by whomever, each once. */
  readonly months: number
  readonly employed: boolean
  readonly abroad: boolean
  readonly ownWork: boolean
  /** Own contributions reach to this month or the one before. */
  readonly ownCover: boolean
  readonly endedOn: string | null
  readonly lastWage: bigint | null
  /** The lowest minimum wage of the country. */
  readonly lowestWage: bigint | null
  readonly jhtTaken: boolean
  readonly trained: boolean
  readonly onceThisYear: boolean
  readonly regionCode: string | null
}

export const segments = ['wage-earner', 'own-account', 'migrant', 'laid-off', 'none'] as const
export type Segment = (typeof segments)[number]

const words = z.object({ id: z.string(), en: z.string() })

/** Something against somebody, as the law gives it. */
export const reason = z.object({
  code: z.string(),
  words,
  article: z.object({ regulation: z.string(), article: z.string() }),
  mend: words.nullable(),
  fromOn: fields.day.nullable(),
})

export const eligibility = z.object({
  eligible: z.boolean(),
  ruleSet: z.enum(vokasiRuleSets),
  reasons: z.array(reason),
  /** The first day without a reason against, where time and contributions alone mend all of them. */
  qualifiesOn: fields.day.nullable(),
  /** What makes the answer less certain. */
  doubts: z.array(words),
  months: fields.count,
  segment: z.enum(segments),
})
export type Eligibility = z.output<typeof eligibility>

/** One statement. @returns null where there is no such person */
export function findCandidate(db: Db, personId: bigint, today: Day): Promise<Candidate | null> {
  return db.find<Candidate>(rows.findCandidate(personId, { today, month: monthOf(today) }))
}

/**
 * Whether somebody may join, by the conditions in force.
 * @param more.once whether the programme trains each person once; without it, as the lines of this year have it
 */
export function judge(
  candidate: Candidate,
  today: Day,
  more: { once?: boolean; ruleSet?: VokasiRuleSet | null } = {},
): Eligibility {
  const working = new Working()
  const ruleSet = more.ruleSet ?? vokasiRuleSetOn(today, working)
  const segment = segmentOf(candidate)
  const { bornOn, citizen, months, jhtTaken, trained, lastWage, lowestWage, endedOn } = candidate
  if (bornOn === null) working.doubt(ageUnknown)
  const isActive = segment !== 'laid-off' && segment !== 'none'
  const answer = mayTakeVokasi(
    {
      citizen,
      registered: true,
      contributionMonths: months,
      wageAtLeastLowestMinimum: lastWage === null || lowestWage === null || lastWage >= lowestWage,
      age: bornOn === null ? { years: 0 } : { bornOn: parseDay(bornOn) },
      gap: isActive || endedOn === null ? null : { endedOn: parseDay(endedOn) },
      active: isActive,
      jhtTaken,
      trained,
      wageEarner: segment === 'wage-earner' || segment === 'laid-off',
      onceOnly: more.once ?? candidate.onceThisYear,
      on: today,
    },
    ruleSet,
    working,
  )
  return {
    eligible: answer.eligible,
    ruleSet: answer.ruleSet,
    reasons: answer.reasons.map(({ code, words: said, article, mend = null, fromOn = null }) => ({
      code,
      words: said,
      article: { regulation: article.regulation, article: article.article },
      mend,
      fromOn,
    })),
    qualifiesOn: answer.eligible ? null : (answer.qualifiesOn ?? null),
    doubts: [...working.notes],
    months,
    segment,
  }
}

/** As what somebody contributes now, or did last. Whoever is employed beside own work counts as a wage earner. */
export function segmentOf({
  employed,
  abroad,
  ownWork,
  ownCover,
  endedOn,
}: Pick<Candidate, 'employed' | 'abroad' | 'ownWork' | 'ownCover' | 'endedOn'>): Segment {
  if (employed) return 'wage-earner'
  if (abroad) return 'migrant'
  if (ownWork && ownCover) return 'own-account'
  return endedOn === null ? (ownWork ? 'own-account' : 'none') : 'laid-off'
}

const ageUnknown: Words = {
  id: 'Tanggal lahir belum tercatat, sehingga usia tidak diperiksa.',
  en: 'The day of birth is not on record, so the age was not looked at.',
}
