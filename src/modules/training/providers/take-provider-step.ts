import type { Subject } from '#platform/actor.ts'
import { assert } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { queueMessage } from '#platform/messages.ts'
import type { Context } from '#platform/operation.ts'
import type { ProviderState } from '../states.ts'
import { takeStep } from '../steps.ts'
import type { Provider } from './provider.ts'
import * as rows from './provider.sql.ts'

/** The training body that an operation is about, held until the transaction ends. */
export function lockProvider(db: Db, subject: Subject): Promise<Provider> {
  assert(subject.kind === 'provider', 'the subject is a training body')
  return db.get<Provider>(rows.lockProvider(subject.providerId))
}

type Move = {
  readonly to: ProviderState
  readonly reason?: string | null
  /** What the training body has to know of it, on the phone of its contact: in Indonesian, short. */
  readonly tell?: string
}

/** Takes a training body one legal step further, and tells it. */
export async function moveProvider(
  context: Context,
  provider: Provider,
  { to, reason = null, tell }: Move,
): Promise<{ providerNo: string; state: ProviderState }> {
  const { db, actor, now, note } = context
  await takeStep(
    db,
    { thing: 'provider', id: provider.id, from: provider.state, to, by: actor.name, reason },
    now,
  )
  note({ provider: provider.number, from: provider.state, to })
  if (tell) await tellProvider(context, provider, tell)
  return { providerNo: provider.number, state: to }
}

/** @param what in Indonesian, read on a phone; where it is read in full comes after it */
export async function tellProvider(
  { db, now, publicUrl }: Context,
  { contactPhone }: Provider,
  what: string,
): Promise<void> {
  const text = `Payung: ${what} ${publicUrl}/provider/profile`
  await queueMessage(db, { to: contactPhone, text, purpose: 'training body' }, now)
}
