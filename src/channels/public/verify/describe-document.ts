import type { Month } from '@payung/law'
import { never } from '#base/assert.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { programmeNames, type CheckedDocument, type DocumentVerdict } from '#modules/credentials'
import { formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import { describeRefusal, notTrusted, type Description, type Refusal } from './describe-card.ts'

const refusals: Record<Exclude<DocumentVerdict['state'], 'holds'>, Refusal> = {
  'not-in-books': {
    title: { id: 'Surat ini tidak ada dalam pembukuan kami.', en: 'This letter is not in our books.' },
    text: {
      id: 'Tandanya dari kami, tetapi yang ditulisnya tidak kami temukan. Tanyakan ke kantor cabang sebelum mempercayainya.',
      en: 'Its mark is ours, but we do not find what it states. Ask a branch before you trust it.',
    },
  },
  'unknown-issuer': {
    title: { id: 'Surat ini bukan dari kami.', en: 'This letter is not ours.' },
    text: notTrusted.unknownKey,
  },
  forged: {
    title: { id: 'Kode surat ini sudah diubah.', en: 'The code of this letter has been changed.' },
    text: notTrusted.changed,
  },
  unreadable: {
    title: { id: 'Tautan surat ini tidak utuh.', en: 'The link of this letter is not whole.' },
    text: { id: 'Pindai sekali lagi kode QR di surat itu.', en: 'Scan the QR code of the letter again.' },
  },
}

/** The verdict on a letter in words. */
export function describeDocument(verdict: DocumentVerdict, view: View): Description {
  if (verdict.state !== 'holds') return describeRefusal(refusals[verdict.state], view.lang)
  const { t, lang } = view
  const { document } = verdict
  const { title, rows } = describeKind(document, view)
  return {
    title,
    text: t(
      'Cocokkan semuanya dengan surat di tangan Anda. Bila ada yang berbeda, surat itu sudah diubah.',
      'Compare all of this with the letter in your hand. Where anything differs, the letter has been changed.',
    ),
    rows: [
      { label: t('Nomor', 'Number'), value: document.number },
      { label: t('Perusahaan', 'Employer'), value: document.employerName },
      { label: 'NPP', value: document.npp },
      ...rows,
      { label: t('Surat dibuat', 'Letter made'), value: formatInstant(document.madeAt, lang) },
    ],
  }
}

type Said = Pick<Description, 'title' | 'rows'>

function describeKind(document: CheckedDocument, view: View): Said {
  switch (document.kind) {
    case 'bill':
      return describeBill(document, view)
    case 'receipt':
      return describeReceipt(document, view)
    case 'certificate':
      return describeCertificate(document, view)
    default:
      return never(document)
  }
}

type Of<K> = Extract<CheckedDocument, { kind: K }>

function describeBill({ month, amount, dueOn, today, since }: Of<'bill'>, { t, lang }: View): Said {
  const titles = {
    unpaid: t('Tagihan ini asli dan belum dibayar.', 'This bill is real and not yet paid.'),
    paid: t(
      'Tagihan ini asli dan sudah lunas. Jangan dibayar lagi.',
      'This bill is real and paid. Do not pay it again.',
    ),
    cancelled: t(
      'Tagihan ini asli, tetapi sudah dibatalkan. Jangan dibayar.',
      'This bill is real, but called off. Do not pay it.',
    ),
  }
  const ended = today === 'paid' ? t('Lunas', 'Paid') : t('Dibatalkan', 'Called off')
  return {
    title: titles[today],
    rows: [
      { label: t('Iuran bulan', 'Contributions for'), value: formatMonth(month, lang) },
      { label: t('Jumlah pada surat', 'Amount on the letter'), value: formatRupiah(amount) },
      { label: t('Jatuh tempo', 'Due'), value: formatDay(dueOn, lang) },
      ...(since ? [{ label: ended, value: formatDay(since, lang) }] : []),
    ],
  }
}

function describeReceipt({ month, amount, paidAt }: Of<'receipt'>, { t, lang }: View): Said {
  return {
    title: t('Bukti bayar ini asli.', 'This receipt is real.'),
    rows: [
      { label: t('Iuran bulan', 'Contributions for'), value: formatMonth(month, lang) },
      { label: t('Diterima', 'Received'), value: formatRupiah(amount) },
      { label: t('Pada', 'On'), value: formatInstant(paidAt, lang) },
    ],
  }
}

function describeCertificate(certificate: Of<'certificate'>, view: View): Said {
  const { t, lang, say } = view
  const { registeredOn, programmes, paidThrough, paidThroughThen } = certificate
  const through = (month: Month | null) =>
    month === null ? t('Belum ada', 'Nothing yet') : formatMonth(month, lang)
  return {
    title: certificateTitle(certificate, view),
    rows: [
      { label: t('Terdaftar sejak', 'Registered since'), value: formatDay(registeredOn, lang) },
      {
        label: t('Program', 'Programmes'),
        value: programmes.map((one) => say(programmeNames[one])).join(', '),
      },
      {
        label: t('Lunas sampai, menurut surat', 'Paid through, on the letter'),
        value: through(paidThroughThen),
      },
      { label: t('Lunas sampai, hari ini', 'Paid through, today'), value: through(paidThrough) },
    ],
  }
}

function certificateTitle({ closedOn, paidThrough }: Of<'certificate'>, { t, lang }: View): string {
  if (closedOn) {
    const day = formatDay(closedOn, lang)
    return t(
      `Sertifikat ini asli, tetapi kepesertaannya berakhir ${day}.`,
      `This certificate is real, but the membership ended on ${day}.`,
    )
  }
  if (paidThrough === null) {
    return t(
      'Sertifikat ini asli. Hari ini belum ada iuran yang lunas.',
      'This certificate is real. As of today nothing is paid yet.',
    )
  }
  const month = formatMonth(paidThrough, lang)
  return t(
    `Sertifikat ini asli. Hari ini iurannya lunas sampai ${month}.`,
    `This certificate is real. As of today contributions are paid through ${month}.`,
  )
}
