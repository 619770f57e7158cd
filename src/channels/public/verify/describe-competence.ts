import type { Language } from '#base/words.ts'
import type { Competence, CompetenceVerdict } from '#modules/credentials/offline'
import { formatDay } from '#ui/format.ts'
import { describeRefusal, notTrusted, type Description, type Refusal } from './describe-card.ts'

const refusals: Record<Exclude<CompetenceVerdict['state'], 'valid' | 'expired'>, Refusal> = {
  'unknown-issuer': {
    title: { id: 'Sertifikat ini bukan dari kami.', en: 'This certificate is not ours.' },
    text: notTrusted.unknownKey,
  },
  forged: {
    title: { id: 'Kode sertifikat ini sudah diubah.', en: 'The code of this certificate has been changed.' },
    text: notTrusted.changed,
  },
  unreadable: {
    title: { id: 'Kode sertifikat ini tidak utuh.', en: 'The code of this certificate is not whole.' },
    text: {
      id: 'Pindai sekali lagi kode QR di sertifikat itu.',
      en: 'Scan the QR code of the certificate again.',
    },
  },
}

/** The verdict on a certificate's code in words, by its signature and the day alone; the same on the server and in the browser. */
export function describeCompetence(verdict: CompetenceVerdict, lang: Language): Description {
  if (!('competence' in verdict)) return describeRefusal(refusals[verdict.state], lang)
  const { competence, state } = verdict
  const t = (id: string, en: string) => (lang === 'id' ? id : en)
  return {
    title:
      state === 'expired'
        ? endedTitle(competence, lang)
        : t(
            `Sertifikat ini asli dan sah${untilOf(competence, lang)}, kecuali dicabut.`,
            `This certificate is real and valid${untilOf(competence, lang)}, unless it was revoked.`,
          ),
    text: t(
      'Apakah sertifikat ini dicabut, hanya bisa dilihat dengan internet. Cocokkan nama dengan tanda pengenal pembawanya.',
      'Whether it was revoked can only be seen with a network. Compare the name with an identity card of its bearer.',
    ),
    rows: rowsOfCompetence(competence, lang),
    link: {
      href: `/certificates/${competence.certificateNo}`,
      words: t('Lihat apakah sertifikat ini dicabut', 'See whether this certificate was revoked'),
    },
  }
}

export function endedTitle(competence: Competence, lang: Language): string {
  const until = untilOf(competence, lang)
  return lang === 'id'
    ? `Sertifikat ini asli, tetapi hanya berlaku${until}.`
    : `This certificate is real, but was valid only${until}.`
}

/** To follow a word; nothing where a certificate does not end. */
export function untilOf({ validUntil }: Competence, lang: Language): string {
  return validUntil ? (lang === 'id' ? ' sampai ' : ' until ') + formatDay(validUntil, lang) : ''
}

/** What a certificate says. */
export function rowsOfCompetence(competence: Competence, lang: Language): Description['rows'] {
  const t = (id: string, en: string) => (lang === 'id' ? id : en)
  const { certificateNo, holder, title, bodyName, issuedOn, validUntil } = competence
  return [
    { label: t('Nama', 'Name'), value: holder },
    { label: t('Kompetensi', 'Competence'), value: title },
    { label: t('Diuji oleh', 'Assessed by'), value: bodyName },
    { label: t('Terbit', 'Issued'), value: formatDay(issuedOn, lang) },
    {
      label: t('Berlaku sampai', 'Valid until'),
      value: validUntil ? formatDay(validUntil, lang) : t('tanpa batas', 'without end'),
    },
    { label: t('Nomor sertifikat', 'Certificate number'), value: certificateNo },
  ]
}
