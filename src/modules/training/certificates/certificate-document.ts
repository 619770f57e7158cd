import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { certificateNo } from '../find-things.ts'
import { getCertificate, ofCertificate, type Certificate } from './certificate.ts'
import { revokedNotDrawn } from './problems.ts'

/** The certificate on paper. Its QR code says what it says, signed, and leads to the page that says whether it still holds. */
export const certificateDocument = operation({
  name: 'training.certificate-document',
  summary: { id: 'Sertifikat sebagai PDF', en: 'A certificate as PDF' },
  allowed: ['member', 'officer', 'supervisor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ certificateNo, language: z.enum(['id', 'en']).default('id') }),
  output: z.object({
    name: z.string(),
    type: z.literal('application/pdf'),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  concerns: ofCertificate,
  async run({ db, now, publicUrl }, { certificateNo: number, language }) {
    const certificate = await getCertificate(db, number)
    const { name, title, bodyName, providerName, standard, hours, issuedOn, validUntil } = certificate
    // Only when one is written: the command line proves certificates too, and draws nothing.
    const { writeCompetence } = await import('#ui/competence-letter.ts')
    const bytes = await writeCompetence({
      lang: language,
      number,
      madeAt: now,
      check: await checkOfCertificate(db, certificate, { now, publicUrl }),
      name,
      title,
      bodyName,
      providerName,
      standard,
      hours,
      issuedOn,
      validUntil,
    })
    return {
      name: `${language === 'id' ? 'sertifikat' : 'certificate'}-${number}.pdf`,
      type: 'application/pdf' as const,
      bytes,
    }
  },
})

type Sealed = Pick<
  Certificate,
  'certificateNo' | 'name' | 'title' | 'bodyName' | 'issuedOn' | 'validUntil' | 'revokedAt'
>

/**
 * What the certificate's QR code holds, and where the same can be looked up by hand.
 * @throws Problem when it is revoked: what is sealed anew would be believed without us
 */
export async function checkOfCertificate(
  db: Db,
  { certificateNo: number, name: holder, title, bodyName, issuedOn, validUntil, revokedAt }: Sealed,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<{ content: string; address: string }> {
  if (revokedAt) throw revokedNotDrawn()
  const { sealCompetence } = await import('#modules/credentials')
  const competence = { certificateNo: number, holder, title, bodyName, issuedOn, validUntil }
  return {
    content: await sealCompetence(db, competence, { now, publicUrl }),
    address: `${publicUrl}/certificates/${number}`.replace(/^https?:\/\//, ''),
  }
}
