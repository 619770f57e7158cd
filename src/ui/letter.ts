import { dayIn } from '@payung/law'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import type { Rupiah } from '#base/rupiah.ts'
import type { Language } from '#base/words.ts'
import { formatCount, formatDay, formatInstant, formatMonth } from './format.ts'
import { drawMark, drawQr, onPlum } from './paper/mark.ts'
import { writePaper } from './paper/paper.ts'
import type { Paper } from './paper/paper.ts'
import { colour, dress, millimetre, printable } from './paper/pen.ts'
import type { Doc } from './paper/pen.ts'

/** What every letter knows. */
export type Envelope = {
  readonly lang: Language
  /** The number by which it is found again. */
  readonly number: string
  readonly madeAt: Date
  /** What its QR code says, and where a person can check the same by hand. */
  readonly check: { readonly content: string; readonly address: string }
}

type Employer = { readonly name: string; readonly npp: string; readonly address: string }

type ProgrammeLine = {
  readonly name: string
  readonly fromWages: Rupiah
  readonly fromEmployer: Rupiah
}

export type BillLetter = Envelope & {
  readonly employer: Employer
  /** Year × 12 + month − 1. */
  readonly month: number
  readonly workers: number
  /** In groups that can be read out: `99261 10004 82617`. */
  readonly code: string
  readonly dueOn: string
  readonly programmes: readonly ProgrammeLine[]
  readonly ways: readonly string[]
  /** What happens when it is late, with its article. */
  readonly late: string
  /** One line for each worker; left out when empty. */
  readonly lines: readonly { readonly name: string; readonly wage: Rupiah; readonly contribution: Rupiah }[]
}

/** `Tagihan`: what an employer owes for a month, how and until when it is paid. */
export function writeBill(bill: BillLetter): Promise<Uint8Array> {
  const t = teller(bill.lang)
  const month = formatMonth(bill.month, bill.lang)
  const title = `${t('Tagihan iuran', 'Contribution bill')} ${month}`
  const total = sum(bill.programmes.map((line) => line.fromWages + line.fromEmployer))
  const due = formatDay(bill.dueOn, bill.lang)
  return letter(bill, title, (paper) => {
    address(paper, bill.employer, t)
    paper.heading(title, 1)
    paper.panel(
      t(`Bayar ${formatRupiah(total)} paling lambat ${due}.`, `Pay ${formatRupiah(total)} by ${due}.`),
      t(
        `Iuran ${month} untuk ${formatCount(bill.workers)} pekerja.`,
        `Contributions for ${month}, ${formatCount(bill.workers)} workers.`,
      ),
    )
    paper.code(t('Kode iuran', 'Payment code'), bill.code)
    paper.text(
      t(
        'Satu kode untuk satu tagihan, sekali bayar, jumlahnya harus tepat.',
        'One code for one bill, paid once, to the exact amount.',
      ),
      { size: 9, pale: true },
    )
    programmeTable(paper, bill.programmes, t)
    paper.heading(t('Cara membayar', 'How to pay'))
    paper.list(bill.ways)
    paper.heading(t('Jika terlambat', 'If it is late'))
    paper.text(bill.late)
    seal(paper, bill, t)
    workerTable(paper, bill, t)
  })
}

export type ReceiptLetter = Envelope & {
  readonly employer: Employer
  readonly month: number
  readonly workers: number
  readonly code: string
  readonly paidAt: Date
  readonly bank: string
  /** The bank's own number of the payment. */
  readonly bankReference: string
  readonly programmes: readonly ProgrammeLine[]
}

/** `Bukti bayar`: that the contributions of a month have been received. */
export function writeReceipt(receipt: ReceiptLetter): Promise<Uint8Array> {
  const { lang } = receipt
  const t = teller(lang)
  const month = formatMonth(receipt.month, lang)
  const title = `${t('Bukti bayar iuran', 'Receipt of contributions')} ${month}`
  const total = sum(receipt.programmes.map((line) => line.fromWages + line.fromEmployer))
  return letter(receipt, title, (paper) => {
    address(paper, receipt.employer, t)
    paper.heading(title, 1)
    paper.panel(
      t(`Kami menerima ${formatRupiah(total)}.`, `We have received ${formatRupiah(total)}.`),
      t(
        `Iuran ${month} untuk ${formatCount(receipt.workers)} pekerja lunas dan tercatat di rekening mereka.`,
        `The contributions for ${month} of ${formatCount(receipt.workers)} workers are paid and on their accounts.`,
      ),
    )
    paper.rows([
      { label: t('Diterima', 'Received'), value: formatInstant(receipt.paidAt, lang) },
      { label: t('Melalui', 'Through'), value: receipt.bank },
      { label: t('Nomor bank', 'Number at the bank'), value: receipt.bankReference },
      { label: t('Kode iuran', 'Payment code'), value: receipt.code },
    ])
    programmeTable(paper, receipt.programmes, t)
    seal(paper, receipt, t)
  })
}

