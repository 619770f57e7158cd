import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import type { ProviderState } from '../states.ts'
import { storePaper } from './add-paper.ts'
import { clearAtRisk } from './licence.sql.ts'
import { dayPassed, licenceNotLater, renewalClosed } from './problems.ts'
import { changeable, licenceForm } from './provider.ts'
import { noteLicence, updateProvider } from './provider.sql.ts'
import { lockProvider } from './take-provider-step.ts'

/**
 * The licence has been renewed: the scan and its new last day. The old one stays on record, new classes open again, and running classes
 * on which no officer has decided are no longer at risk.
 */
export const renewLicence = operation({
  name: 'training.renew-licence',
  summary: { id: 'Perpanjang izin lembaga pelatihan', en: 'Renew the licence of a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/licences' },
  input: z.object({ providerNo, ...licenceForm, file: fields.file }),
  output: z.object({ providerNo: z.string(), classesFreed: fields.count }),
  concerns: ofProvider,
  async run(context, { licenceNo, licenceIssuer, licenceExpiresOn, file }) {
    const { db, now, actor, note } = context
    const today = dayIn(now)
    const provider = await lockProvider(db, context.subject)
    const { id, number, state, licenceExpiresOn: before } = provider
    if (!isRenewable(state)) throw renewalClosed(state)
    if (licenceExpiresOn <= today) throw dayPassed('licenceExpiresOn', today)
    if (before && licenceExpiresOn <= before) throw licenceNotLater(before)
    await storePaper(context, id, { kind: 'licence', file, field: 'file' })
    await db.run(noteLicence(id, actor.name, now)) // The one that is replaced, should it not be on record yet.
    await db.run(updateProvider(id, { licenceNo, licenceIssuer, licenceExpiresOn }))
    await db.run(noteLicence(id, actor.name, now))
    const classesFreed = before ? await db.run(clearAtRisk(id, before)) : 0
    note({ provider: number, licenceExpiresOn })
    return { providerNo: number, classesFreed }
  },
})

/** Before it is sent, and while it is to be completed, the licence is changed in the application itself. */
export function isRenewable(state: ProviderState): boolean {
  return !changeable.has(state) && state !== 'terminated'
}
