export {
  isEmptyRegistry,
  loadEmployers,
  loadNumbers,
  loadPeople,
  loadSpells,
  loading,
  officesFor,
  reserveKeys,
  type LoadedEmployer,
  type LoadedNumber,
  type LoadedPerson,
  type LoadedSpell,
} from './load-registry.ts'
