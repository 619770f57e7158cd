import { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { stateWords } from './state-words.ts'
import {
  budgetSteps,
  classSteps,
  courseSteps,
  enrolmentSteps,
  providerSteps,
  type BudgetState,
  type ClassState,
  type CourseState,
  type EnrolmentState,
  type ProviderState,
} from './states.ts'

/** What has states, and the state that each kind of thing can be in. */
export type StateOf = {
  provider: ProviderState
  course: CourseState
  class: ClassState
  enrolment: EnrolmentState
  budget: BudgetState
}
export type Thing = keyof StateOf

const steps: { readonly [T in Thing]: Readonly<Record<StateOf[T], readonly StateOf[T][]>> } = {
  provider: providerSteps,
  course: courseSteps,
  class: classSteps,
  enrolment: enrolmentSteps,
  budget: budgetSteps,
}

/** Where a thing in this state may go. */
export function legalSteps<T extends Thing>(thing: T, from: StateOf[T]): readonly StateOf[T][] {
  return steps[thing][from]
}

/** The states from which a thing may come into this one: for statements over sets. */
export function statesBefore<T extends Thing>(thing: T, to: StateOf[T]): StateOf[T][] {
  const all = Object.entries(steps[thing]) as [StateOf[T], readonly StateOf[T][]][] // Entries of that very record.
  return all.filter(([, next]) => next.includes(to)).map(([from]) => from)
}

/** @throws Problem `training.step-not-allowed`, which lists what is allowed instead */
export function requireStep<T extends Thing>(thing: T, from: StateOf[T], to: StateOf[T]): void {
  const legal = legalSteps(thing, from)
  if (legal.includes(to)) return
  const list = (lang: keyof Words) =>
    legal.map((state) => `${stateWords(thing, state)[lang]} (${state})`).join(', ')
  throw new Problem({
    code: 'training.step-not-allowed',
    status: 409,
    message: {
      id: `Dari keadaan “${stateWords(thing, from).id}” tidak bisa langsung ke “${stateWords(thing, to).id}”.`,
      en: `From “${stateWords(thing, from).en}” there is no step to “${stateWords(thing, to).en}”.`,
    },
    remedy:
      legal.length > 0
        ? { id: `Langkah yang bisa sekarang: ${list('id')}.`, en: `Possible now: ${list('en')}.` }
        : {
            id: 'Tidak ada langkah lagi; ini sudah selesai.',
            en: 'There is no further step; this is finished.',
          },
  })
}
