import type { App } from '#platform/app.ts'
import { keepBudgets } from './budgets/keep-budgets.ts'
import { keepEnrolments } from './enrolments/keep-offers.ts'

/** What time does to the programme. For every hour; a second time each finds its work done. */
export async function keepTraining(app: App): Promise<void> {
  await keepEnrolments(app)
  await keepBudgets(app)
}
