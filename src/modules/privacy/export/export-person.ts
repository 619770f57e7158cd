import { z } from 'zod'
import { Problem } from '#base/problem.ts'
import { issueCard } from '#modules/credentials'
import { personById, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import * as accessRows from './access.sql.ts'
import { held, heldElsewhere } from './held.ts'
import * as identityRows from './identity.sql.ts'
import { card, sections, type SectionName } from './sections.ts'
import * as ownRows from './own-account.sql.ts'
import * as instituteRows from './institute.sql.ts'
import * as trainingRows from './training.sql.ts'
import * as workRows from './work.sql.ts'

const words = z.object({ id: z.string(), en: z.string() })

const lists = z.object({
  records: z.array(sections.records),
  numbers: z.array(sections.numbers),
  corrections: z.array(sections.corrections),
  correctionRequests: z.array(sections.correctionRequests),
  identityChecks: z.array(sections.identityChecks),
  deathReports: z.array(sections.deathReports),
  merges: z.array(sections.merges),
  likelyDuplicates: z.array(sections.likelyDuplicates),
  employments: z.array(sections.employments),
  leaveQuestions: z.array(sections.leaveQuestions),
  declarations: z.array(sections.declarations),
  contributions: z.array(sections.contributions),
  savings: z.array(sections.savings),
  fileRows: z.array(sections.fileRows),
  disputes: z.array(sections.disputes),
  ownWork: z.array(sections.ownWork),
  sponsorships: z.array(sections.sponsorships),
  ownBills: z.array(sections.ownBills),
  ownMonths: z.array(sections.ownMonths),
  contracts: z.array(sections.contracts),
  ownSurpluses: z.array(sections.ownSurpluses),
  ownReminders: z.array(sections.ownReminders),
  jhtClaims: z.array(sections.jhtClaims),
  trainings: z.array(sections.trainings),
  certificates: z.array(sections.certificates),
  trainingComplaints: z.array(sections.trainingComplaints),
  trainingReminders: z.array(sections.trainingReminders),
  instituteCourses: z.array(sections.instituteCourses),
  skills: z.array(sections.skills),
  accounts: z.array(sections.accounts),
  roles: z.array(sections.roles),
  sessions: z.array(sections.sessions),
  passkeys: z.array(sections.passkeys),
  signIns: z.array(sections.signIns),
  apiKeys: z.array(sections.apiKeys),
  messages: z.array(sections.messages),
  breaches: z.array(sections.breaches),
  record: z.array(sections.record),
} satisfies Record<SectionName, z.ZodArray>)

type Lists = z.output<typeof lists>

/** A person's own copy of everything that is held about them (UU 27/2022 Pasal 7, 13 and 32). */
export const exportPerson = operation({
  name: 'privacy.export-person',
  summary: { id: 'Salinan semua data saya', en: 'A copy of all my data' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/export' },
  input: z.object({ personId: fields.key }),
  output: lists.extend({
    /** Of this shape; it grows, and a field once there keeps its meaning. */
    version: z.literal(1),
    madeAt: fields.instant,
    card,
    /** What is held and not given, with the reason: a column of a table, or a table. */
    leftOut: z.array(z.object({ what: z.string(), why: words })),
  }),
  concerns: personById,
  async run(context, { personId }) {
    const { db, now } = context
    const ids = await personIdsOf(db, personId)
    return {
      version: 1 as const,
      madeAt: now,
      ...(await collect(db, ids)),
      card: await cardNow(context, personId),
      leftOut: listLeftOut(),
    }
  },
})

/** One question after the other: they share a connection. */
async function collect(db: Db, ids: readonly bigint[]): Promise<Lists> {
  const numbers = await db.many<Lists['numbers'][number]>(identityRows.numbers(ids))
  const niks = numbers.filter(({ kind }) => kind === 'nik').map(({ number }) => number)
  return {
    records: await db.many(identityRows.records(ids)),
    numbers,
    corrections: await db.many(identityRows.corrections(ids)),
    correctionRequests: await db.many(identityRows.correctionRequests(ids)),
    identityChecks: await db.many(identityRows.identityChecks(ids)),
    deathReports: await db.many(identityRows.deathReports(ids)),
    merges: await db.many(identityRows.merges(ids)),
    likelyDuplicates: await db.many(identityRows.likelyDuplicates(ids)),
    employments: await db.many(workRows.employments(ids)),
    leaveQuestions: await db.many(workRows.leaveQuestions(ids)),
    declarations: await db.many(workRows.declarations(ids)),
    contributions: await db.many(workRows.contributions(ids)),
    savings: await db.many(workRows.savings(ids)),
    fileRows: await db.many(workRows.fileRows(ids, niks)),
    disputes: await db.many(workRows.disputes(ids)),
    ownWork: await db.many(ownRows.ownWork(ids)),
    sponsorships: await db.many(ownRows.sponsorships(ids)),
    ownBills: await db.many(ownRows.ownBills(ids)),
    ownMonths: await db.many(ownRows.ownMonths(ids)),
    contracts: await db.many(ownRows.contracts(ids)),
    ownSurpluses: await db.many(ownRows.ownSurpluses(ids)),
    ownReminders: await db.many(ownRows.ownReminders(ids)),
    jhtClaims: await db.many(ownRows.jhtClaims(ids)),
    trainings: await db.many(trainingRows.trainings(ids)),
    certificates: await db.many(trainingRows.certificates(ids)),
    trainingComplaints: await db.many(trainingRows.complaints(ids)),
    trainingReminders: await db.many(trainingRows.reminders(ids)),
    instituteCourses: await db.many(instituteRows.instituteCourses(ids)),
    skills: await db.many(instituteRows.skills(ids)),
    accounts: await db.many(accessRows.accounts(ids)),
    roles: await db.many(accessRows.roles(ids)),
    sessions: await db.many(accessRows.sessions(ids)),
    passkeys: await db.many(accessRows.passkeys(ids)),
    signIns: await db.many(accessRows.signIns(ids)),
    apiKeys: await db.many(accessRows.apiKeys(ids)),
    messages: await db.many(accessRows.messages(ids)),
    breaches: await db.many(identityRows.breaches(ids)),
    record: await db.many(accessRows.record(ids)),
  }
}

async function cardNow(context: Context, personId: bigint): Promise<z.output<typeof card>> {
  try {
    const { text, membershipNo, name, programmes } = await issueCard.run(context, { personId })
    return { text, membershipNo, name, programmes }
  } catch (error) {
    // Who has died has no card any more.
    if (error instanceof Problem) return null
    throw error
  }
}

function listLeftOut() {
  const columns = Object.entries(held).flatMap(([table, { leftOut = {} }]) =>
    Object.entries(leftOut).map(([column, why]) => ({ what: `${table}.${column}`, why })),
  )
  const tables = Object.entries(heldElsewhere).map(([what, why]) => ({ what, why }))
  return [...columns, ...tables]
}
