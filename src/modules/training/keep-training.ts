import type { App } from '#platform/app.ts'
import { keepAttendance } from './attendance/keep-attendance.ts'
import { keepBudgets } from './budgets/keep-budgets.ts'
import { keepClasses } from './classes/keep-classes.ts'
import { keepEnrolments } from './enrolments/keep-offers.ts'
import { keepAllowances } from './money/keep-allowances.ts'
import { keepOutcomes } from './outcomes/keep-outcomes.ts'
import { keepLicences } from './providers/keep-licences.ts'

const pieces = [
  keepLicences,
  keepClasses,
  keepEnrolments,
  keepBudgets,
  keepAttendance,
  keepAllowances,
  keepOutcomes,
]

/** What time does to the programme, by sets, in this order. For every hour; one that fails does not hold up the others. */
export async function keepTraining(app: App): Promise<void> {
  const failures: unknown[] = []
  for (const keep of pieces) await keep(app).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
