import {
  beyondLimit,
  planScholarship,
  scholarLevels,
  scholarshipAfterDeath,
  scholarshipMost,
  scholarTerms,
  type Day,
  type Decision,
  type Obstacle,
  type PlannedYear,
  type Working,
} from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import { noMore, notYet, pupilOf, type Schooling } from './school.ts'

export type Child = { readonly bornOn: Day; readonly schooling: Schooling }

export type Scholarship = {
  /** For each child, in the order given, the years that are planned. */
  readonly plans: readonly (readonly PlannedYear[])[]
  readonly total: Rupiah
  /** What the law pays at most for so many children. */
  readonly most: Rupiah
  /** Before the yearly scholarship there was one sum for each participant. */
  readonly isOnce: boolean
  /** What keeps it away or cuts it short. */
  readonly reasons: readonly Obstacle[]
}

type Death = {
  readonly on: Day
  readonly atWork: boolean
  readonly months: number
  /** Whether the death is paid for at all; the scholarship comes with it. */
  readonly right: Decision
}

/** What the children get for school: a plan for each, as if every child moves up a class each year. */
export function scholarshipOf(children: readonly Child[], death: Death, working: Working): Scholarship {
  const none = { plans: children.map(() => []), total: 0n, most: 0n, isOnce: false }
  if (!death.right.eligible) return { ...none, reasons: death.right.reasons }
  if (!death.atWork) {
    const { eligible, reasons } = scholarshipAfterDeath(death.months, children.length, working, death.on)
    if (!eligible) return { ...none, reasons }
  }
  if (children.length === 0) return { ...none, reasons: [noChild] }
  const isYearly = working.peekOn(scholarTerms.sd.perYear, death.on) !== undefined
  return isYearly ? yearly(children, death.on, working) : once(children, death.on, working)
}

function yearly(children: readonly Child[], diedOn: Day, working: Working): Scholarship {
  const planned = children.map(({ bornOn, schooling }, place) => {
    const pupil = pupilOf(bornOn, schooling, diedOn)
    if (!pupil) return { years: [], total: 0n, reasons: [ofChild(place, notStudying)] }
    const { years, total, reasons } = planScholarship(pupil, diedOn, working)
    return { years, total, reasons: reasons.map((reason) => ofChild(place, reason)) }
  })
  return {
    plans: planned.map(({ years }) => years),
    total: planned.reduce((sum, { total }) => sum + total, 0n),
    most: scholarshipMost(children.length, scholarLevels, working, diedOn),
    isOnce: false,
    reasons: planned.flatMap(({ reasons }) => reasons),
  }
}

function once(children: readonly Child[], diedOn: Day, working: Working): Scholarship {
  const plans = children.map(() => [])
  const studying = children.filter(({ schooling }) => schooling !== notYet && schooling !== noMore)
  if (studying.length === 0) return { plans, total: 0n, most: 0n, isOnce: true, reasons: [onceStudying] }
  const total = scholarshipMost(studying.length, scholarLevels, working, diedOn)
  return {
    plans,
    total,
    most: total,
    isOnce: true,
    reasons: beyondLimit(studying.length, working, diedOn),
  }
}

function ofChild(place: number, reason: Obstacle): Obstacle {
  const { id, en } = reason.words
  return { ...reason, words: { id: `Anak ke-${place + 1}: ${id}`, en: `Child ${place + 1}: ${en}` } }
}

const noChild: Obstacle = {
  code: 'scholarship-no-child',
  words: { id: 'Tidak ada anak.', en: 'There is no child.' },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 25 ayat (3)' },
}

const notStudying: Obstacle = {
  code: 'scholarship-not-studying',
  words: {
    id: 'Tidak bersekolah, sehingga tidak ada tahun yang dibayar.',
    en: 'Not at school, so there is no year to be paid.',
  },
  article: { regulation: 'PP 82/2019', article: 'Pasal 25 ayat (3); Pasal 34 ayat (3)' },
}

const onceStudying: Obstacle = {
  code: 'scholarship-not-studying',
  words: {
    id: 'Beasiswa sekali itu untuk anak yang masih bersekolah.',
    en: 'That one scholarship is for a child at school.',
  },
  article: { regulation: 'PP 44/2015', article: 'Pasal 25 ayat (3); Pasal 34 ayat (2)' },
}
