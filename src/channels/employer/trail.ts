export { trailOf, type Trail } from '#web/trail.ts'
