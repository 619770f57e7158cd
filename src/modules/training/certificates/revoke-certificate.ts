import { z } from 'zod'
import { withdrawSkill } from '#modules/institute'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation } from '#platform/operation.ts'
import { certificateNo } from '../find-things.ts'
import { getCertificate, ofCertificate } from './certificate.ts'
import * as rows from './certificate.sql.ts'
import { alreadyRevoked } from './problems.ts'

/** Takes a certificate back, with the reason. From then on every check of it says so, with us and by the list of what is revoked. */
export const revokeCertificate = operation({
  name: 'training.revoke-certificate',
  summary: { id: 'Mencabut sertifikat', en: 'Revoke a certificate' },
  allowed: ['supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  route: { method: 'POST', path: '/training/certificates/{certificateNo}/revoke' },
  input: z.object({ certificateNo, reason: fields.line(10, 500) }),
  output: z.object({}),
  concerns: ofCertificate,
  async run({ db, actor, now, note }, { certificateNo: number, reason }) {
    const { personId } = await getCertificate(db, number)
    const revoked = await db.run(rows.revoke({ number, reason, by: actor.name, now }))
    if (revoked === 0) throw alreadyRevoked()
    await withdrawSkill(db, { source: 'certificate', sourceNo: number }, now)
    const about = { certificateNo: number, personId: String(personId) }
    await recordFact(db, 'training.certificate-revoked', about, now)
    note({ certificate: number })
    return {}
  },
})
