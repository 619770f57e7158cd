export { countForMetrics } from './count-for-metrics.ts'
export { findDelays } from './find-delays.ts'
export { viewMetrics } from './view-metrics.ts'
