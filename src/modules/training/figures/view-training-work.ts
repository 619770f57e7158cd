import { dayIn } from '@payung/law'
import { z } from 'zod'
import { officeOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { countWork } from '../providers/lists.sql.ts'
import { countTrainingWork } from './training-work.sql.ts'

const output = z.object({
  /** Training bodies whose papers, place, agreement or appeal somebody has to decide about. */
  bodies: fields.waiting,
  courses: fields.waiting,
  classesAtRisk: fields.waiting,
  classesToOpen: fields.waiting,
  /** To be checked. */
  invoices: fields.waiting,
  /** Invoices that are approved and not paid. */
  payments: fields.waiting,
  complaints: fields.waiting,
  suspicions: fields.waiting,
})
type Kind = keyof z.output<typeof output>

const none: fields.Waiting = { count: 0, oldestAt: null }

/** What waits for officers in the vocational programme: how much, and since when. Training bodies are those of the officer's own office. */
export const viewTrainingWork = operation({
  name: 'training.view-training-work',
  summary: { id: 'Pekerjaan yang menunggu di program vokasi', en: 'Work that waits in vocational training' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/work' },
  input: z.object({}),
  output,
  async run({ db, grant, now }) {
    const today = dayIn(now)
    const [bodies, others] = await Promise.all([
      db.get<fields.Waiting>(countWork(officeOf(grant), today)),
      db.many<fields.Waiting & { kind: Kind }>(countTrainingWork(today)),
    ])
    const of = (kind: Kind) => {
      const { count, oldestAt } = others.find((one) => one.kind === kind) ?? none
      return { count, oldestAt }
    }
    return {
      bodies,
      courses: of('courses'),
      classesAtRisk: of('classesAtRisk'),
      classesToOpen: of('classesToOpen'),
      invoices: of('invoices'),
      payments: of('payments'),
      complaints: of('complaints'),
      suspicions: of('suspicions'),
    }
  },
})
