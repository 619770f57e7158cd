import { dayIn } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import { newId } from '#base/id.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import * as rows from './application.sql.ts'
import { askToComplete, moved } from './begin-document-check.ts'
import { dayNotCome, dayPassed, dueDayMissing, noCheckPlanned } from './problems.ts'
import { lockProvider, moveProvider } from './take-provider-step.ts'

export const checkWays = ['site', 'video'] as const

/** The papers are in order: somebody looks at the place, there or by video. Planned again where it has to be put off. */
export const planProviderCheck = operation({
  name: 'training.plan-provider-check',
  summary: { id: 'Rencanakan pemeriksaan tempat', en: 'Plan a check of the place' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/checks' },
  input: z.object({ providerNo, way: z.enum(checkWays), plannedOn: fields.day }),
  output: moved,
  concerns: ofProvider,
  async run(context, { way, plannedOn }) {
    const { db, now, actor } = context
    const provider = await lockProvider(db, context.subject)
    const putOff = provider.state === 'site-check'
    if (!putOff) requireStep('provider', provider.state, 'site-check')
    if (plannedOn < dayIn(now)) throw dayPassed('plannedOn', dayIn(now))
    await db.run(
      rows.insertCheck({ id: newId(now), providerId: provider.id, way, plannedOn, by: actor.name }),
    )
    if (putOff) return { providerNo: provider.number, state: provider.state }
    const how = way === 'site' ? 'kunjungan' : 'panggilan video'
    return moveProvider(context, provider, {
      to: 'site-check',
      tell: `berkas ${provider.name} lengkap. Pemeriksaan tempat dengan ${how} pada ${dayWords(plannedOn).id}.`,
    })
  },
})

/** What was found there. What is missing is asked for, like what is missing of papers. */
export const recordProviderCheck = operation({
  name: 'training.record-provider-check',
  summary: { id: 'Catat hasil pemeriksaan tempat', en: 'Record what a check of the place found' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/checks/result' },
  input: z.object({
    providerNo,
    doneOn: fields.day,
    passed: fields.flag,
    finding: fields.line(10, 2000),
    /** By when it is mended; needed where it did not pass. */
    dueOn: fields.day.nullish(),
  }),
  output: moved,
  concerns: ofProvider,
  async run(context, { doneOn, passed, finding, dueOn }) {
    const { db, now, actor } = context
    const provider = await lockProvider(db, context.subject)
    requireStep('provider', provider.state, passed ? 'approved' : 'needs-completion')
    const check = await db.find<{ id: string }>(rows.findOpenCheck(provider.id))
    if (!check) throw noCheckPlanned()
    if (doneOn > dayIn(now)) throw dayNotCome('doneOn', dayIn(now))
    await db.run(rows.recordCheck(check.id, { doneOn, passed, finding, by: actor.name }))
    if (!passed) {
      if (!dueOn) throw dueDayMissing()
      return askToComplete(context, provider, { items: [finding], dueOn })
    }
    return moveProvider(context, provider, {
      to: 'approved',
      tell: `${provider.name} disetujui. Berikutnya perjanjian kerja sama dengan kantor cabang.`,
    })
  },
})
