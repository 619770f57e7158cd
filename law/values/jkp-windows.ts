import { value } from '../kernel/dated-value.ts'
import { high, permenaker2of2025, pp37, pp6 } from './regulations.ts'

// By when JKP is paid, told of and refunded, and what an employer owes that reported too little or nothing. The time to claim
// stands with the deadlines.

const underPp37 = { ...high, from: '2021-02-02' } as const
const underPp6 = { ...high, from: '2025-02-07' } as const

export const jkpPaymentDays = value('ben.jkp.sla', {
  title: { id: 'Hari kerja untuk membayar uang tunai JKP', en: 'Working days to pay JKP cash' },
  unit: 'count',
  rows: [
    {
      ...permenaker2of2025('Pasal 13 ayat (6)'),
      ...underPp6,
      amount: 3,
      note: { id: 'Sejak pengajuan lengkap dan benar.', en: 'Since the claim is complete and correct.' },
    },
  ],
})

export const jkpReportDays = value('ben.jkp.report_days', {
  title: {
    id: 'Hari kerja untuk melaporkan pekerjaan baru atau pelatihan yang selesai',
    en: 'Working days to report a new job or the end of training',
  },
  unit: 'count',
  rows: [
    {
      ...pp37('Pasal 28; Pasal 33 ayat (1)'),
      ...underPp37,
      amount: 7,
      note: { id: 'Melalui Sistem Informasi Ketenagakerjaan.', en: 'Through the labour ministry’s system.' },
    },
  ],
})

export const jkpRefundDays = value('ben.jkp.refund_days', {
  title: {
    id: 'Hari kerja untuk mengganti JKP yang dibayar pengusaha',
    en: 'Working days to refund an employer the JKP that it paid',
  },
  unit: 'count',
  rows: [
    { ...pp37('Pasal 39 ayat (6)'), ...underPp37, amount: 7 },
    { ...pp6('Pasal 39 ayat (6)'), ...underPp6, amount: 7 },
  ],
})

export const jkpUnderReported = value('ben.jkp.under_reported', {
  title: { id: 'Upah yang dilaporkan terlalu rendah', en: 'A wage that was reported too low' },
  unit: 'rule',
  rows: [
    {
      ...pp37('Pasal 23'),
      ...underPp37,
      amount: {
        id: 'Pengusaha membayar kekurangan uang tunai JKP kepada pekerja secara sekaligus.',
        en: 'The employer pays the worker what is missing of the JKP cash, in one sum.',
      },
    },
  ],
})

export const jkpNotEnrolled = value('ben.jkp.not_enrolled', {
  title: { id: 'Pekerja yang tidak diikutsertakan dalam JKP', en: 'A worker who was not enrolled in JKP' },
  unit: 'rule',
  rows: [
    {
      ...pp37('Pasal 37'),
      ...underPp37,
      amount: {
        id: 'Pengusaha membayar uang tunainya sekaligus dan memberi pelatihan; usaha mikro dikecualikan.',
        en: 'The employer pays the cash in one sum and provides training; a micro business is exempt.',
      },
    },
  ],
})
