import { never } from '#base/assert.ts'
import type { ClassState, EnrolmentState } from '../states.ts'

/** What somebody can do next about an application. */
export const nextSteps = [
  'wait-for-opening',
  'confirm',
  'take-seat',
  'wait-for-seat',
  'wait-for-class',
  'attend',
  'wait-for-assessment',
  'see-result',
  'wait-until-qualified',
  'apply-again',
] as const
export type NextStep = (typeof nextSteps)[number]

type Standing = {
  readonly state: EnrolmentState
  readonly classState: ClassState
  readonly opensAt: Date | null
}

export function nextStepOf({ state, classState, opensAt }: Standing, now: Date): NextStep {
  switch (state) {
    case 'applied':
    case 'eligible':
      return opensAt !== null && opensAt <= now ? 'take-seat' : 'wait-for-opening'
    case 'offered':
      return 'confirm'
    case 'waitlisted':
      return 'wait-for-seat'
    case 'confirmed':
      return classState === 'running' ? 'attend' : 'wait-for-class'
    case 'attending':
      return classState === 'assessing' ? 'wait-for-assessment' : 'attend'
    case 'completed':
      return 'wait-for-assessment'
    case 'not-yet-eligible':
      return 'wait-until-qualified'
    case 'not-eligible':
    case 'withdrawn':
    case 'expired':
    case 'dropped':
      return 'apply-again'
    case 'assessed':
    case 'certified':
    case 'outcome-3m':
    case 'outcome-6m':
    case 'outcome-12m':
      return 'see-result'
    default:
      return never(state)
  }
}
