import { dayIn } from '@payung/law'
import type { Language } from '#base/words.ts'
import { formatDay } from './format.ts'
import { writePaper } from './paper/paper.ts'

export type NoticePart = { readonly heading: string; readonly text: string }

/** A letter of plain words: to whom, about what, part by part. */
export type Notice = {
  readonly lang: Language
  readonly number: string
  readonly madeAt: Date
  /** Name and address, a line each. */
  readonly to: readonly string[]
  readonly subject: string
  readonly opening: string
  readonly parts: readonly NoticePart[]
  readonly closing: string
  /** Where the same can be read and checked. */
  readonly address: string
}

export function writeNotice(notice: Notice): Promise<Uint8Array> {
  const { lang, number, madeAt, subject, address } = notice
  const t = (id: string, en: string) => (lang === 'id' ? id : en)
  const head = [
    `${t('Nomor', 'Number')} ${number}`,
    `${t('Tanggal', 'Date')} ${formatDay(dayIn(madeAt), lang)}`,
  ]
  return writePaper({ lang, title: subject, madeAt, head, foot: `Payung · ${number}` }, (paper) => {
    const [name = '', ...street] = notice.to
    paper.text(t('Kepada', 'To'), { size: 9, pale: true })
    paper.text(name, { bold: true })
    if (street.length > 0) paper.text(street.join('\n'), { size: 9.5, pale: true })
    paper.space(8)
    paper.heading(subject, 1)
    paper.text(notice.opening)
    for (const part of notice.parts) {
      paper.heading(part.heading)
      paper.text(part.text)
    }
    paper.space(6)
    paper.text(notice.closing, { bold: true })
    paper.space(10)
    paper.qr({
      content: address,
      alt: t(
        'Kode QR ke surat ini di akun penerima',
        'QR code to this letter in the account of the recipient',
      ),
      caption: t(`Surat ini juga bisa dibaca di ${address}`, `This letter can also be read at ${address}`),
      millimetres: 26,
    })
  })
}
