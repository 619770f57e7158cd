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

/** What a certificate's code says, when our records have been asked as well. Only on the server. */
export function describeStanding(
  competence: Competence,
  { state, revokedAt }: Standing,
  lang: Language,
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
    title:
      state === 'expired'
        ? endedTitle(competence, lang)
        : t(
            `Sertifikat ini asli dan sah${untilOf(competence, lang)}.`,
            `This certificate is real and valid${untilOf(competence, lang)}.`,
          ),
    text: t(
      'Menurut catatan kami hari ini, sertifikat ini tidak dicabut. Cocokkan semuanya dengan sertifikat di tangan Anda, dan nama dengan tanda pengenal pembawanya.',
      'By our records of today it is not revoked. Compare all of this with the certificate in your hand, and the name with an identity card of its bearer.',
    ),
    ...shown,
  }
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
