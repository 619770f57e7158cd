export { viewHome } from './home.page.tsx'
