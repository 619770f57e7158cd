/**
 * How well a training body trains, from facts alone. The formula is public, at /providers/score: what stands here is what people read
 * there.
 *
 * Four parts, each a rate of people: who finished of those who began; who was found competent of those who were assessed; who has work of
 * those who answered; and founded complaints for every hundred trainees. A part about fewer people than `leastPeople` is not known: neither
 * a number that means little, nor one from which a person could be told. The score is the weighted mean of the parts that are known, and
 * there is none before both completion and competence are.
 */
export type QualityFacts = {
  /** Came to the end of their class. */
  readonly finished: number
  /** Left during it. */
  readonly dropped: number
  /** Were assessed, by their last assessment. */
  readonly assessed: number
  readonly competent: number
  /** The round of asking that is counted: 6 months after the class where somebody answered, else 3. */
  readonly afterMonths: 3 | 6
  /** Whose day of being asked has come. */
  readonly asked: number
  readonly answered: number
  /** Of those who answered: employed, or working for themselves. */
  readonly placed: number
  readonly complaints: number
}

/** A rate in tenths of a percent, and what it was counted from. */
export type Rate = { readonly tenths: number; readonly count: number; readonly of: number }

export type Quality = {
  readonly completion: Rate | null
  readonly competence: Rate | null
  readonly placement: (Rate & { readonly afterMonths: 3 | 6; readonly response: Rate }) | null
  readonly complaints: {
    readonly perHundredTenths: number
    readonly count: number
    readonly of: number
  } | null
  /** From 0 to 100, in tenths; null while it is not known. */
  readonly score: number | null
}

/** Fewer say little, and would show who they are. */
export const leastPeople = 5

/** How much each part counts, of a hundred. */
export const weights = { completion: 30, competence: 30, placement: 30, complaints: 10 } as const

/** Every founded complaint for a hundred trainees takes so many points of a hundred; at ten of them nothing is left. */
export const pointsPerComplaint = 10

export function qualityOf(facts: QualityFacts): Quality {
  const { finished, dropped, assessed, competent, afterMonths, asked, answered, placed, complaints } = facts
  const trained = finished + dropped
  const completion = rateOf(finished, trained)
  const competence = rateOf(competent, assessed)
  const placedRate = rateOf(placed, answered)
  const response = rateOf(answered, asked)
  const placement = placedRate && response && { ...placedRate, afterMonths, response }
  const perHundred =
    trained < leastPeople
      ? null
      : { perHundredTenths: tenthsOf(complaints, trained), count: complaints, of: trained }
  const parts = {
    completion: completion && completion.tenths,
    competence: competence && competence.tenths,
    placement: placement && placement.tenths,
    complaints: perHundred && Math.max(0, 1000 - pointsPerComplaint * perHundred.perHundredTenths),
  }
  const isKnown = parts.completion !== null && parts.competence !== null
  return { completion, competence, placement, complaints: perHundred, score: isKnown ? meanOf(parts) : null }
}

type Parts = { readonly [P in keyof typeof weights]: number | null }

/** Of the parts that are known, each by its weight; rounded to the nearest tenth, halves up. */
function meanOf(parts: Parts): number {
  const names = Object.keys(weights) as (keyof typeof weights)[] // Keys as written above.
  const known = names.flatMap((name) => {
    const points = parts[name]
    return points === null ? [] : [{ points, weight: weights[name] }]
  })
  const weight = known.reduce((sum, part) => sum + part.weight, 0)
  return Math.round(known.reduce((sum, part) => sum + part.points * part.weight, 0) / weight)
}

function rateOf(count: number, of: number): Rate | null {
  return of < leastPeople ? null : { tenths: tenthsOf(count, of), count, of }
}

/** Of a hundred, in tenths; rounded to the nearest, halves up. */
function tenthsOf(count: number, of: number): number {
  return Math.round((count * 1000) / of)
}
