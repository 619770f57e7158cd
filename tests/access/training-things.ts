import { createTestTraining } from '../../src/modules/training/fixtures/training.ts'
import type { TestContributions } from '../../src/modules/contributions/fixtures/month.ts'

/** What operations of the vocational programme can be about, as their input names it. */
export const trainingThingNames = [
  'providerNo',
  'providerId',
  'courseNo',
  'classNo',
  'sessionNo',
  'enrolmentId',
  'budgetId',
] as const

type TrainingThings = Readonly<Record<(typeof trainingThingNames)[number], string>>

/** A training body that is a certification body too, with a running class in which the person is. */
export async function makeTrainingThings(
  { registry }: TestContributions,
  personId: bigint,
): Promise<TrainingThings> {
  const training = createTestTraining(registry)
  const provider = await training.provider({ kind: 'lsp' })
  const course = await training.course(provider)
  const running = await training.class(course, { state: 'running', startsOn: '2026-10-01' })
  const enrolmentId = await training.enrol(running, personId, 'attending')
  return {
    providerNo: provider.providerNo,
    providerId: String(provider.providerId),
    courseNo: course.courseNo,
    classNo: running.classNo,
    sessionNo: `${running.classNo}-1`,
    enrolmentId: String(enrolmentId),
    budgetId: String(running.budgetId),
  }
}
