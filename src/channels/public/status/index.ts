export { viewStatus } from './status.page.tsx'
export { createWatch, type Watch } from './watch.ts'
