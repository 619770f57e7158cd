import { dayIn, dayInMonth, lastDayOf, monthOf } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import * as rows from './workers.sql.ts'

const output = z.object({
  working: fields.count,
  /** Who no longer works here, whenever they left. */
  left: fields.count,
  joiners: fields.count,
  leavers: fields.count,
  asked: fields.count,
})

/** How many workers an employer has, of each kind that `find-workers` lists. */
export const countWorkers = operation({
  name: 'registry.count-workers',
  summary: { id: 'Jumlah pekerja', en: 'How many workers there are' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  input: z.object({
    npp,
    /** The month of joiners and leavers; without it, this one. */
    month: fields.month.optional(),
  }),
  output,
  concerns: employerByNpp,
  run: ({ db, subject, now }, { month = monthOf(dayIn(now)) }) =>
    db.get<z.output<typeof output>>(
      rows.countWorkers(employerIn(subject), { firstDay: dayInMonth(month, 1), lastDay: lastDayOf(month) }),
    ),
})
