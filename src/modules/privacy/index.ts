export { exportPerson } from './export/export-person.ts'
