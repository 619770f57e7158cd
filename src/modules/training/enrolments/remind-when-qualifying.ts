import { dayIn } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { personIn } from '../person-in.ts'
import { selfOf } from './apply-for-class.ts'
import { findCandidate, judge } from './candidate.ts'
import { mayJoinAlready, noDayKnown } from './problems.ts'
import * as rows from './reminders.sql.ts'

/** A member who does not qualify yet is told on the day from which they do. */
export const remindWhenQualifying = operation({
  name: 'training.remind-when-qualifying',
  summary: { id: 'Ingatkan saat memenuhi syarat pelatihan', en: 'Remind me when I may join a training' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/me/training-reminder' },
  input: z.object({}),
  output: z.object({ dueOn: fields.day }),
  concerns: (_db, _input, actor) => Promise.resolve(selfOf(actor)),
  async run({ db, subject, now }) {
    const today = dayIn(now)
    const whom = present(await findCandidate(db, personIn(subject), today), 'a member is on record')
    const { eligible, qualifiesOn } = judge(whom, today)
    if (eligible) throw mayJoinAlready()
    if (qualifiesOn === null || qualifiesOn <= today) throw noDayKnown()
    await db.run(rows.insertReminder(whom.personId, qualifiesOn, now))
    return { dueOn: qualifiesOn }
  },
})
