export { viewHelp } from './help.page.tsx'
