import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { certificateNo } from '../find-things.ts'
import { getCertificate, ofCertificate } from './certificate.ts'

/** The certificate on paper. Its QR code leads to the page that says whether it still holds. */
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
    const { name, title, bodyName, providerName, standard, hours, issuedOn, validUntil } =
      await getCertificate(db, number)
    // Only when one is written: the command line proves certificates too, and draws nothing.
    const { writeCompetence } = await import('#ui/competence-letter.ts')
    const content = `${publicUrl}/certificates/${number}`
    const bytes = await writeCompetence({
      lang: language,
      number,
      madeAt: now,
      check: { content, address: content.replace(/^https?:\/\//, '') },
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
