import { suggestRiskClass, type RiskSuggestion } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { riskReasonMissing, unknownActivity } from './problems.ts'
import type { EmployerKind, RiskClass } from './employer.ts'
import { findActivity } from './employers.sql.ts'

export type Activity = { readonly code: string; readonly title: string; readonly division: string }

/** KBLI divisions by which an employer of a kind is judged that names no code of its own. */
const usualDivision: Readonly<Record<EmployerKind, string | null>> = {
  company: null,
  household: '97',
  'public-body': '84',
  association: '94',
  'construction-project': '42',
}

/**
 * Why an employer is of the class of risk that was confirmed: its own reason, else the line of the annex that
 * suggests the class (PP 44/2015 Lampiran I).
 * @throws Problem when the class is another than the one suggested and nobody says why, or when there is no
 * such code
 */
export async function explainRisk(
  db: Db,
  given: { kind: EmployerKind; kbli: string | null; riskClass: RiskClass; riskReason: string | null },
): Promise<string> {
  const [first] = await suggestFor(db, given)
  if (given.riskReason) return given.riskReason
  if (first?.riskClass !== given.riskClass) throw riskReasonMissing(first?.riskClass ?? null)
  return first.reason.id
}

async function suggestFor(
  db: Db,
  { kind, kbli }: { kind: EmployerKind; kbli: string | null },
): Promise<RiskSuggestion[]> {
  if (kbli === null) {
    const division = usualDivision[kind]
    return division ? suggestRiskClass(division, '') : []
  }
  const activity = await db.find<Activity>(findActivity(kbli))
  if (!activity) throw unknownActivity()
  return suggestRiskClass(activity.code, activity.title, activity.division)
}
