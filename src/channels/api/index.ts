import '#modules/law' // Declares what programs alone ask for.

export { apiPages } from './docs/api-pages.tsx'
export { apiRoutes, type ApiOptions } from './routes.ts'
