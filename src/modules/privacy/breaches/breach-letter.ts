import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { personById, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Breach } from './breach.ts'
import * as rows from './breaches.sql.ts'
import { asPaper, letterToAuthority, letterToPerson } from './letters.ts'

const letterFile = z.object({
  name: z.string(),
  type: z.literal('application/pdf'),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
const language = z.enum(['id', 'en']).default('id')

type Addressee = {
  readonly name: string
  readonly membershipNo: string
  readonly address: string | null
  readonly postalCode: string | null
  readonly letterAt: Date | null
}

/** The letter to one person: for that person once it was sent, and for those who give it to the post. */
export const breachLetter = operation({
  name: 'privacy.breach-letter',
  summary: { id: 'Surat pemberitahuan sebagai PDF', en: 'The letter to one person as PDF' },
  allowed: ['member', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ breachId: z.uuid(), personId: fields.key, language }),
  output: letterFile,
  concerns: personById,
  async run({ db, now, publicUrl }, { breachId, personId, language: lang }) {
    const { breach, to } = await findLetter(db, breachId, personId)
    const lines = [to.name, to.address, to.postalCode].flatMap((line) => line ?? [])
    const bytes = await asPaper(letterToPerson(breach, lines, lang), {
      number: `${breach.number}/${to.membershipNo}`,
      madeAt: to.letterAt ?? now,
      address: `${publicUrl}/member/breaches/${breachId}`,
      lang,
    })
    return { name: `${breach.number}-${to.membershipNo}.pdf`, type: 'application/pdf' as const, bytes }
  },
})

async function findLetter(
  db: Db,
  breachId: string,
  personId: bigint,
): Promise<{ breach: Breach; to: Addressee }> {
  const ids = await personIdsOf(db, personId)
  const to = await db.find<Addressee>(rows.findAddressee(breachId, ids))
  const breach = to && (await db.find<Breach>(rows.getBreach(breachId)))
  if (!to?.letterAt || !breach) throw notFound()
  return { breach, to }
}

/** The letter to the institution, as it went or would go now. */
export const authorityLetter = operation({
  name: 'privacy.authority-letter',
  summary: { id: 'Surat kepada lembaga sebagai PDF', en: 'The letter to the institution as PDF' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ breachId: z.uuid(), language }),
  output: letterFile,
  async run({ db, now, publicUrl }, { breachId, language: lang }) {
    const breach = await db.find<Breach>(rows.getBreach(breachId))
    if (!breach) throw notFound()
    const { number, sentAt } = breach
    const bytes = await asPaper(letterToAuthority(breach, lang), {
      number,
      madeAt: sentAt ?? now,
      address: `${publicUrl}/privacy`,
      lang,
    })
    return { name: `${number}.pdf`, type: 'application/pdf' as const, bytes }
  },
})

const sentLetter = z.object({ breachId: z.uuid(), number: z.string(), letterAt: fields.instant })

/** The letters that a member has been sent. */
export const listMyBreaches = operation({
  name: 'privacy.list-my-breaches',
  summary: { id: 'Pemberitahuan tentang data saya', en: 'Notices about my data' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/breaches' },
  input: z.object({ personId: fields.key }),
  output: z.object({ breaches: z.array(sentLetter) }),
  concerns: personById,
  run: async ({ db }, { personId }) => ({
    breaches: await db.many<z.output<typeof sentLetter>>(rows.listOfPerson(await personIdsOf(db, personId))),
  }),
})

const part = z.object({ heading: z.string(), text: z.string() })

/** The letter to a member, as words for a page. */
export const readBreachLetter = operation({
  name: 'privacy.read-breach-letter',
  summary: { id: 'Baca pemberitahuan tentang data saya', en: 'Read a notice about my data' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/breaches/{breachId}' },
  input: z.object({ personId: fields.key, breachId: z.uuid(), language }),
  output: z.object({
    number: z.string(),
    letterAt: fields.instant.nullable(),
    subject: z.string(),
    opening: z.string(),
    parts: z.array(part),
    closing: z.string(),
  }),
  concerns: personById,
  async run({ db }, { personId, breachId, language: lang }) {
    const { breach, to } = await findLetter(db, breachId, personId)
    const { subject, opening, parts, closing } = letterToPerson(breach, [], lang)
    return { number: breach.number, letterAt: to.letterAt, subject, opening, parts: [...parts], closing }
  },
})
