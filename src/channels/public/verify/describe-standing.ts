import { dayIn } from '@payung/law'
import type { Language } from '#base/words.ts'
import type { Competence } from '#modules/credentials/offline'
import { formatDay } from '#ui/format.ts'
import { describeRefusal, type Description } from './describe-card.ts'
import { endedTitle, rowsOfCompetence, untilOf } from './describe-competence.ts'

/** How a certificate stands in our records today. */
export type Standing = {
  readonly state: 'valid' | 'expired' | 'revoked'
  readonly revokedAt: Date | null
}

/**
 * How a certificate stands by our records. Only on the server.
 * @param known by a code whose signature holds, or by a number alone, which anybody may print on anything
 */
export function describeStanding(
  competence: Competence,
  { state, revokedAt }: Standing,
  { known, lang }: { known: 'by code' | 'by number'; lang: Language },
): Description {
  const t = (id: string, en: string) => (lang === 'id' ? id : en)
  const shown = {
    rows: rowsOfCompetence(competence, lang),
    link: {
      href: `/certificates/${competence.certificateNo}`,
      words: t('Buka catatan sertifikat ini', 'Open the record of this certificate'),
    },
  }
  if (state === 'revoked') {
    const day = revokedAt ? formatDay(dayIn(revokedAt), lang) : '–'
    return {
      title: t(
        `Sertifikat ini dicabut pada ${day}. Jangan dipakai.`,
        `This certificate was revoked on ${day}. Do not rely on it.`,
      ),
      text: t(
        'Yang tertulis di bawah tidak berlaku lagi sejak hari itu.',
        'What stands below has not been valid since that day.',
      ),
      ...shown,
    }
  }
  return {
    title: known === 'by code' ? realTitle(competence, state, lang) : recordedTitle(competence, state, lang),
    text: t(
      'Menurut catatan kami hari ini, sertifikat ini tidak dicabut. Cocokkan semuanya dengan sertifikat di tangan Anda, dan nama dengan tanda pengenal pembawanya.',
      'By our records of today it is not revoked. Compare all of this with the certificate in your hand, and the name with an identity card of its bearer.',
    ),
    ...shown,
  }
}

function realTitle(competence: Competence, state: Standing['state'], lang: Language): string {
  if (state === 'expired') return endedTitle(competence, lang)
  const until = untilOf(competence, lang)
  return lang === 'id'
    ? `Sertifikat ini asli dan sah${until}.`
    : `This certificate is real and valid${until}.`
}

function recordedTitle(competence: Competence, state: Standing['state'], lang: Language): string {
  const [until, no] = [untilOf(competence, lang), competence.certificateNo]
  if (state === 'expired')
    return lang === 'id'
      ? `Sertifikat ${no} tercatat, tetapi hanya berlaku${until}.`
      : `Certificate ${no} is on record, but was valid only${until}.`
  return lang === 'id'
    ? `Sertifikat ${no} tercatat dan berlaku${until}.`
    : `Certificate ${no} is on record and valid${until}.`
}

/** Our records have no certificate of this number. */
export function describeUnknown(lang: Language): Description {
  return describeRefusal(
    {
      title: {
        id: 'Sertifikat ini tidak ada dalam catatan kami.',
        en: 'This certificate is not in our records.',
      },
      text: {
        id: 'Jangan percaya isinya. Tanyakan ke kantor cabang.',
        en: 'Do not trust what it says. Ask a branch.',
      },
    },
    lang,
  )
}
