import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { moved } from './begin-document-check.ts'
import { notInThisState } from './problems.ts'
import { requireLicence } from './require-licence.ts'
import { lockProvider, moveProvider } from './take-provider-step.ts'

/** Read by the training body. */
const reason = fields.line(10, 1000)

/** An officer refuses an application. The training body may mend it and apply anew, or appeal. */
export const rejectProvider = operation({
  name: 'training.reject-provider',
  summary: { id: 'Tolak permohonan lembaga', en: 'Refuse the application of a training body' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/reject' },
  input: z.object({ providerNo, reason }),
  output: moved,
  concerns: ofProvider,
  async run(context, { reason: why }) {
    const provider = await lockProvider(context.db, context.subject)
    return moveProvider(context, provider, {
      to: 'rejected',
      reason: why,
      tell: `permohonan ${provider.name} belum diterima. Alasan dan cara banding di`,
    })
  },
})

/** It opens no new class until it is reinstated. */
export const suspendProvider = operation({
  name: 'training.suspend-provider',
  summary: { id: 'Bekukan lembaga pelatihan', en: 'Suspend a training body' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/suspend' },
  input: z.object({ providerNo, reason }),
  output: moved,
  concerns: ofProvider,
  async run(context, { reason: why }) {
    const provider = await lockProvider(context.db, context.subject)
    requireStep('provider', provider.state, 'suspended')
    if (provider.state === 'terminated')
      throw notInThisState(provider.state, {
        id: 'Kerja sama yang berakhir hanya dibuka kembali lewat banding yang diterima.',
        en: 'What has ended is opened again only by an appeal that is upheld.',
      })
    return moveProvider(context, provider, {
      to: 'suspended',
      reason: why,
      tell: `${provider.name} dibekukan, kelas baru berhenti. Alasan dan cara banding di`,
    })
  },
})

export const reinstateProvider = operation({
  name: 'training.reinstate-provider',
  summary: { id: 'Aktifkan kembali lembaga pelatihan', en: 'Reinstate a training body' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/reinstate' },
  input: z.object({ providerNo, reason }),
  output: moved,
  concerns: ofProvider,
  async run(context, { reason: why }) {
    const { db, now } = context
    const provider = await lockProvider(db, context.subject)
    requireStep('provider', provider.state, 'active')
    if (provider.state !== 'suspended')
      throw notInThisState(provider.state, {
        id: 'Lembaga ini belum pernah aktif: petugas mengaktifkannya setelah perjanjian.',
        en: 'It was never active: an officer lets it begin after the agreement.',
      })
    await requireLicence(db, provider.id, now)
    return moveProvider(context, provider, {
      to: 'active',
      reason: why,
      tell: `${provider.name} aktif kembali.`,
    })
  },
})

/** The co-operation ends. */
export const terminateProvider = operation({
  name: 'training.terminate-provider',
  summary: { id: 'Akhiri kerja sama dengan lembaga', en: 'End the co-operation with a training body' },
  allowed: ['supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  route: { method: 'POST', path: '/training/providers/{providerNo}/terminate' },
  input: z.object({ providerNo, reason }),
  output: moved,
  concerns: ofProvider,
  async run(context, { reason: why }) {
    const provider = await lockProvider(context.db, context.subject)
    return moveProvider(context, provider, {
      to: 'terminated',
      reason: why,
      tell: `kerja sama dengan ${provider.name} berakhir. Alasan dan cara banding di`,
    })
  },
})
