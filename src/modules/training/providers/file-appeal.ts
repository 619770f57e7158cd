import { z } from 'zod'
import { newId } from '#base/id.ts'
import { codeOf } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { providerStates, type ProviderState } from '../states.ts'
import * as rows from './application.sql.ts'
import { appealOpen, noOpenAppeal, nothingToAppeal, ownDecision } from './problems.ts'
import { lockProvider, moveProvider, tellProvider } from './take-provider-step.ts'

/** Decisions against which one can appeal, and where an appeal that is upheld leads. */
const appealLeadsTo = {
  rejected: 'document-check',
  suspended: 'active',
  terminated: 'suspended',
} as const satisfies Partial<Record<ProviderState, ProviderState>>
type Appealed = keyof typeof appealLeadsTo

export function isAppealable(state: ProviderState): state is Appealed {
  return Object.hasOwn(appealLeadsTo, state)
}

/** The training body says why a decision was wrong. Another supervisor looks at it anew. */
export const fileAppeal = operation({
  name: 'training.file-appeal',
  summary: { id: 'Ajukan banding lembaga pelatihan', en: 'Appeal against a decision on a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/appeal' },
  input: z.object({ providerNo, story: fields.line(20, 4000) }),
  output: z.object({ providerNo: z.string() }),
  concerns: ofProvider,
  async run({ db, subject, actor, now, note }, { story }) {
    const { id, number, state } = await lockProvider(db, subject)
    if (!isAppealable(state)) throw nothingToAppeal(state)
    const appeal = { id: newId(now), providerId: id, against: state, story, by: actor.name }
    await db.run(rows.insertAppeal(appeal, now)).catch((error: unknown) => {
      throw codeOf(error) === '23505' ? appealOpen() : error
    })
    note({ provider: number, against: state })
    return { providerNo: number }
  },
})

type OpenAppeal = { readonly id: string; readonly against: Appealed; readonly decidedBy: string | null }

/** A supervisor decides, who is not the one whose decision it is. */
export const decideAppeal = operation({
  name: 'training.decide-appeal',
  summary: { id: 'Putuskan banding lembaga', en: 'Decide the appeal of a training body' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/appeal/decision' },
  input: z.object({ providerNo, upheld: fields.flag, answer: fields.line(10, 2000) }),
  output: z.object({ providerNo: z.string(), state: z.enum(providerStates) }),
  concerns: ofProvider,
  async run(context, { upheld, answer }) {
    const { db, subject, actor, now, note } = context
    const provider = await lockProvider(db, subject)
    const appeal = await db.find<OpenAppeal>(rows.findOpenAppeal(provider.id))
    if (!appeal) throw noOpenAppeal()
    if (appeal.decidedBy === actor.name) throw ownDecision()
    await db.run(rows.decideAppeal(appeal.id, { upheld, answer, by: actor.name }, now))
    note({ provider: provider.number, upheld })
    if (!upheld || provider.state !== appeal.against) {
      await tellProvider(context, provider, `banding ${provider.name} sudah diputus. Jawabannya di`)
      return { providerNo: provider.number, state: provider.state }
    }
    if (appeal.against === 'rejected') await db.run(rows.closeRequests(provider.id, now))
    return moveProvider(context, provider, {
      to: appealLeadsTo[appeal.against],
      reason: answer,
      tell: `banding ${provider.name} diterima. Keadaannya di`,
    })
  },
})
