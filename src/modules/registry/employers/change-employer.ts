import { z } from 'zod'
import { phoneNumber } from '#modules/access'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp, optionalEmail } from './employer.ts'
import * as rows from './employers.sql.ts'
import { employerByNpp } from './find-employer.ts'

/** What an employer keeps up to date itself: where it is reached, and whether returns take two people. */
export const changeEmployer = operation({
  name: 'registry.change-employer',
  summary: {
    id: 'Mengubah alamat, kontak, dan cara menyetujui laporan',
    en: 'Change address, contact and how returns are approved',
  },
  allowed: ['employer.owner', 'officer'],
  effect: 'write',
  route: { method: 'PUT', path: '/employers/{npp}' },
  input: z.object({
    npp,
    address: fields.line(5, 250).optional(),
    contactName: fields.line(3, 150).optional(),
    contactPhone: phoneNumber.optional(),
    contactEmail: optionalEmail.optional(),
    /** Whether the one who prepares a return may not approve it. */
    twoPeople: fields.flag.optional(),
  }),
  output: z.object({}),
  concerns: employerByNpp,
  async run({ db, subject, note }, { npp: _npp, ...changes }) {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined)
    note({ changed: given.map(([name]) => name).join(' ') })
    await db.run(rows.updateEmployer(employerIn(subject), changes))
    return {}
  },
})
