import type { Words } from '#base/words.ts'
import type { Segment } from '#modules/reach'

export const segmentNames: Readonly<Record<Segment, Words>> = {
  'civil-servants': { id: 'Pegawai negeri sipil', en: 'Civil servants' },
  'wage-earners': { id: 'Pekerja formal', en: 'Formal workers' },
  informal: { id: 'Pekerja informal', en: 'Informal workers' },
}

/** What has become of a segment that older agreements name. */
export const overtaken: Readonly<Partial<Record<Segment, Words>>> = {
  'civil-servants': {
    id: 'Sejak PP 70/2015, jaminan kecelakaan kerja dan kematian aparatur negara diselenggarakan badan lain. Pegawai non-ASN tetap dilindungi program ini.',
    en: 'Since PP 70/2015, work accident and death cover of state personnel is run by another body. Non-ASN staff stay covered by this scheme.',
  },
}
