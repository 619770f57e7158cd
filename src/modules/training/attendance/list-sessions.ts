import { addDays, dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofProvider, providerNo, sessionNo } from '../find-things.ts'
import { providerIn } from '../subject.ts'
import * as rows from './session.sql.ts'

const pageOf = 50
const daysAhead = 14

const listed = z.object({
  sessionNo,
  classNo,
  title: z.string(),
  topic: z.string(),
  onDate: fields.day,
  startsAt: fields.instant,
  endsAt: fields.instant,
  online: z.boolean(),
  cancelled: z.boolean(),
  present: fields.count,
  marked: fields.count,
  trainees: fields.count,
})

/** A training body’s sessions of yesterday, today and the two weeks to come. */
export const listSessions = operation({
  name: 'training.list-sessions',
  summary: { id: 'Pertemuan hari ini dan berikutnya', en: 'Sessions of today and to come' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/sessions' },
  input: z.object({
    providerNo,
    /** How many to leave out: the sessions of two weeks are few. */
    after: z.coerce.number<number | string>().int().min(0).max(100_000).optional(),
  }),
  output: z.object({ sessions: z.array(listed), next: fields.count.nullable() }),
  concerns: ofProvider,
  async run({ db, subject, now }, { after = 0 }) {
    const today = dayIn(now)
    const all = await db.many<z.output<typeof listed>>(
      rows.listComing({
        providerId: providerIn(subject),
        from: addDays(today, -1),
        to: addDays(today, daysAhead),
        skip: after,
        most: pageOf + 1,
      }),
    )
    const next = all.length > pageOf ? after + pageOf : null
    return { sessions: all.slice(0, pageOf), next }
  },
})
