import { stateWords, type ClassState, type CourseState, type EnrolmentState } from '#modules/training'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

const courses: Readonly<Record<CourseState, TagKind>> = {
  draft: 'quiet',
  review: 'waiting',
  listed: 'done',
  retired: 'quiet',
}
const classes: Readonly<Record<ClassState, TagKind>> = {
  planned: 'waiting',
  open: 'done',
  full: 'done',
  confirmed: 'done',
  running: 'note',
  assessing: 'waiting',
  completed: 'quiet',
  settled: 'quiet',
  cancelled: 'fault',
}

export function CourseTag({ view, state }: { view: View; state: CourseState }) {
  return <Tag kind={courses[state]}>{view.say(stateWords('course', state))}</Tag>
}

export function ClassTag({ view, state }: { view: View; state: ClassState }) {
  return <Tag kind={classes[state]}>{view.say(stateWords('class', state))}</Tag>
}

const over: ReadonlySet<EnrolmentState> = new Set([
  'withdrawn',
  'expired',
  'dropped',
  'not-eligible',
  'not-yet-eligible',
])

export function TraineeTag({ view, state }: { view: View; state: EnrolmentState }) {
  const kind = over.has(state) ? 'quiet' : state === 'waitlisted' || state === 'offered' ? 'waiting' : 'done'
  return <Tag kind={kind}>{view.say(stateWords('enrolment', state))}</Tag>
}
