import { dayIn } from '@payung/law'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { agreementNo, limit, readers, seesDrafts } from '../fields.ts'
import { agreement, soonDays, standingOf, type Kept } from './agreement.ts'
import * as rows from './agreements.sql.ts'

/** With whom the Institute works; those who are not of the staff see what is in force. */
export const listPartners = operation({
  name: 'institute.list-partners',
  summary: { id: 'Kerja sama Institut', en: 'Partner agreements of the Institute' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/agreements' },
  input: z.object({ after: agreementNo.nullish(), limit }),
  output: z.object({ agreements: z.array(agreement), next: agreementNo.nullable() }),
  async run({ db, actor, now }, { after, limit: most }) {
    const today = dayIn(now)
    const current = seesDrafts(actor) ? null : today
    const found = await db.many<Kept>(rows.listAgreements({ current, after: after ?? null, limit: most + 1 }))
    const agreements = found.slice(0, most).map((kept) => standingOf(kept, today))
    return { agreements, next: found.length > most ? (agreements.at(-1)?.agreementNo ?? null) : null }
  },
})

/** Agreements that end soon, the first to end on top: time to agree anew. */
export const listEndingSoon = operation({
  name: 'institute.list-ending-soon',
  summary: { id: 'Kerja sama yang segera berakhir', en: 'Agreements that end soon' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/institute/agreements/ending-soon' },
  input: z.object({}),
  output: z.object({ agreements: z.array(agreement) }),
  async run({ db, now }) {
    const today = dayIn(now)
    const found = await db.many<Kept>(rows.listEnding(today, soonDays))
    return { agreements: found.map((kept) => standingOf(kept, today)) }
  },
})
