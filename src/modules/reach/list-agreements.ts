import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { agreement } from './agreement.ts'
import * as rows from './agreements.sql.ts'

export const shownAgreement = agreement.extend({ regionName: z.string().nullable() })
export type ShownAgreement = z.output<typeof shownAgreement>

/** Every agreement that is on record, newest first, also those that the law has overtaken. */
export const listAgreements = operation({
  name: 'reach.list-agreements',
  summary: { id: 'Daftar kerja sama', en: 'Agreements with partners' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/agreements' },
  input: z.object({ region: z.string().max(8).nullish() }),
  output: z.object({ agreements: z.array(shownAgreement) }),
  async run({ db }, { region }) {
    return { agreements: await db.many<ShownAgreement>(rows.listAgreements(region || null)) }
  },
})
