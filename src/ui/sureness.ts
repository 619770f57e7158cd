import type { Confidence, Row } from '@payung/law'
import type { Words } from '#base/words.ts'

export type Sureness = Pick<Row<unknown>, 'confidence' | 'seen'>

/** Whether the article itself was read, or two sources agree, and an opened source shows the amount. */
export function isCertain({ confidence, seen }: Sureness): boolean {
  return confidence === 'high' && seen
}

/** Why a row is as sure as it is, in a sentence. */
export function certaintyWords({ confidence, seen }: Sureness): Words {
  return seen ? reasons[confidence] : unseen
}

const reasons: Readonly<Record<Confidence, Words>> = {
  high: {
    id: 'Pasalnya dibaca, atau dua sumber sama.',
    en: 'The article was read, or two sources agree.',
  },
  medium: {
    id: 'Hanya ada di satu sumber, atau kesimpulan yang didukung sumber.',
    en: 'It stands in one source only, or is a conclusion that sources support.',
  },
  low: {
    id: 'Belum terlihat di naskah resmi, atau sumbernya berbeda-beda.',
    en: 'It was not seen in an official text, or the sources differ.',
  },
}

const unseen: Words = {
  id: 'Tidak ada naskah yang menyebutnya. Ini bacaan atau pilihan kami.',
  en: 'No text states it. This is our own reading or choice.',
}
