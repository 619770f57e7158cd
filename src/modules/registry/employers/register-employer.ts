import { dayIn, monthOf, parseMonth } from '@payung/law'
import { z } from 'zod'
import type { Words } from '#base/words.ts'
import { grantRole, openAccount, phoneNumber } from '#modules/access'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { present } from '#base/assert.ts'
import { firstMonthUnfit, nibTaken, unknownPlace } from './problems.ts'
import { employerKinds, nib, optionalEmail, riskClass, scales, taxNo, type EmployerKind } from './employer.ts'
import * as rows from './employers.sql.ts'
import { findOfficeFor } from '../offices/offices.sql.ts'
import { checkOwed, choose, programmesOwed } from './programmes.ts'
import { explainRisk } from './suggest-risk.ts'

/** The employment programmes began in July 2015; older months are not kept here. */
const lawBegins = parseMonth('2015-07')

const form = z.object({
  kind: z.enum(employerKinds),
  name: fields.line(3, 150),
  /** Every company but the smallest has one. */
  nib,
  taxNo,
  kbli: z
    .union([z.literal(''), z.string().regex(/^\d{5}$/)])
    .nullish()
    .transform((code) => code || null),
  /** What a company does, where no KBLI code says it. */
  activity: fields.optionalLine(200),
  /** The size of a company; others may leave it out. */
  scale: z.enum(scales).optional(),
  riskClass,
  /** Needed where the class is not the one that is suggested. */
  riskReason: fields.optionalLine(300),
  /** Programmes: left out means as the law asks, more may be added. */
  jkk: fields.flag.optional(),
  jkm: fields.flag.optional(),
  jht: fields.flag.optional(),
  jp: fields.flag.optional(),
  /** A regency or city. */
  regionCode: z.string().max(8),
  address: fields.line(5, 250),
  /** Who answers for the account. */
  contactName: fields.line(3, 150),
  contactPhone: phoneNumber,
  contactEmail: optionalEmail,
  firstMonth: fields.month,
})

type Form = z.output<typeof form>

/** Looked at even where other fields are at fault, so that everything is said at once; what could not be read is missing then. */
const input = form.superRefine(
  (given: Partial<Form>, context) => {
    const fault = (path: keyof Form, words: Words) =>
      context.addIssue({ code: 'custom', path: [path], params: { words } })
    if (given.kind !== 'company') return
    if (!given.scale) fault('scale', { id: 'Pilih skala usahanya.', en: 'Choose the size of the company.' })
    if (!given.nib && given.scale !== 'mikro')
      fault('nib', {
        id: 'Tulis NIB. Hanya usaha mikro yang boleh tanpa NIB.',
        en: 'Write the NIB. Only a micro business may be without.',
      })
    if (!given.kbli && !given.activity)
      fault('kbli', {
        id: 'Pilih kode KBLI, atau tulis kegiatan usahanya.',
        en: 'Choose a KBLI code, or describe the activity.',
      })
  },
  { when: ({ value }) => value instanceof Object },
)

/**
 * Enters an employer, and makes the one who registers it the owner of its account. It has its number (NPP) at
 * once.
 */
export const registerEmployer = operation({
  name: 'registry.register-employer',
  summary: { id: 'Daftarkan pemberi kerja', en: 'Register an employer' },
  allowed: 'anyone',
  effect: 'write',
  route: { method: 'POST', path: '/employers' },
  input,
  output: z.object({ npp: z.string(), employerId: fields.key }),
  async run(context, given) {
    const { db, now, note } = context
    const scale = (isSized(given.kind) && given.scale) || 'mikro'
    const duty = programmesOwed(given.kind, scale, checkFirstMonth(given.firstMonth, now))
    const choice = choose(given, duty)
    checkOwed(choice, duty)
    const riskReason = await explainRisk(db, given)

    const employer = await enter(context, given)
    const terms = { ...choice, scale, riskClass: given.riskClass, riskReason, labourIntensive: false }
    await db.run(
      rows.insertTerms(employer.employerId, {
        ...terms,
        fromMonth: given.firstMonth,
        note: given.kind === 'household' ? householdNote : null,
        confirmedBy: given.contactName,
        confirmedAt: now,
      }),
    )
    await openDesk(context, employer.employerId, given)
    await recordFact(db, 'registry.employer-registered', { employerId: String(employer.employerId) }, now)
    note({ npp: employer.npp })
    return employer
  },
})

/** The law sizes enterprises, and associations that run one; all others count as the smallest. */
function isSized(kind: EmployerKind): boolean {
  return kind === 'company' || kind === 'association'
}

const householdNote =
  'Pekerja rumah tangga dicatat sebagai penerima upah pada skala mikro. Aturan pelaksana UU 2/2026 ditunggu.'

function checkFirstMonth(month: number, now: Date): number {
  const latest = monthOf(dayIn(now)) + 1
  if (month < lawBegins || month > latest) throw firstMonthUnfit(lawBegins, latest)
  return month
}

async function enter({ db, now }: Context, given: Form): Promise<{ employerId: bigint; npp: string }> {
  if (!(await db.find(rows.findPlace(given.regionCode)))) throw unknownPlace()
  const office = await db.find<{ code: string }>(findOfficeFor(given.regionCode))
  const { code: officeCode } = present(office, 'a regional office is on record')
  const employer = await db.find<{ employerId: bigint; npp: string }>(
    rows.insertEmployer({ ...given, officeCode, now }),
  )
  if (!employer) throw nibTaken()
  return employer
}

/**
 * The account that acts for the employer: of whoever is signed in, else the one that the contact's phone
 * number has or gets.
 */
async function openDesk({ db, actor, now }: Context, employerId: bigint, given: Form): Promise<void> {
  const owner = { name: given.contactName, phone: given.contactPhone }
  const accountId = actor.accountId ?? (await openAccount(db, owner, now))
  await grantRole(db, { accountId, role: 'employer.owner', employerId }, now)
}
