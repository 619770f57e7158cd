import { suggestRiskClass, type RiskSuggestion } from '@payung/law'
import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { riskReasonMissing, unknownActivity } from './problems.ts'
import { employerKinds, riskClass, type EmployerKind, type RiskClass } from './employer.ts'
import { findActivity } from './employers.sql.ts'

export type Activity = { readonly code: string; readonly title: string; readonly division: string }

/** A class of work risk that a business may belong to, and the line of the annex that says so. */
export const suggestion = z.object({
  riskClass,
  /** The line of the annex, as PP 44/2015 Lampiran I has it. */
  line: z.string(),
  business: z.string(),
  confidence: z.enum(['medium', 'low']),
  reasonId: z.string(),
  reasonEn: z.string(),
})

export function showSuggestion({ riskClass, entry, confidence, reason }: RiskSuggestion) {
  return {
    riskClass,
    line: entry.id,
    business: entry.business,
    confidence,
    reasonId: reason.id,
    reasonEn: reason.en,
  }
}

/** What the annex suggests for an employer, the likeliest first; nothing where no code says what it does. */
export const suggestRisk = operation({
  name: 'registry.suggest-risk',
  summary: { id: 'Usulan kelas risiko pemberi kerja', en: 'The likely risk class of an employer' },
  allowed: 'anyone',
  effect: 'read',
  input: z.object({ kind: z.enum(employerKinds), kbli: z.string().max(5).nullish() }),
  output: z.object({
    /** The business that the code names; null without a code. */
    activity: z.object({ code: z.string(), title: z.string() }).nullable(),
    suggestions: z.array(suggestion),
  }),
  async run({ db }, { kind, kbli }) {
    const activity = kbli ? await getActivity(db, kbli) : null
    const suggestions = suggestFor(kind, activity).map(showSuggestion)
    return { activity: activity && { code: activity.code, title: activity.title }, suggestions }
  },
})

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
  const [first] = suggestFor(given.kind, given.kbli === null ? null : await getActivity(db, given.kbli))
  if (given.riskReason) return given.riskReason
  if (first?.riskClass !== given.riskClass) throw riskReasonMissing(first?.riskClass ?? null)
  return first.reason.id
}

function suggestFor(kind: EmployerKind, activity: Activity | null): RiskSuggestion[] {
  if (activity) return suggestRiskClass(activity.code, activity.title, activity.division)
  const division = usualDivision[kind]
  return division ? suggestRiskClass(division, '') : []
}

async function getActivity(db: Db, kbli: string): Promise<Activity> {
  const activity = await db.find<Activity>(findActivity(kbli))
  if (!activity) throw unknownActivity()
  return activity
}
