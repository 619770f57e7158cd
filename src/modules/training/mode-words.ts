import type { Words } from '#base/words.ts'
import type { Mode } from './courses/course.ts'

/** How a class is held, as people say it. */
export const modeWords: Readonly<Record<Mode, Words>> = {
  online: { id: 'Daring', en: 'Online' },
  offline: { id: 'Tatap muka', en: 'In person' },
  blended: { id: 'Campuran', en: 'Blended' },
}

/** How one session is held: a session is never half of each. */
export function sessionModeWords(online: boolean): Words {
  return modeWords[online ? 'online' : 'offline']
}

export const restrictionWords: Readonly<Record<'psbb' | 'ppkm' | 'other', Words>> = {
  psbb: { id: 'PSBB', en: 'PSBB' },
  ppkm: { id: 'PPKM', en: 'PPKM' },
  other: { id: 'Pembatasan lain', en: 'Another restriction' },
}
