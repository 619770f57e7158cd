import type { DayText } from '../calendar/day.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, low, medium, perpres109, pp44, pp49of2023 } from './regulations.ts'

// Perpres 109/2013: which programmes an employer owes, by its size; and who stands outside that ladder.

/** The size of an enterprise, as the law names it. */
export type Scale = 'mikro' | 'kecil' | 'menengah' | 'besar'

const byScale = (scale: Scale, amount: readonly string[]): DatedValue<'list'> =>
  value(`seg.pu.mandatory.${scale}`, {
    title: {
      id: `Program wajib usaha ${scale}`,
      en: `Mandatory programmes of a ${inEnglish[scale]} enterprise`,
    },
    unit: 'list',
    rows: [
      {
        ...perpres109('Pasal 6 ayat (2)-(3)'),
        ...high,
        from: '2015-07-01',
        amount,
        note: {
          id: 'Paling sedikit; pemberi kerja boleh menambah. JKP mengikuti dengan sendirinya.',
          en: 'At least these; an employer may add more. JKP follows by itself.',
        },
      },
    ],
  })
const inEnglish: Readonly<Record<Scale, string>> = {
  mikro: 'micro',
  kecil: 'small',
  menengah: 'medium',
  besar: 'large',
}

export const mandatoryByScale: Readonly<Record<Scale, DatedValue<'list'>>> = {
  mikro: byScale('mikro', ['JKK', 'JKM']),
  kecil: byScale('kecil', ['JKK', 'JKM', 'JHT']),
  menengah: byScale('menengah', ['JKK', 'JKM', 'JHT', 'JP']),
  besar: byScale('besar', ['JKK', 'JKM', 'JHT', 'JP']),
}

export const mandatoryConstruction = value('seg.jakon.mandatory', {
  title: {
    id: 'Program wajib pekerja harian, borongan, dan berjangka pada proyek konstruksi',
    en: 'Mandatory programmes of daily, piece-rate and fixed-term workers of a construction project',
  },
  unit: 'list',
  rows: [{ ...perpres109('Pasal 6 ayat (4)'), ...high, from: '2015-07-01', amount: ['JKK', 'JKM'] }],
})

export const mandatoryPublicBody = value('seg.nonasn.mandatory', {
  title: {
    id: 'Program wajib pegawai non-ASN pada penyelenggara negara',
    en: 'Mandatory programmes of non-civil-servant staff of public bodies',
  },
  unit: 'list',
  rows: [
    { ...pp49of2023('Pasal 5'), ...medium, from: '2023-10-06', amount: ['JKK', 'JKM'] },
    {
      article: { regulation: 'Permenaker 1/2025', article: 'Pasal 3A ayat (1)' },
      ...medium,
      from: '2025-02-24',
      amount: ['JKK', 'JKM'],
      publishedOn: null,
      checkedOn: '2026-11-20',
      sources: [
        'https://siplawfirm.id/komparatif-antara-permenaker-1-2025-dan-permenaker-5-2021/?lang=id',
        'https://kabardewata.com/berita/berita-utama/ekonomi/bpjs-ketenagakerjaan-banuspa-permenaker-no-1-tahun-2025-tingkatkan-perlindungan-pekerja.html',
      ],
      note: {
        id: 'JHT pada penyelenggara negara diserahkan kepada peraturan tersendiri (PP 46/2015 Pasal 3).',
        en: 'JHT at public bodies is left to a separate regulation (PP 46/2015 Pasal 3).',
      },
    },
  ],
})

export const mandatoryHousehold = value('seg.prt', {
  title: { id: 'Program wajib pekerja rumah tangga', en: 'Mandatory programmes of domestic workers' },
  unit: 'list',
  rows: [
    {
      ...pp44('Pasal 4 ayat (2)'),
      ...medium,
      from: '2015-07-01',
      amount: ['JKK', 'JKM'],
      note: {
        id: 'Dalam praktik didaftarkan sebagai bukan penerima upah, meskipun Pasal 5 ayat (2) menyebut pekerja pada orang perseorangan.',
        en: 'In practice enrolled as self-employed, although Pasal 5 ayat (2) names workers of private persons.',
      },
    },
    {
      article: { regulation: 'UU 2/2026', article: 'pasal belum dibaca' },
      ...low,
      from: '2026-04-30',
      amount: ['JKK', 'JKM'],
      publishedOn: '2026-04-30' satisfies DayText,
      checkedOn: '2026-11-21',
      sources: [
        'https://news.okezone.com/read/2026/03/12/337/3206556/dpr-sahkan-ruu-pprt-nbsp-pkb-kita-kawal-hingga-jadi-undang-undang',
      ],
      note: {
        id: 'Undang-undang memberi hak atas jaminan sosial; pembagian iuran dan aturan pelaksananya belum terlihat.',
        en: 'The act gives a right to social security; how contributions are shared and carried out was not seen.',
      },
    },
  ],
})
