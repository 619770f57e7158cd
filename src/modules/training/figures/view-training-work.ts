import { dayIn } from '@payung/law'
import { z } from 'zod'
import { officeOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { countWork } from '../providers/lists.sql.ts'
import { countTrainingWork } from './training-work.sql.ts'

const waiting = z.object({
  count: fields.count,
  /** Since when the one waits that has waited longest. */
  oldestAt: fields.instant.nullable(),
})
type Waiting = z.output<typeof waiting>

const output = z.object({
  /** Training bodies whose papers, place, agreement or appeal somebody has to decide about. */
  bodies: waiting,
  courses: waiting,
  classesAtRisk: waiting,
  classesToOpen: waiting,
  /** To be checked. */
  invoices: waiting,
  /** Invoices that are approved and not paid. */
  payments: waiting,
  complaints: waiting,
  suspicions: waiting,
})
type Kind = keyof z.output<typeof output>

const none: Waiting = { count: 0, oldestAt: null }

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
      db.get<Waiting>(countWork(officeOf(grant), today)),
      db.many<Waiting & { kind: Kind }>(countTrainingWork(today)),
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
