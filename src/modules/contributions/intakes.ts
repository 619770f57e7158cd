import type { Intake } from './intake.ts'
import { leaverIntake } from './intake-leavers.ts'
import { wageIntake } from './intake-wages.ts'
import { workerIntake } from './intake-workers.ts'
import type { UploadKind } from './upload.ts'

/** How each kind of file comes in. */
export const intakes: Record<UploadKind, Intake> = {
  workers: workerIntake,
  wages: wageIntake,
  leavers: leaverIntake,
}
