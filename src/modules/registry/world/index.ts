export {
  isEmptyRegistry,
  loadEmployers,
  loadNumbers,
  loadPeople,
  loadSpells,
  loading,
  officesFor,
  reserveKeys,
} from './load-registry.ts'
export type { LoadedEmployer, LoadedPerson, LoadedSpell } from './loaded.ts'
