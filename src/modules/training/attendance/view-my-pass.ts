import { addDays, endOf, type Day } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, enrolmentId, ofEnrolled } from '../find-things.ts'
import type { EnrolmentState } from '../states.ts'
import { mayBeMarked } from './mark-trainees.ts'
import { signPass } from './pass.ts'
import { notOnList } from './problems.ts'
import * as rows from './session.sql.ts'

/** What a trainee shows at the door: a QR code, and the number under it for a gate that cannot scan. */
export const viewMyPass = operation({
  name: 'training.view-my-pass',
  summary: { id: 'Kartu kelas untuk dipindai di pintu', en: 'The class pass to be scanned at the door' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/training/enrolments/{enrolmentId}/pass' },
  input: z.object({ enrolmentId }),
  output: z.object({
    enrolmentId,
    classNo,
    title: z.string(),
    /** What the QR code says. */
    pass: z.string(),
    until: fields.instant,
  }),
  concerns: ofEnrolled,
  async run({ db, now }, { enrolmentId: id }) {
    const found = present(
      await db.find<{ classNo: string; title: string; endsOn: Day; state: EnrolmentState }>(
        rows.classOfTrainee(id),
      ),
      'an enrolment has a class',
    )
    if (!mayBeMarked(found.state)) throw notOnList(found.state)
    const until = endOf(addDays(found.endsOn, 30)) // Make-up sessions come after the last day.
    const pass = await signPass(db, { enrolmentId: id, classNo: found.classNo, until }, now)
    return { enrolmentId: id, classNo: found.classNo, title: found.title, pass, until }
  },
})
