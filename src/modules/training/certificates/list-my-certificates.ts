import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { personIn } from '../person-in.ts'
import { stateOf, type Certificate } from './certificate.ts'
import * as rows from './certificate.sql.ts'
import { heldCertificate } from './check-credential.ts'

/** More than anyone earns here. */
const most = 100

/** A member's certificates, those that ended and those that were revoked too. */
export const listMyCertificates = operation({
  name: 'training.list-my-certificates',
  summary: { id: 'Sertifikat saya', en: 'My certificates' },
  allowed: ['member', 'officer', 'supervisor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/certificates' },
  input: z.object({ personId: fields.key }),
  output: z.object({ certificates: z.array(heldCertificate) }),
  concerns: personById,
  async run({ db, subject, now }) {
    const ids = await personIdsOf(db, personIn(subject))
    const held = await db.many<Omit<Certificate, 'personId'>>(rows.listOwn(ids, most))
    return {
      certificates: held.map(({ certificateNo, title, bodyName, issuedOn, validUntil, revokedAt }) => ({
        certificateNo,
        title,
        bodyName,
        issuedOn,
        validUntil,
        state: stateOf({ revokedAt, validUntil }, now),
      })),
    }
  },
})
