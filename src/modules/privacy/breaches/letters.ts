import { dayIn } from '@payung/law'
import type { Language } from '#base/words.ts'
import { capital, formatDay, formatInstant } from '#ui/format.ts'
import { writeNotice, type NoticePart } from '#ui/notice.ts'
import { dataKinds, type Breach } from './breach.ts'

/** A letter: to whom, what it says, part by part. */
export type Letter = {
  readonly to: readonly string[]
  readonly subject: string
  readonly opening: string
  readonly parts: readonly NoticePart[]
  readonly closing: string
}

type Told = Pick<
  Breach,
  'number' | 'dataKinds' | 'happenedFrom' | 'happenedTo' | 'knownAt' | 'how' | 'handling' | 'advice'
>

const teller = (lang: Language) => (id: string, en: string) => (lang === 'id' ? id : en)

/** What UU 27/2022 Pasal 46 ayat (2) asks every notice to say: which data, when and how, and what is done about it. */
function whatHappened(breach: Told, lang: Language): NoticePart[] {
  const t = teller(lang)
  return [
    {
      heading: t('Data yang terungkap', 'Which data'),
      text: `${capital(breach.dataKinds.map((kind) => dataKinds[kind][lang]).join('; '))}.`,
    },
    {
      heading: t('Kapan dan bagaimana', 'When and how'),
      text: `${spanOf(breach, lang)}. ${breach.how} ${t(
        `Kami mengetahuinya ${formatInstant(breach.knownAt, lang)}.`,
        `We learned of it on ${formatInstant(breach.knownAt, lang)}.`,
      )}`,
    },
    { heading: t('Yang kami lakukan', 'What we do about it'), text: breach.handling },
  ]
}

export function spanOf({ happenedFrom, happenedTo }: Told, lang: Language): string {
  const [from, to] = [dayIn(happenedFrom), dayIn(happenedTo)]
  return from === to ? formatDay(from, lang) : `${formatDay(from, lang)} – ${formatDay(to, lang)}`
}

/** To someone whose data they were. */
export function letterToPerson(breach: Told, to: readonly string[], lang: Language): Letter {
  const t = teller(lang)
  return {
    to,
    subject: t('Data pribadi Anda terungkap', 'Your personal data got out'),
    opening: t(
      'Kami memberitahukan bahwa data pribadi Anda yang kami simpan terungkap tanpa hak. Pemberitahuan ini diwajibkan UU 27/2022 Pasal 46.',
      'Personal data of yours that we hold got out. UU 27/2022 Pasal 46 has us tell you.',
    ),
    parts: [
      ...whatHappened(breach, lang),
      { heading: t('Yang sebaiknya Anda lakukan', 'What you had best do'), text: breach.advice },
      {
        heading: t('Hak Anda', 'Your rights'),
        text: t(
          'Anda berhak mengetahui siapa membuka data Anda, meminta salinannya, mengadu, dan menuntut ganti rugi (UU 27/2022 Pasal 5, 7, 12). Siapa membuka data Anda bisa dibaca di akun Anda; untuk hal lain, datang ke kantor cabang dan sebut nomor surat ini.',
          'You may know who opened your data, have a copy, complain and claim damages (UU 27/2022 Pasal 5, 7, 12). Your account shows who opened your data; for anything else, come to a branch with the number of this letter.',
        ),
      },
    ],
    closing: t(
      'Kami tidak pernah meminta kode, kata sandi, atau uang sehubungan dengan surat ini.',
      'We never ask for codes, passwords or money because of this letter.',
    ),
  }
}

/** To the institution for the protection of personal data. */
export function letterToAuthority(
  breach: Told & Pick<Breach, 'authorityName' | 'people' | 'openedBy'>,
  lang: Language,
): Letter {
  const t = teller(lang)
  return {
    to: [breach.authorityName],
    subject: t(
      'Pemberitahuan kegagalan pelindungan data pribadi',
      'Notice of a failure to protect personal data',
    ),
    opening: t(
      `Sesuai UU 27/2022 Pasal 46 ayat (1) huruf b, kami memberitahukan kegagalan pelindungan data pribadi atas ${breach.people} orang.`,
      `By UU 27/2022 Pasal 46 ayat (1) huruf b we give notice of a failure to protect the personal data of ${breach.people} people.`,
    ),
    parts: [
      ...whatHappened(breach, lang),
      {
        heading: t('Pemberitahuan kepada subjek data', 'Notice to those concerned'),
        text: t(
          `Setiap orang diberi tahu lewat pesan, atau lewat surat bila nomornya tidak ada. Anjuran kepada mereka: ${breach.advice}`,
          `Each is told by message, or by post where there is no number. They are advised: ${breach.advice}`,
        ),
      },
      { heading: t('Penanggung jawab', 'Responsible'), text: breach.openedBy },
    ],
    closing: t(
      'Perkembangan kasus ini kami sampaikan dengan nomor surat yang sama.',
      'We report on this case under the same number.',
    ),
  }
}

/** The letter as a message: the same words in one paragraph after another. */
export function asMessage(letter: Letter, number: string, address: string, lang: Language): string {
  const t = teller(lang)
  return [
    `Payung: ${letter.subject} (${number}).`,
    letter.opening,
    ...letter.parts.map(({ heading, text }) => `${heading}: ${text}`),
    letter.closing,
    t(`Surat: ${address}`, `Letter: ${address}`),
  ].join('\n')
}

/** The letter on paper. */
export function asPaper(
  letter: Letter,
  at: { number: string; madeAt: Date; address: string; lang: Language },
): Promise<Uint8Array> {
  return writeNotice({ ...letter, ...at })
}
