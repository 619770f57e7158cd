import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { certificateNo } from '../find-things.ts'
import { noteSuspicions } from '../suspicions/note-suspicion.ts'
import { certificateStates, stateOf, type Certificate } from './certificate.ts'
import * as rows from './certificate.sql.ts'
import { signatureReader } from './credential.ts'

const verdict = z.discriminatedUnion('state', [
  z.object({ state: z.enum(certificateStates), certificateNo, title: z.string() }),
  z.object({ state: z.enum(['unknown-issuer', 'forged', 'unreadable', 'not-in-books']) }),
])

/** Tells of a downloaded certificate whether we signed it and how it stands today. One that was changed stays noted. */
export const checkCredential = operation({
  name: 'training.check-credential',
  summary: { id: 'Memeriksa berkas sertifikat', en: 'Check the file of a certificate' },
  allowed: 'anyone',
  effect: 'write',
  route: { method: 'POST', path: '/training/certificates/check' },
  input: z.object({ credential: z.string().max(8000) }),
  output: verdict,
  async run({ db, actor, now, note }, { credential }): Promise<z.output<typeof verdict>> {
    const signature = await (await signatureReader(db))(credential.trim())
    note({ state: signature.state })
    if (signature.state === 'forged') {
      const unknown = { providerId: null, classId: null, enrolmentId: null }
      await noteSuspicions(
        db,
        [{ kind: 'forged-certificate', ...unknown, by: actor.name, story: { what: 'credential' } }],
        now,
      )
    }
    if (signature.state !== 'sound') return { state: signature.state }
    const found = await db.find<Certificate>(rows.findCertificate(signature.certificateNo))
    if (!found) return { state: 'not-in-books' }
    return { state: stateOf(found, now), certificateNo: found.certificateNo, title: found.title }
  },
})

export type CredentialVerdict = z.output<typeof verdict>

export const heldCertificate = z.object({
  certificateNo,
  title: z.string(),
  bodyName: z.string(),
  issuedOn: fields.day,
  validUntil: fields.day.nullable(),
  state: z.enum(certificateStates),
})
