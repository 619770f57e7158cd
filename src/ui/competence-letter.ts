import { formatCount, formatDay } from './format.ts'
import { letter, seal, teller, type Envelope } from './letter.ts'

export type CompetenceLetter = Envelope & {
  readonly name: string
  readonly title: string
  /** Who assessed, and who trained. */
  readonly bodyName: string
  readonly providerName: string
  /** The competence standard, where there is one. */
  readonly standard: string | null
  readonly hours: number
  readonly issuedOn: string
  /** Null: it does not end. */
  readonly validUntil: string | null
}

/** Millimetres. Its code has 65 to 77 modules a side, and 109 where name, title and body have 150 letters each: 0.37 mm for each then. */
const codeSize = 40

/** `Sertifikat kompetensi`: that somebody was trained, assessed, and can do it. */
export function writeCompetence(certificate: CompetenceLetter): Promise<Uint8Array> {
  const { lang, name, title, bodyName, providerName, standard, hours, issuedOn, validUntil } = certificate
  const t = teller(lang)
  const heading = t('Sertifikat kompetensi', 'Certificate of competence')
  return letter(certificate, heading, (paper) => {
    paper.crest()
    paper.space(24)
    paper.heading(heading, 1)
    paper.text(t('Diberikan kepada', 'Issued to'), { pale: true })
    paper.text(name, { size: 26, bold: true })
    paper.panel(
      t(`Kompeten: ${title}.`, `Competent: ${title}.`),
      validUntil === null
        ? t('Berlaku tanpa batas waktu.', 'It does not end.')
        : t(`Berlaku sampai ${formatDay(validUntil, lang)}.`, `Valid until ${formatDay(validUntil, lang)}.`),
    )
    paper.rows([
      { label: t('Diuji oleh', 'Assessed by'), value: bodyName },
      { label: t('Dilatih oleh', 'Trained by'), value: providerName },
      {
        label: t('Lama pelatihan', 'Length of training'),
        value: `${formatCount(hours)} ${t('jam', 'hours')}`,
      },
      ...(standard ? [{ label: t('Standar kompetensi', 'Competence standard'), value: standard }] : []),
      { label: t('Diterbitkan', 'Issued'), value: formatDay(issuedOn, lang) },
    ])
    seal(paper, certificate, t, codeSize)
  })
}
