export { countForMetrics } from './count-for-metrics.ts'
export { viewMetrics } from './view-metrics.ts'
