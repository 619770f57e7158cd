import { dayIn } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { lines, link, researchNo, staff, text } from '../fields.ts'
import { requireStep, type StateOf } from '../machine.ts'
import { noteBeginning, takeStep } from '../steps.ts'
import { holdState, insertStep } from '../steps.sql.ts'
import * as rows from './research.sql.ts'

/** Authors are institutions or roles, never people. */
export const planResearch = operation({
  name: 'institute.plan-research',
  summary: { id: 'Merencanakan penelitian', en: 'Plan research' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/research' },
  input: z.object({
    title: line(3, 200),
    summary: text(10, 5000),
    authors: lines(20, 150),
    topic: line(3, 100),
    link,
  }),
  output: z.object({ researchNo }),
  async run(context, input) {
    const { db, actor, now } = context
    const made = await db.get<{ researchNo: string }>(rows.insertResearch({ ...input, by: actor.name, now }))
    await noteBeginning(context, 'research', made.researchNo, 'planned')
    return made
  },
})

export const startResearch = operation({
  name: 'institute.start-research',
  summary: { id: 'Memulai penelitian', en: 'Start research' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/research/{researchNo}/start' },
  input: z.object({ researchNo }),
  output: z.object({}),
  async run(context, input) {
    await takeStep(context, 'research', input.researchNo, 'under-way')
    return {}
  },
})

export const publishResearch = operation({
  name: 'institute.publish-research',
  summary: { id: 'Menerbitkan penelitian', en: 'Publish research' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/institute/research/{researchNo}/publish' },
  input: z.object({ researchNo }),
  output: z.object({}),
  async run({ db, actor, now }, { researchNo: key }) {
    const found = await db.find<{ state: StateOf['research'] }>(holdState('research', key))
    if (!found) throw notFound()
    requireStep('research', found.state, 'published')
    await db.run(rows.publish(key, dayIn(now)))
    await db.run(
      insertStep({ thing: 'research', key, from: found.state, to: 'published', by: actor.name, now }),
    )
    return {}
  },
})
