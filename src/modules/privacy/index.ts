export { exportPerson } from './export/export-person.ts'
export { retention, retentionSince, type Kept } from './retention/retention.ts'
export { sweepAll } from './retention/sweep.ts'
