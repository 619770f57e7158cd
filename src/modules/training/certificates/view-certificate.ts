import { z } from 'zod'
import { maskName } from '#base/mask.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { certificateNo } from '../find-things.ts'
import { certificateStates, getCertificate, stateOf } from './certificate.ts'

/** What anyone may see of a certificate: whether it holds, what it says, and a name to compare with an identity card. */
export const viewCertificate = operation({
  name: 'training.view-certificate',
  summary: { id: 'Memeriksa sertifikat', en: 'Check a certificate' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/certificates/{certificateNo}' },
  input: z.object({ certificateNo }),
  output: z.object({
    certificateNo,
    title: z.string(),
    holder: z.string(),
    bodyName: z.string(),
    providerName: z.string(),
    issuedOn: fields.day,
    validUntil: fields.day.nullable(),
    state: z.enum(certificateStates),
    revokedAt: fields.instant.nullable(),
    /** An Open Badge as a signed verifiable credential. */
    credential: z.string(),
  }),
  async run({ db, now }, { certificateNo: number }) {
    const found = await getCertificate(db, number)
    const { title, name, bodyName, providerName, issuedOn, validUntil, revokedAt, credential } = found
    return {
      certificateNo: number,
      title,
      holder: maskName(name),
      bodyName,
      providerName,
      issuedOn,
      validUntil,
      state: stateOf(found, now),
      revokedAt,
      credential,
    }
  },
})
