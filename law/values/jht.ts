import { value } from '../kernel/dated-value.ts'
import { high, medium, permenaker4of2022, pp46, pp60of2015 } from './regulations.ts'

// PP 46/2015 Pasal 22 to 31: when an old-age account is paid, to whom it belongs and how much of it early. The time to wait
// after work ends stands with the deadlines, the tax with jht-tax.

const since2015 = { from: '2015-07-01' } as const

export const jhtAge = value('ben.jht.age', {
  title: { id: 'Usia yang memberi hak atas seluruh JHT', en: 'Age that gives a right to all of JHT' },
  unit: 'count',
  rows: [
    {
      ...pp46('Pasal 22 ayat (1)'),
      ...high,
      ...since2015,
      amount: 56,
      note: {
        id: 'Tetap, walaupun usia pensiun JP naik. Juga bila meninggal dunia atau cacat total tetap.',
        en: 'It stays, although the pension age of JP rises. Death and total permanent disability give the right too.',
      },
    },
  ],
})

export const jhtEvents = value('ben.jht.events', {
  title: { id: 'Kapan seluruh JHT dibayar', en: 'When all of JHT is paid' },
  unit: 'list',
  rows: [
    {
      ...pp46('Pasal 26 ayat (1)'),
      ...high,
      ...since2015,
      amount: [
        'usia pensiun',
        'cacat total tetap',
        'meninggal dunia',
        'meninggalkan Indonesia untuk selamanya',
      ],
      note: {
        id: 'Yang berhenti bekerja lebih dahulu menunggu sampai usia 56 tahun.',
        en: 'Whoever stops work earlier waits until the age of 56.',
      },
    },
    {
      ...pp60of2015('Pasal I (Pasal 26 ayat (1))'),
      ...high,
      from: '2015-08-12',
      amount: ['usia pensiun', 'cacat total tetap', 'meninggal dunia'],
      note: {
        id: 'Usia pensiun mencakup yang berhenti bekerja; masa tunggunya ada dalam Permenaker.',
        en: 'Pension age includes having stopped work; the time to wait stands in ministerial rules.',
      },
    },
  ],
})

export const jhtDeferral = value('ben.jht.defer', {
  title: { id: 'JHT peserta yang terus bekerja', en: 'JHT of someone who works on' },
  unit: 'rule',
  rows: [
    {
      ...pp46('Pasal 29'),
      ...high,
      ...since2015,
      amount: {
        id: 'Peserta yang tetap bekerja dan membayar iuran dapat menunda JHT sampai berhenti bekerja.',
        en: 'Someone who goes on working and contributing can put JHT off until work stops.',
      },
    },
  ],
})

export const jhtAmount = value('ben.jht.amount', {
  title: { id: 'Besar manfaat JHT', en: 'Amount of JHT' },
  unit: 'rule',
  rows: [
    {
      ...pp46('Pasal 22 ayat (2)'),
      ...high,
      ...since2015,
      amount: {
        id: 'Seluruh iuran ditambah hasil pengembangannya dalam rekening perorangan.',
        en: 'All contributions and what they have earned in the individual account.',
      },
      note: {
        id: 'Hasil pengembangan setelah dana operasional.',
        en: 'Earnings are net of operating costs.',
      },
    },
  ],
})

export const jhtStatements = value('ben.jht.statement', {
  title: { id: 'Pemberitahuan saldo JHT setahun', en: 'Notices of the JHT balance a year' },
  unit: 'count',
  rows: [{ ...pp46('Pasal 22 ayat (7)'), ...high, ...since2015, amount: 1 }],
})

export const jhtPartialYears = value('ben.jht.partial_years', {
  title: {
    id: 'Tahun kepesertaan sebelum sebagian JHT dapat diambil',
    en: 'Years of membership before part of JHT can be taken',
  },
  unit: 'count',
  rows: [{ ...pp46('Pasal 22 ayat (4)'), ...high, ...since2015, amount: 10 }],
})

