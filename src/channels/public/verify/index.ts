export { verifyPages } from './verify.tsx'
export { verifyRoutes } from './verify-routes.ts'
