import { dayIn, type Day } from '@payung/law'
import { z } from 'zod'
import { dayWords } from '#base/calendar-words.ts'
import { newId } from '#base/id.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { providerStates } from '../states.ts'
import * as rows from './application.sql.ts'
import { dayPassed, notInThisState } from './problems.ts'
import type { Provider } from './provider.ts'
import { noteLicence } from './provider.sql.ts'
import { requireComplete } from './submit-application.ts'
import { lockProvider, moveProvider } from './take-provider-step.ts'

export const moved = z.object({ providerNo: z.string(), state: z.enum(providerStates) })

/** An officer takes up an application. */
export const beginDocumentCheck = operation({
  name: 'training.begin-document-check',
  summary: { id: 'Mulai periksa berkas lembaga', en: 'Begin to check the papers of a training body' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/document-check' },
  input: z.object({ providerNo }),
  output: moved,
  concerns: ofProvider,
  async run(context) {
    const provider = await lockProvider(context.db, context.subject)
    requireStep('provider', provider.state, 'document-check')
    if (provider.state !== 'submitted') throw onlyOfSubmitted(provider.state)
    return moveProvider(context, provider, { to: 'document-check' })
  },
})

/** Where the machine knows a way to the check that is not an officer's to begin: an answer, an appeal. */
const onlyOfSubmitted = (state: Provider['state']) =>
  notInThisState(state, {
    id: 'Pemeriksaan dilanjutkan sesudah lembaga melengkapi, atau bila bandingnya diterima.',
    en: 'The check goes on once the training body has completed it, or its appeal is upheld.',
  })

const items = z.array(fields.line(3, 300)).min(1).max(30)

/** Everything that is missing, asked for once, with one day. */
export const requestCompletion = operation({
  name: 'training.request-completion',
  summary: { id: 'Minta kelengkapan sekaligus', en: 'Ask for everything that is missing' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/completion-requests' },
  input: z.object({ providerNo, items, dueOn: fields.day }),
  output: moved,
  concerns: ofProvider,
  async run(context, { items: asked, dueOn }) {
    const provider = await lockProvider(context.db, context.subject)
    requireStep('provider', provider.state, 'needs-completion')
    return askToComplete(context, provider, { items: asked, dueOn })
  },
})

/** @throws Problem for a day that has passed */
export async function askToComplete(
  context: Context,
  provider: Provider,
  { items: asked, dueOn }: { items: readonly string[]; dueOn: Day },
) {
  const { db, now, actor } = context
  if (dueOn < dayIn(now)) throw dayPassed('dueOn', dayIn(now))
  const request = { id: newId(now), providerId: provider.id, items: asked, dueOn, by: actor.name }
  await db.run(rows.insertRequest(request, now))
  return moveProvider(context, provider, {
    to: 'needs-completion',
    tell: `${asked.length} hal perlu dilengkapi paling lambat ${dayWords(dueOn).id}. Lihat daftarnya di`,
  })
}

/** The manager of the training body has completed what was asked for. */
export const answerCompletion = operation({
  name: 'training.answer-completion',
  summary: { id: 'Jawab permintaan kelengkapan', en: 'Answer a request for completion' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/completion-answer' },
  input: z.object({ providerNo }),
  output: moved,
  concerns: ofProvider,
  async run(context) {
    const { db, now, actor } = context
    const provider = await lockProvider(db, context.subject)
    requireStep('provider', provider.state, 'document-check')
    if (provider.state !== 'needs-completion') throw nothingAsked(provider.state)
    await requireComplete(db, provider)
    await db.run(rows.closeRequests(provider.id, now))
    await db.run(noteLicence(provider.id, actor.name, now))
    return moveProvider(context, provider, { to: 'document-check' })
  },
})

const nothingAsked = (state: Provider['state']) =>
  notInThisState(state, {
    id: 'Tidak ada permintaan kelengkapan. Petugas memintanya setelah memeriksa berkas.',
    en: 'Nothing is asked for. An officer asks once the papers are checked.',
  })
