import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import type { Scale } from '../values/perpres-109-2013.ts'
import {
  mandatoryByScale,
  mandatoryConstruction,
  mandatoryHousehold,
  mandatoryPublicBody,
} from '../values/perpres-109-2013.ts'

/** Who employs: the law sizes enterprises, and gives the others a set of their own. */
export type Employer =
  | { readonly kind: 'company'; readonly scale: Scale }
  /** A foundation, party or society; sized only where it runs an enterprise. */
  | { readonly kind: 'association'; readonly scale?: Scale }
  | { readonly kind: 'public_body' | 'household' | 'construction_project' }

/** The programmes an employer must take part in at least. Throws `law-not-in-force` before its kind was covered. */
export function mandatoryProgrammes(employer: Employer, working: Working, day?: Day): readonly string[] {
  if (employer.kind !== 'company' && employer.kind !== 'association') {
    return working.asOf(outsideTheLadder[employer.kind], day)
  }
  if (!employer.scale) working.doubt(unsized)
  return working.asOf(mandatoryByScale[employer.scale ?? 'mikro'], day)
}

const outsideTheLadder = {
  public_body: mandatoryPublicBody,
  household: mandatoryHousehold,
  construction_project: mandatoryConstruction,
}

const unsized = {
  id: 'Perpres 109/2013 hanya mengukur usaha; tanpa skala dipakai kewajiban paling sedikit.',
  en: 'Perpres 109/2013 sizes enterprises only; without a scale the least duty is used.',
}
