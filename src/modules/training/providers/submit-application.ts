import { dayIn } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import type { Db } from '#platform/database.ts'
import { operation, type Context } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { providerStates } from '../states.ts'
import { admission, judgeAdmission, type Admission } from './admission.ts'
import { closeRequests, countHeld } from './application.sql.ts'
import { missingIn, type Held } from './missing.ts'
import { incomplete } from './problems.ts'
import type { Provider } from './provider.ts'
import * as rows from './provider.sql.ts'
import { lockProvider, moveProvider } from './take-provider-step.ts'

/**
 * The application is sent, once everything is there. What the law says of it on the day is a decision: it goes to the branch, or the
 * training body reads every reason, and the day from which it is admitted where time alone mends them.
 */
export const submitApplication = operation({
  name: 'training.submit-application',
  summary: { id: 'Kirim permohonan lembaga pelatihan', en: 'Send the application of a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/submit' },
  input: z.object({ providerNo }),
  output: admission.extend({ providerNo: z.string(), state: z.enum(providerStates) }),
  concerns: ofProvider,
  async run(context) {
    const { db, subject, now, actor } = context
    const provider = await lockProvider(db, subject)
    requireStep('provider', provider.state, 'submitted')
    await requireComplete(db, provider)
    const decision = judgeAdmission(provider, dayIn(now))
    if (!decision.eligible) return { ...decision, ...(await waitFor(context, provider, decision)) }
    if (provider.state === 'not-yet-eligible') await db.run(rows.leaveNotYetEligible(provider.id))
    await db.run(rows.markSubmitted(provider.id, now))
    await db.run(rows.noteLicence(provider.id, actor.name, now))
    await db.run(closeRequests(provider.id, now))
    const moved = await moveProvider(context, provider, {
      to: 'submitted',
      tell: `permohonan ${provider.name} kami terima. Kantor cabang memeriksa berkasnya.`,
    })
    return { ...decision, ...moved }
  },
})

/** Not yet, from a day. Without a day something other than time has to change, so the application stays where it is. */
async function waitFor(context: Context, provider: Provider, { qualifiesOn }: Admission) {
  const { id, number, state, name } = provider
  const stays = { providerNo: number, state }
  if (!qualifiesOn) return stays
  if (state === 'not-yet-eligible') {
    await context.db.run(rows.setNotBefore(id, qualifiesOn))
    return stays
  }
  if (state !== 'draft') return stays
  await context.db.run(rows.setNotYetEligible(id, qualifiesOn))
  return moveProvider(context, provider, {
    to: 'not-yet-eligible',
    reason: qualifiesOn,
    tell: `${name} bisa diajukan mulai ${dayWords(qualifiesOn).id}. Alasannya di`,
  })
}

/** @throws Problem with a fault for each thing that is missing */
export async function requireComplete(db: Db, provider: Provider): Promise<void> {
  const counted = await db.get<Pick<Held, 'instructors' | 'facilities' | 'papers'>>(countHeld(provider.id))
  const faults = missingIn({ ...provider, ...counted })
  if (faults.length > 0) throw incomplete(faults)
}
