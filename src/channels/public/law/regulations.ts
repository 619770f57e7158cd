import { law, values, type AmountOf, type Article, type DatedValue, type Row, type Unit } from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'

/** A regulation, a letter or a decree that the law carried here was read from. */
export type Regulation = {
  readonly slug: string
  readonly name: string
  /** What it is about; null where its name says it, or where nobody has read its title. */
  readonly subject: Words | null
}

export type Cited = { readonly value: DatedValue; readonly rows: readonly Row<AmountOf[Unit]>[] }

/** Every regulation that is cited, in the order in which the law names them. */
export function allRegulations(): readonly Regulation[] {
  const cited = values.flatMap(({ rows }) => rows.flatMap(({ article }) => regulationsIn(article.regulation)))
  const bySlug = new Map(cited.map((regulation) => [regulation.slug, regulation]))
  return [...bySlug.values()]
}

/** The values that rest on a regulation, each with the rows that do. */
export function valuesCiting(slug: string): readonly Cited[] {
  return values.flatMap((value) => {
    const rows = law.history(value).filter(({ article }) => cites(article, slug))
    return rows.length > 0 ? [{ value, rows }] : []
  })
}

function cites(article: Article, slug: string): boolean {
  return regulationsIn(article.regulation).some((regulation) => regulation.slug === slug)
}

/**
 * The regulations that one citation names: `PP 44, 45, 46/2015; PP 37/2021` names four. A letter that is only known from
 * another that quotes it counts as itself.
 */
export function regulationsIn(citation: string): readonly Regulation[] {
  return citation.split(';').flatMap((part) => {
    const name = part.replace(/^\s*(disebut dalam)?\s*|\s*(sebagaimana dikutip)?\s*$/g, '')
    const [, kind, numbers, year] = /^(\S+) (\d+(?:, \d+)+)\/(\d{4})$/.exec(name) ?? []
    return numbers ? numbers.split(', ').map((number) => named(`${kind} ${number}/${year}`)) : [named(name)]
  })
}

/** The first regulation of a citation: where a link from it leads. */
export function leading(article: Article): Regulation {
  return present(regulationsIn(article.regulation)[0], 'an article stands in a regulation')
}

function named(name: string): Regulation {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { slug, name, subject: subjects[name] ?? subjectOf(name) }
}

function subjectOf(name: string): Words | null {
  if (/^B\/|^surat/.test(name))
    return { id: 'Surat tahunan batas upah JP', en: 'Yearly letter on the JP ceiling' }
  return name.startsWith('SKB')
    ? { id: 'Hari libur nasional dan cuti bersama', en: 'Public holidays and joint leave' }
    : null
}

const subjects: Readonly<Record<string, Words>> = {
  'PP 44/2015': { id: 'Kecelakaan kerja dan kematian (JKK, JKM)', en: 'Work accident and death (JKK, JKM)' },
  'PP 45/2015': { id: 'Pensiun (JP)', en: 'Pension (JP)' },
  'PP 46/2015': { id: 'Hari tua (JHT)', en: 'Old-age savings (JHT)' },
  'PP 37/2021': { id: 'Kehilangan pekerjaan (JKP)', en: 'Loss of work (JKP)' },
  'PP 6/2025': { id: 'Perubahan PP 37/2021 tentang JKP', en: 'Amends PP 37/2021 on JKP' },
  'PP 49/2023': { id: 'Perubahan PP 44/2015', en: 'Amends PP 44/2015' },
  'PP 7/2025': {
    id: 'Keringanan JKK industri padat karya',
    en: 'JKK relief for labour-intensive industries',
  },
  'PP 36/2025': { id: 'Perpanjangan keringanan padat karya', en: 'Extends the labour-intensive relief' },
  'PP 82/2019': { id: 'Perubahan PP 44/2015: manfaat', en: 'Amends PP 44/2015: benefits' },
  'PP 86/2013': { id: 'Sanksi administratif', en: 'Administrative sanctions' },
  'Permenaker 18/2018': { id: 'Jaminan sosial pekerja migran', en: 'Social security of migrant workers' },
  'Permenaker 4/2023': { id: 'Jaminan sosial pekerja migran', en: 'Social security of migrant workers' },
  'Permenaker 5/2021': { id: 'Tata cara JKK, JKM, dan JHT', en: 'How JKK, JKM and JHT are carried out' },
  'Permenaker 44/2015': { id: 'Pekerja lepas jasa konstruksi', en: 'Casual workers in construction' },
  'Permenaker 29/2015': { id: 'Tata cara JP', en: 'How JP is carried out' },
  'Permenaker 19/2015': { id: 'Pembayaran JHT', en: 'Payment of JHT' },
  'Permenaker 4/2022': { id: 'Pembayaran JHT', en: 'Payment of JHT' },
  'Permenaker 15/2021': { id: 'Tata cara manfaat JKP', en: 'How JKP benefits are given' },
  'Permenaker 2/2025': { id: 'Perubahan Permenaker 15/2021', en: 'Amends Permenaker 15/2021' },
  'PMK 148/2021': { id: 'Dana program JKP', en: 'Funds of the JKP programme' },
  'PMK 26/2025': { id: 'Perubahan PMK 148/2021', en: 'Amends PMK 148/2021' },
  'PP 50/2025': {
    id: 'Keringanan iuran bukan penerima upah',
    en: 'Relief for own-account workers',
  },
  'PP 60/2015': { id: 'Perubahan PP 46/2015', en: 'Amends PP 46/2015' },
  'PP 68/2009': { id: 'Pajak JHT yang dibayarkan sekaligus', en: 'Tax on JHT paid as a lump sum' },
  'UU 36/2008': { id: 'Pajak penghasilan', en: 'Income tax' },
  'UU 7/2021': { id: 'Harmonisasi peraturan perpajakan', en: 'Harmonisation of tax rules' },
  'Pengumuman BPJS Ketenagakerjaan': { id: 'Hasil pengembangan JHT', en: 'Earnings of JHT' },
  'Program vokasi BPJS Ketenagakerjaan': {
    id: 'Syarat pelatihan vokasi',
    en: 'Conditions of vocational training',
  },
  'PP 49/2020': { id: 'Keringanan iuran selama COVID-19', en: 'Relief during COVID-19' },
  'Perpres 109/2013': { id: 'Penahapan kepesertaan', en: 'Phasing of membership' },
  'Permenaker 1/2025': { id: 'Tata cara JKK, JKM, dan JHT', en: 'How JKK, JKM and JHT are carried out' },
  'UU 2/2026': { id: 'Pelindungan pekerja rumah tangga', en: 'Protection of domestic workers' },
  'UU 27/2022': { id: 'Pelindungan data pribadi', en: 'Protection of personal data' },
  'PP 37/2007': { id: 'Administrasi kependudukan', en: 'Population administration' },
  'PP 40/2019': { id: 'Administrasi kependudukan', en: 'Population administration' },
}
