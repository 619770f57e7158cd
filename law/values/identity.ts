import { value } from '../kernel/dated-value.ts'
import { high } from './regulations.ts'

export const nikForm = value('def.nik', {
  title: { id: 'Susunan Nomor Induk Kependudukan', en: 'Composition of the population number (NIK)' },
  unit: 'rule',
  rows: [
    {
      article: { regulation: 'PP 37/2007; PP 40/2019', article: 'Pasal 37; Pasal 30 ayat (2)' },
      ...high,
      from: '2007-06-28',
      amount: {
        id: '16 angka: 6 wilayah penerbitan, 6 tanggal lahir HHBBTT (perempuan: hari ditambah 40), 4 nomor urut.',
        en: '16 digits: 6 for the region of issue, 6 for the birth date DDMMYY (women: day plus 40), 4 for a serial number.',
      },
      publishedOn: null,
      checkedOn: '2026-11-20',
      sources: ['https://dukcapil.klaten.go.id/arti-16-digit-nomor-induk-kependudukan-nik'],
      note: {
        id: 'Tidak berubah seumur hidup, juga bila tanggal lahir dibetulkan: perbedaan hanya diperingatkan.',
        en: 'It never changes, not even when a birth date is corrected: a difference is a warning, not a refusal.',
      },
    },
  ],
})
