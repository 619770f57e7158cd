export { submitMove, submitReturn, viewLinePage } from './line.page.tsx'
export { submitDraft, submitReallocation, viewSeats } from './seats.page.tsx'
