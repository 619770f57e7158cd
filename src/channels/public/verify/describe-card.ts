import { dayIn } from '@payung/law'
import type { Language, Words } from '#base/words.ts'
import type { Card, CardVerdict } from '#modules/credentials/offline'
import { formatDay, formatMonth } from '#ui/format.ts'

/** What is said about something that was checked: the answer, what follows from it, what it says. */
export type Description = {
  readonly title: string
  readonly text: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  /** Where more can be seen, with a network. */
  readonly link?: { readonly href: string; readonly words: string }
}

/** A verdict after which nothing of what was read is shown. */
export type Refusal = { readonly title: Words; readonly text: Words }

export function describeRefusal({ title, text }: Refusal, lang: Language): Description {
  return { title: title[lang], text: text[lang], rows: [] }
}

export const notTrusted = {
  unknownKey: {
    id: 'Kuncinya tidak ada dalam daftar kunci kami. Jangan percaya isinya.',
    en: 'Its key is not in our list of keys. Do not trust what it says.',
  },
  changed: {
    id: 'Tanda tangannya tidak cocok dengan isinya. Jangan percaya isinya.',
    en: 'Its signature does not fit what it says. Do not trust what it says.',
  },
}

const refusals: Record<Exclude<CardVerdict['state'], 'valid' | 'expired'>, Refusal> = {
  'unknown-issuer': {
    title: { id: 'Kartu ini bukan dari kami.', en: 'This card is not ours.' },
    text: notTrusted.unknownKey,
  },
  forged: {
    title: { id: 'Kartu ini sudah diubah.', en: 'This card has been changed.' },
    text: notTrusted.changed,
  },
  unreadable: {
    title: { id: 'Ini bukan teks kartu yang utuh.', en: 'This is not the whole text of a card.' },
    text: {
      id: 'Teks kartu diawali JSK1: dan tidak boleh terpotong. Pindai atau salin sekali lagi.',
      en: 'The text of a card begins with JSK1: and must not be cut. Scan or copy it again.',
    },
  },
}

/** The verdict on a card in words; the same on the server and in the browser. */
export function describeCard(verdict: CardVerdict, lang: Language): Description {
  if (!('card' in verdict)) return describeRefusal(refusals[verdict.state], lang)
  const { card, state } = verdict
  const t = (id: string, en: string) => (lang === 'id' ? id : en)
  const until = formatDay(dayIn(card.expiresAt), lang)
  const rows = rowsOf(card, lang)
  return state === 'valid'
    ? {
        title: t(
          `Kartu ini asli dan berlaku sampai ${until}.`,
          `This card is real and valid until ${until}.`,
        ),
        text: t(
          'Cocokkan nama dengan tanda pengenal pembawanya.',
          'Compare the name with an identity card of its bearer.',
        ),
        rows,
      }
    : {
        title: t(
          `Kartu ini asli, tetapi hanya berlaku sampai ${until}.`,
          `This card is real, but was valid only until ${until}.`,
        ),
        text: t(
          'Minta kartu yang baru. Peserta membukanya di akunnya.',
          'Ask for a new one. The member finds it in their account.',
        ),
        rows,
      }
}

function rowsOf(card: Card, lang: Language): Description['rows'] {
  const t = (id: string, en: string) => (lang === 'id' ? id : en)
  const [year, month] = card.asOfMonth.split('-').map(Number)
  return [
    { label: t('Nama', 'Name'), value: card.name },
    { label: t('Nomor peserta', 'Member number'), value: card.membershipNo },
    { label: 'NIK', value: card.maskedNik ?? '–' },
    { label: t('Program', 'Programmes'), value: card.programmes.join(', ') || '–' },
    { label: t('Keadaan bulan', 'As of'), value: formatMonth(Number(year) * 12 + Number(month) - 1, lang) },
    { label: t('Dibuat', 'Made'), value: formatDay(dayIn(card.issuedAt), lang) },
    { label: t('Oleh', 'By'), value: card.issuer },
  ]
}
