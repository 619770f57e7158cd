import { dayIn, endOf, formatMonth, lastDayOf, monthOf, type Month } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { getSigningKey } from '#modules/access'
import { findContractCover } from '#modules/contributions'
import { personById, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { personIn } from './subject.ts'
import * as rows from './card.sql.ts'
import { makeCard } from './make-card.ts'
import type { Card } from './offline/index.ts'
import { memberDied } from './problems.ts'
import { programmesIn, type Cover, type Programme } from './programme.ts'

/** How far back a declared month is looked for. */
const reach = 60

/**
 * A member's card for today: valid to the end of next month, by when there is a newer month to show. Anyone can check it
 * without a network, with `verifyCard`.
 */
export const issueCard = operation({
  name: 'credentials.issue-card',
  summary: { id: 'Buat kartu peserta', en: 'Make a member’s card' },
  allowed: ['member', 'officer', 'supervisor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/card' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    /** What the QR code says. */
    text: z.string(),
    membershipNo: z.string(),
    name: z.string(),
    programmes: z.array(z.string()),
    asOfMonth: fields.month,
    issuedAt: fields.instant,
    expiresAt: fields.instant,
  }),
  concerns: personById,
  async run(context) {
    const { text, card, asOfMonth } = await drawUpCard(context)
    const { membershipNo, name, programmes, issuedAt, expiresAt } = card
    return { text, membershipNo, name, programmes: [...programmes], asOfMonth, issuedAt, expiresAt }
  },
})

type Holder = {
  readonly membershipNo: string
  readonly name: string
  readonly diedOn: string | null
  readonly registeredAt: Date
  readonly nik: string | null
}

export type DrawnCard = {
  readonly card: Card
  /** What the QR code says. */
  readonly text: string
  readonly programmes: readonly Programme[]
  readonly asOfMonth: Month
  readonly memberSince: Date
}

/** @throws Problem when the member has died */
export async function drawUpCard({ db, subject, now, publicUrl }: Context): Promise<DrawnCard> {
  const ids = await personIdsOf(db, personIn(subject))
  const kept = present(ids[0], 'the person concerned is on record')
  const holder = await db.get<Holder>(rows.getHolder(kept, ids))
  if (holder.diedOn) throw memberDied()
  const { programmes, asOfMonth, segment } = await findCover(db, ids, now)
  const card: Card = {
    issuer: publicUrl,
    membershipNo: holder.membershipNo,
    issuedAt: now,
    expiresAt: endOf(lastDayOf(monthOf(dayIn(now)) + 1)),
    name: holder.name,
    segment,
    programmes: programmes.map((programme) => programme.toUpperCase()),
    asOfMonth: formatMonth(asOfMonth),
    maskedNik: holder.nik && `${holder.nik.slice(0, 2)}******${holder.nik.slice(-2)}`,
  }
  const text = makeCard(card, await getSigningKey(db, 'card', now))
  return { card, text, programmes, asOfMonth, memberSince: holder.registeredAt }
}

/**
 * As last declared by an employer; before the first declaration, as registered; with what is paid for this month on one's own account, and
 * for a contract of work abroad. Whoever has nothing through an employer now is of the segment of what they have.
 */
async function findCover(db: Db, ids: readonly bigint[], now: Date) {
  const today = dayIn(now)
  const month = monthOf(today)
  const declared = await db.find<Cover & { month: Month }>(rows.findDeclaredCover(ids, month - reach, month))
  const hired = declared ?? { month, ...(await db.get<Cover>(rows.getRegisteredCover(ids, month, today))) }
  const own = await db.find<Partial<Cover>>(rows.findOwnCover(ids, month))
  const abroad = await findContractCover(db, ids, now)
  if (!own && !abroad) return { programmes: programmesIn(hired), asOfMonth: hired.month, segment: 'PU' }
  const works = programmesIn(await db.get<Cover>(rows.getRegisteredCover(ids, month, today))).length > 0
  const ofContract = abroad ? { jkk: true, jkm: true, jht: abroad.saves } : {}
  const all = new Set([
    ...programmesIn(own ?? {}),
    ...programmesIn(ofContract),
    ...(works ? programmesIn(hired) : []),
  ])
  return {
    programmes: programmesIn(Object.fromEntries([...all].map((programme) => [programme, true]))),
    asOfMonth: works ? hired.month : month,
    segment: works ? 'PU' : abroad ? 'PMI' : 'BPU',
  }
}