export type CardLetter = Envelope & {
  readonly name: string
  /** As printed: `9900 1234 567`. */
  readonly memberNumber: string
  readonly programmes: readonly string[]
  readonly memberSince: string
}

/** `Kartu peserta`: the card in its real size to cut out, and its code once more, large. */
export function writeCard(card: CardLetter): Promise<Uint8Array> {
  const t = teller(card.lang)
  const title = `${t('Kartu peserta', 'Member card')} ${card.memberNumber}`
  return letter(card, title, (paper) => {
    paper.heading(t('Kartu peserta', 'Member card'), 1)
    paper.text(
      t(
        'Gunting menurut garisnya, atau simpan berkas ini di ponsel Anda.',
        'Cut along the line, or keep this file on your phone.',
      ),
    )
    const spoken = `${t('Kartu peserta', 'Member card')}: ${card.name}, ${card.memberNumber}`
    paper.figure(spoken, cardHeight + 12, (doc, x, y) => drawCard(doc, card, t, x, y))
    paper.rows([
      { label: t('Nama', 'Name'), value: card.name },
      { label: t('Nomor peserta', 'Member number'), value: card.memberNumber },
      { label: t('Peserta sejak', 'Member since'), value: formatDay(card.memberSince, card.lang) },
      { label: t('Program', 'Programmes'), value: card.programmes.join(', ') },
    ])
    seal(paper, card, t, 60)
  })
}

export type CertificateLetter = Envelope & {
  readonly employer: Employer
  readonly registeredOn: string
  readonly programmes: readonly string[]
  readonly workers: number
  /** Paid up to this month; null while nothing has been paid. */
  readonly paidThrough: number | null
}

/** `Sertifikat kepesertaan`: that an employer is registered, and since when. */
export function writeCertificate(certificate: CertificateLetter): Promise<Uint8Array> {
  const { lang, employer, madeAt } = certificate
  const t = teller(lang)
  const title = t('Sertifikat kepesertaan', 'Certificate of membership')
  const since = formatDay(certificate.registeredOn, lang)
  return letter(certificate, title, (paper) => {
    paper.crest()
    paper.space(24)
    paper.heading(title, 1)
    paper.text(t('Diberikan kepada', 'Issued to'), { pale: true })
    paper.text(employer.name, { size: 26, bold: true })
    paper.text(`${employer.address}\nNPP ${employer.npp}`, { pale: true })
    paper.panel(
      t(`Terdaftar sebagai pemberi kerja sejak ${since}.`, `Registered as an employer since ${since}.`),
      t(
        `Keadaan pada ${formatDay(dayIn(madeAt), lang)}. Keadaan hari ini terlihat lewat kode di bawah.`,
        `As of ${formatDay(dayIn(madeAt), lang)}. The code below shows how it stands today.`,
      ),
    )
    paper.rows([
      { label: t('Program', 'Programmes'), value: certificate.programmes.join(', ') },
      { label: t('Pekerja terdaftar', 'Workers registered'), value: formatCount(certificate.workers) },
      {
        label: t('Iuran lunas sampai', 'Paid through'),
        value:
          certificate.paidThrough === null
            ? t('belum ada pembayaran', 'nothing paid yet')
            : formatMonth(certificate.paidThrough, lang),
      },
    ])
    seal(paper, certificate, t)
  })
}

export type Tell = (id: string, en: string) => string

export function teller(lang: Language): Tell {
  return (id, en) => (lang === 'id' ? id : en)
}

/** The sheet with its head: whose letter it is, its number, its day. */
export function letter(
  envelope: Envelope,
  title: string,
  write: (paper: Paper) => void,
): Promise<Uint8Array> {
  const { lang, number, madeAt } = envelope
  const t = teller(lang)
  const head = [
    `${t('Nomor', 'Number')} ${number}`,
    `${t('Tanggal', 'Date')} ${formatDay(dayIn(madeAt), lang)}`,
  ]
  return writePaper({ lang, title, madeAt, head, foot: `Payung · ${number}` }, write)
}

