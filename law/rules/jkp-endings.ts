import type { Day } from '../calendar/day.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { jkpExclusions } from '../values/jkp-conditions.ts'
import type { Words } from '../words.ts'

/** Why work ended, by the names that returns use too; a fixed-term contract ends on its day or is cut short. */
export const jkpEndings = [
  'laid-off',
  'contract-cut-short',
  'employer-closed',
  'absconded',
  'resigned',
  'disabled',
  'retired',
  'died',
  'contract-ended',
  'transfer',
] as const
export type JkpEnding = (typeof jkpEndings)[number]

interface Exclusion {
  /** How the article names it. */
  readonly listed: string
  readonly article: string
  readonly words: Words
  /** What there is instead. */
  readonly mend: Words
}

const exclusions: Partial<Readonly<Record<JkpEnding, Exclusion>>> = {
  resigned: {
    listed: 'mengundurkan diri',
    article: 'Pasal 20 ayat (1) huruf a',
    words: {
      id: 'Yang mengundurkan diri tidak berhak atas JKP.',
      en: 'Someone who resigns has no right to JKP.',
    },
    mend: {
      id: 'JHT dapat diajukan setelah masa tunggu.',
      en: 'JHT can be claimed after its time of waiting.',
    },
  },
  disabled: {
    listed: 'cacat total tetap',
    article: 'Pasal 20 ayat (1) huruf b',
    words: {
      id: 'Berhenti karena cacat total tetap tidak memberi hak JKP.',
      en: 'Ending work with a total permanent disability gives no right to JKP.',
    },
    mend: {
      id: 'Ajukan JHT, JP, dan, bila karena kerja, JKK.',
      en: 'Claim JHT, JP and, where it came from work, JKK.',
    },
  },
  retired: {
    listed: 'pensiun',
    article: 'Pasal 20 ayat (1) huruf c',
    words: { id: 'Pensiun tidak memberi hak JKP.', en: 'Retirement gives no right to JKP.' },
    mend: { id: 'Ajukan JHT dan JP.', en: 'Claim JHT and JP.' },
  },
  died: {
    listed: 'meninggal dunia',
    article: 'Pasal 20 ayat (1) huruf d; Pasal 40 huruf c',
    words: {
      id: 'Hak atas JKP tidak ada bila pekerja meninggal dunia.',
      en: 'There is no right to JKP where the worker has died.',
    },
    mend: { id: 'Ahli waris mengajukan JKM, JHT, dan JP.', en: 'The heirs claim JKM, JHT and JP.' },
  },
  'contract-ended': {
    listed: 'perjanjian kerja waktu tertentu berakhir pada waktunya',
    article: 'Pasal 20 ayat (2)',
    words: {
      id: 'Perjanjian kerja waktu tertentu yang berakhir pada waktunya tidak memberi hak JKP.',
      en: 'A fixed-term contract that ends on its day gives no right to JKP.',
    },
    mend: { id: 'JHT dapat diajukan.', en: 'JHT can be claimed.' },
  },
}

/** Why a way of ending work gives no right to JKP; nothing where it does. PP 37/2021 and PP 6/2025 Pasal 20. */
export function whyNoJkpAfter(ending: JkpEnding, endedOn: Day, working: Working): Obstacle | false {
  const listed = working.on(jkpExclusions, endedOn)
  working.step({
    title: { id: 'Sebab berhenti kerja', en: 'Why work ended' },
    formula: names[ending],
    rows: working.rowsOf(jkpExclusions),
  })
  if (ending === 'transfer') return notDismissed
  if (ending === 'absconded') working.doubt(absence)
  const exclusion = exclusions[ending]
  if (!exclusion || !listed.includes(exclusion.listed)) return false
  const { words, article, mend } = exclusion
  return {
    code: `jkp-not-after-${ending}`,
    words,
    article: { regulation: 'PP 37/2021; PP 6/2025', article },
    mend,
  }
}

const names: Readonly<Record<JkpEnding, Words>> = {
  'laid-off': { id: 'diberhentikan pengusaha (PHK)', en: 'laid off by the employer' },
  'contract-cut-short': {
    id: 'perjanjian kerja waktu tertentu diakhiri pengusaha sebelum waktunya',
    en: 'a fixed-term contract that the employer ended before its day',
  },
  'employer-closed': { id: 'perusahaan tutup', en: 'the employer closed' },
  absconded: { id: 'diputus karena mangkir', en: 'laid off for staying away' },
  resigned: { id: 'mengundurkan diri', en: 'resigned' },
  disabled: { id: 'cacat total tetap', en: 'total permanent disability' },
  retired: { id: 'pensiun', en: 'retired' },
  died: { id: 'meninggal dunia', en: 'died' },
  'contract-ended': {
    id: 'perjanjian kerja waktu tertentu berakhir pada waktunya',
    en: 'a fixed-term contract that ended on its day',
  },
  transfer: { id: 'pindah tugas', en: 'transferred' },
}

const notDismissed: Obstacle = {
  code: 'jkp-not-dismissed',
  words: {
    id: 'Pindah tugas bukan pemutusan hubungan kerja.',
    en: 'A transfer is not a dismissal.',
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 19 ayat (1)' },
}

const absence = {
  id: 'Pasal 20 tidak menyebut mangkir; kami baca sebagai PHK oleh pengusaha, bukan pengunduran diri, bila buktinya berkata demikian.',
  en: 'Pasal 20 does not name staying away from work; we read it as a dismissal and not a resignation, where the proof says so.',
}
