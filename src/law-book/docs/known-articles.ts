import type { Article, Words } from '@payung/law'

/** An article that is known and of which nothing is carried here, and why. */
export type Left = { readonly article: Article; readonly about: Words; readonly why: Words | null }

/** A null `why` is work that has not been done yet. */
export const leftOut: readonly Left[] = [
  {
    article: { regulation: 'PP 7/2021', article: 'Pasal 35' },
    about: {
      id: 'Modal dan penjualan yang menentukan skala usaha',
      en: 'Capital and sales that decide the size of an enterprise',
    },
    why: {
      id: 'Skala usaha dinyatakan oleh pemberi kerja; nomor pasalnya diingat, belum dibaca.',
      en: 'The employer states the size; the number of the article is recalled, not read.',
    },
  },
  {
    article: { regulation: 'PP 44/2015', article: 'Pasal 16 ayat (2)' },
    about: {
      id: 'BPJS Ketenagakerjaan menetapkan kelas risiko tiap perusahaan',
      en: 'The insurer sets the risk class of each company',
    },
    why: {
      id: 'Penetapan itu keputusan orang; di sini hanya disarankan dari Lampiran I.',
      en: 'That is a decision of people; here a class is only suggested from annex I.',
    },
  },
  {
    article: { regulation: 'PP 45/2015', article: 'Pasal 30 ayat (3)' },
    about: { id: 'Batas bayar iuran JP', en: 'The due day of JP' },
    why: {
      id: 'Tidak mengatur hari libur; satu tagihan memakai batas bayar JKK, JKM, dan JHT.',
      en: 'It has no rule for holidays; one bill takes the due day of JKK, JKM and JHT.',
    },
  },
  {
    article: { regulation: 'PP 86/2013', article: 'Pasal 13 ayat (1)-(5)' },
    about: { id: 'Pemeriksaan kepatuhan', en: 'Inspections' },
    why: {
      id: 'Tata cara tanpa angka: batas hari diserahkan kepada peraturan BPJS.',
      en: 'A procedure without figures: its limits are left to a rule of the insurer.',
    },
  },
  {
    article: { regulation: 'UU 24/2011', article: 'Pasal 55 jo. Pasal 19 ayat (1)-(2)' },
    about: {
      id: 'Pidana bagi pemberi kerja yang tidak memungut atau menyetor',
      en: 'Punishment of employers who do not withhold or pay over',
    },
    why: { id: 'Hukuman diputus pengadilan, tidak dihitung.', en: 'A court decides it; it is not computed.' },
  },
  {
    article: { regulation: 'Permenaker 4/2018', article: 'pasal belum dibaca' },
    about: {
      id: 'Tata cara tidak mendapat pelayanan publik tertentu',
      en: 'How certain public services are withheld',
    },
    why: null,
  },
]
