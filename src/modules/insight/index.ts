export { countForMetrics } from './count-for-metrics.ts'
