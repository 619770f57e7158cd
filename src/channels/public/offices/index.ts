export { viewOffices } from './offices.page.tsx'