export const jhtPartialHome = value('ben.jht.partial_home', {
  title: { id: 'Bagian JHT untuk kepemilikan rumah', en: 'Part of JHT for owning a home' },
  unit: 'percent',
  rows: [
    {
      ...pp46('Pasal 22 ayat (5)'),
      ...high,
      ...since2015,
      amount: '30',
      note: {
        id: 'Paling banyak. Dokumen bank untuk uang muka, angsuran, atau pelunasan.',
        en: 'At most. Bank documents for the down payment, instalments or payoff.',
      },
    },
  ],
})

export const jhtPartialOther = value('ben.jht.partial_other', {
  title: {
    id: 'Bagian JHT untuk keperluan lain persiapan pensiun',
    en: 'Part of JHT to prepare for retirement otherwise',
  },
  unit: 'percent',
  rows: [{ ...pp46('Pasal 22 ayat (5)'), ...high, ...since2015, amount: '10' }],
})

export const jhtPartialTimes = value('ben.jht.partial_times', {
  title: { id: 'Kali sebagian JHT dapat diambil', en: 'Times that part of JHT can be taken' },
  unit: 'count',
  rows: [
    {
      ...pp46('Pasal 22 ayat (6)'),
      ...high,
      ...since2015,
      amount: 1,
      note: { id: 'Selama menjadi peserta; salah satu dari keduanya.', en: 'In a lifetime; one of the two.' },
    },
  ],
})

export const jhtPartialRounding = value('ben.jht.partial_rounding', {
  title: { id: 'Pembulatan sebagian JHT', en: 'Rounding of part of JHT' },
  unit: 'rounding',
  rows: [
    {
      ...pp46('Pasal 22 ayat (5)'),
      ...medium,
      ...since2015,
      amount: 'down',
      note: {
        id: 'Pasal menyebut paling banyak: pembulatan ke atas akan melampauinya.',
        en: 'The article says at most: rounding up would exceed it.',
      },
    },
  ],
})

export const jhtPaymentDays = value('ben.jht.sla', {
  title: { id: 'Hari kerja untuk membayar JHT', en: 'Working days to pay JHT' },
  unit: 'count',
  rows: [
    {
      ...pp46('Pasal 31 ayat (3)'),
      ...high,
      ...since2015,
      amount: 5,
      note: { id: 'Sejak pengajuan lengkap dan benar.', en: 'Once the claim is complete and correct.' },
    },
  ],
})

export const jhtExpiry = value('exp.jht', {
  title: { id: 'Gugurnya hak atas JHT', en: 'When the right to JHT lapses' },
  unit: 'rule',
  rows: [
    {
      ...pp46('seluruh pasal'),
      ...medium,
      ...since2015,
      amount: { id: 'Tidak gugur karena waktu.', en: 'It does not lapse with time.' },
      note: {
        id: 'Seluruh teks dibaca: tidak ada pasal tentang itu.',
        en: 'The whole text was read: no article speaks of it.',
      },
    },
  ],
})

export const jhtDocuments = value('ben.jht.docs', {
  title: { id: 'Dokumen klaim JHT', en: 'Papers to claim JHT' },
  unit: 'rule',
  rows: [
    {
      ...permenaker4of2022('Pasal 7 dan berikutnya'),
      ...medium,
      from: '2022-04-26',
      amount: {
        id: 'Kartu peserta dan bukti identitas; ditambah surat pengunduran diri, bukti pemutusan hubungan kerja, surat dokter, akta kematian dan keterangan ahli waris, paspor dan pernyataan meninggalkan Indonesia, atau dokumen bank untuk rumah, menurut sebabnya.',
        en: 'Member card and proof of identity; with the resignation letter, proof of dismissal, doctor’s statement, death certificate and statement of heirs, passport and statement of leaving Indonesia, or bank documents for a home, by the reason.',
      },
      note: {
        id: 'Salinan elektronik diterima; NPWP bila kena pajak.',
        en: 'Electronic copies are accepted; a tax number where tax is due.',
      },
    },
  ],
})
