export { viewPrivacy } from './privacy.page.tsx'
