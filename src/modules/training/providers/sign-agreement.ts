import { dayIn } from '@payung/law'
import { z } from 'zod'
import { constraintOf } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { setAgreement } from './application.sql.ts'
import { moved } from './begin-document-check.ts'
import { agreementBackwards, agreementOver, agreementTaken, dayPassed, notInThisState } from './problems.ts'
import { requireLicence } from './require-licence.ts'
import { lockProvider, moveProvider } from './take-provider-step.ts'

/** The agreement of co-operation has been signed by both. */
export const signAgreement = operation({
  name: 'training.sign-agreement',
  summary: { id: 'Catat perjanjian kerja sama', en: 'Record the agreement with a training body' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/agreement' },
  input: z.object({ providerNo, agreementNo: fields.line(3, 80), from: fields.day, to: fields.day }),
  output: moved,
  concerns: ofProvider,
  async run(context, { agreementNo, from, to }) {
    const { db, now } = context
    const provider = await lockProvider(db, context.subject)
    requireStep('provider', provider.state, 'agreement-signed')
    if (to < from) throw agreementBackwards()
    if (to < dayIn(now)) throw dayPassed('to', dayIn(now))
    await db.run(setAgreement(provider.id, { agreementNo, from, to })).catch((error: unknown) => {
      throw constraintOf(error) === 'provider_agreement_no_key' ? agreementTaken() : error
    })
    return moveProvider(context, provider, { to: 'agreement-signed', reason: agreementNo })
  },
})

/** It may plan classes from now on, as long as licence and agreement hold. */
export const activateProvider = operation({
  name: 'training.activate-provider',
  summary: { id: 'Aktifkan lembaga pelatihan', en: 'Let a training body begin' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/activate' },
  input: z.object({ providerNo }),
  output: moved,
  concerns: ofProvider,
  async run(context) {
    const { db, now } = context
    const provider = await lockProvider(db, context.subject)
    const { state, agreementTo } = provider
    requireStep('provider', state, 'active')
    if (state !== 'agreement-signed')
      throw notInThisState(state, {
        id: 'Lembaga yang dibekukan diaktifkan kembali oleh penyelia.',
        en: 'A training body that is suspended is reinstated by a supervisor.',
      })
    await requireLicence(db, provider.id, now)
    if (agreementTo && agreementTo < dayIn(now)) throw agreementOver(agreementTo)
    return moveProvider(context, provider, {
      to: 'active',
      tell: `${provider.name} aktif. Program dan kelas bisa disusun di portal lembaga.`,
    })
  },
})
