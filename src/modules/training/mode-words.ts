import type { Words } from '#base/words.ts'
import type { Mode } from './courses/course.ts'

/** How a class is held, as people say it. */
export const modeWords: Readonly<Record<Mode, Words>> = {
  online: { id: 'Daring', en: 'Online' },
  offline: { id: 'Tatap muka', en: 'In person' },
  blended: { id: 'Campuran', en: 'Blended' },
}

/** What a price is paid for. */
export const basisWords: Readonly<Record<'attended' | 'completed' | 'certified', Words>> = {
  attended: { id: 'Dibayar menurut kehadiran', en: 'Paid by attendance' },
  completed: { id: 'Dibayar untuk yang selesai', en: 'Paid for those who complete it' },
  certified: { id: 'Dibayar untuk yang bersertifikat', en: 'Paid for those who are certified' },
}

export const restrictionWords: Readonly<Record<'psbb' | 'ppkm' | 'other', Words>> = {
  psbb: { id: 'PSBB', en: 'PSBB' },
  ppkm: { id: 'PPKM', en: 'PPKM' },
  other: { id: 'Pembatasan lain', en: 'Another restriction' },
}