function address(paper: Paper, { name, npp, address: street }: Employer, t: Tell): void {
  paper.text(t('Kepada', 'To'), { size: 9, pale: true })
  paper.text(name, { bold: true })
  paper.text(`${street}\nNPP ${npp}`, { size: 9.5, pale: true })
  paper.space(8)
}

function programmeTable(paper: Paper, programmes: readonly ProgrammeLine[], t: Tell): void {
  const [wages, employer] = [
    sum(programmes.map((line) => line.fromWages)),
    sum(programmes.map((line) => line.fromEmployer)),
  ]
  paper.table({
    columns: [
      { head: t('Program', 'Programme'), share: 0.31 },
      { head: t('Dari gaji (Rp)', 'From wages (Rp)'), share: 0.22, number: true },
      { head: t('Dari perusahaan (Rp)', 'From the employer (Rp)'), share: 0.26, number: true },
      { head: t('Jumlah (Rp)', 'Total (Rp)'), share: 0.21, number: true },
    ],
    rows: programmes.map(({ name, fromWages, fromEmployer }) => [
      name,
      amountOrDash(fromWages),
      amountOrDash(fromEmployer),
      amountOrDash(fromWages + fromEmployer),
    ]),
    foot: [t('Jumlah', 'Total'), formatAmount(wages), formatAmount(employer), formatAmount(wages + employer)],
  })
}

function amountOrDash(amount: Rupiah): string {
  return amount === 0n ? '–' : formatAmount(amount)
}

function workerTable(paper: Paper, { lines }: BillLetter, t: Tell): void {
  if (lines.length === 0) return
  paper.heading(t('Rincian per pekerja', 'By worker'))
  paper.table({
    columns: [
      { head: t('Nama', 'Name'), share: 0.5 },
      { head: t('Upah (Rp)', 'Wage (Rp)'), share: 0.25, number: true },
      { head: t('Iuran (Rp)', 'Contribution (Rp)'), share: 0.25, number: true },
    ],
    rows: lines.map((line) => [line.name, formatAmount(line.wage), formatAmount(line.contribution)]),
  })
}

/** How anyone can see that the letter is real, and that nobody may be paid for it. */
export function seal(paper: Paper, { check, madeAt, lang }: Envelope, t: Tell, millimetres = 30): void {
  const made = formatInstant(madeAt, lang)
  const free = t(
    'Layanan ini gratis. Tidak ada petugas, calo, atau perantara yang boleh meminta imbalan.',
    'This service is free. No officer or middleman may ask you for anything in return.',
  )
  paper.space(10)
  paper.qr({
    content: check.content,
    alt: t('Kode QR untuk memeriksa keaslian surat ini', 'QR code to check that this letter is real'),
    caption: [
      t(`Dibuat otomatis pada ${made}.`, `Made automatically on ${made}.`),
      t(`Periksa keasliannya di ${check.address}.`, `Check that it is real at ${check.address}.`),
      free,
    ].join('\n'),
    millimetres,
  })
}

/** ISO/IEC 7810, ID-1: the size of an identity card. */
const cardWidth = 85.6 * millimetre
const cardHeight = 53.98 * millimetre

function drawCard(doc: Doc, card: CardLetter, t: Tell, x: number, y: number): void {
  const shape = () => doc.roundedRect(x, y, cardWidth, cardHeight, 9)
  shape().fill(colour.plum)
  doc.save()
  shape().clip()
  drawMark(doc, x - 46, y - 56, 150, onPlum)
  doc.restore()
  const code = 80
  const [codeX, codeY] = [x + cardWidth - code - 20, y + cardHeight - code - 20]
  doc.roundedRect(codeX - 10, codeY - 10, code + 20, code + 20, 5).fill('#ffffff')
  drawQr(doc, { content: card.check.content, x: codeX, y: codeY, size: code })
  const put = (text: string, top: number, size: number, tone: string) => {
    dress(doc, { size, bold: size > 8 })
    const room = { width: codeX - x - 34, height: size * 2.6, ellipsis: true }
    doc.fillColor(tone).text(printable(text), x + 14, y + top, room)
  }
  put(t('Nama', 'Name'), 72, 7, '#f1d3e2')
  put(card.name, 81, 10, '#ffffff')
  put(t('Nomor peserta', 'Member number'), 112, 7, '#f1d3e2')
  put(card.memberNumber, 121, 10, '#ffffff')
}

function sum(amounts: readonly Rupiah[]): Rupiah {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
