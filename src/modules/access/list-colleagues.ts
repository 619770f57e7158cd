import { z } from 'zod'
import { maskEmail, maskPhone } from '#base/mask.ts'
import { instant, key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerRole } from './role.ts'
import { grantsOver } from './role.sql.ts'

const colleague = z.object({
  /** The grant, by which the role is taken back. */
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  /** Masked: enough to know one's colleague by. */
  reachedAt: z.string(),
  role: employerRole,
  grantedAt: instant,
  /** False until they have chosen a password. */
  hasSignedIn: z.boolean(),
})

type Row = Omit<z.output<typeof colleague>, 'reachedAt'> & { phone: string | null; email: string | null }

/** Who may act for an employer. */
export const listColleagues = operation({
  name: 'access.list-colleagues',
  summary: { id: 'Siapa yang boleh bertindak untuk perusahaan', en: 'Who may act for the employer' },
  allowed: ['employer.owner', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ employerId: key }),
  output: z.array(colleague),
  concerns: async (_db, { employerId }) => ({ kind: 'employer', employerId }),
  async run({ db }, { employerId }) {
    const rows = await db.many<Row>(grantsOver(employerId))
    return rows.map(({ phone, email, ...row }) => ({
      ...row,
      reachedAt: phone ? maskPhone(phone) : maskEmail(email ?? ''),
    }))
  },
})
