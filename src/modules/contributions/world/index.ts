export { fileMonth } from './file-month.ts'
export { payMonth } from './pay-month.ts'
