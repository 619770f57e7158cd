import { addDays, vokasiRuleSetOn, vokasiRuleSets, Working } from '@payung/law'
import type { Plot } from '../plot.ts'
import type { Scene } from '../stage.ts'
import { admission, Body } from './bodies.ts'
import { classesNow } from './classes-now.ts'
import { onDay } from './days.ts'
import { Learners } from './learners.ts'
import { pastClasses } from './past-classes.ts'
import { Course, Line } from './school.ts'
import { weavers } from './weavers.ts'

/** Since when the programme is open to those who work: before, nothing of it is told. */
function programmeRan({ calendar }: Plot): boolean {
  const first = calendar.day(calendar.current - 18, 1)
  return first >= '2020-07-01' && vokasiRuleSetOn(first, new Working()) === vokasiRuleSets.at(-1)
}

/** Training bodies, their classes, and people who learn another trade. */
export function training(plot: Plot): Scene[] {
  if (!programmeRan(plot)) return []
  const { calendar } = plot
  const lpk = new Body(plot, 'wulan', {
    kind: 'lpk',
    name: 'LPK Karya Terampil Mahakam',
    field: 'pariwisata',
    regionCode: '64.72',
    address: 'Jalan Pahlawan 21, Samarinda',
  })
  const lkp = new Body(plot, 'yanto', {
    kind: 'lkp',
    name: 'LKP Cahaya Kamera',
    field: 'video-editing',
    regionCode: '64.71',
    address: 'Jalan Ahmad Yani 8, Balikpapan',
  })
  const lsp = new Body(plot, 'nadia', {
    kind: 'lsp',
    name: 'LSP Kompetensi Borneo',
    field: 'pariwisata',
    regionCode: '64.72',
    address: 'Jalan Basuki Rahmat 4, Samarinda',
  })
  const applied = calendar.day(calendar.current - 17, 6)
  const listed = onDay(addDays(applied, 9), '09:00')
  const barista = new Course(lpk, coursePlans.barista)
  const welding = new Course(lpk, coursePlans.welding)
  const video = new Course(lkp, coursePlans.video)

  const years = [...new Set([15, 11, 7, 1, 0, -1].map((ago) => Math.floor((calendar.current - ago) / 12)))]
  const lines = new Map(years.map((year) => [year, new Line(year)]))
  const lineOf = (year: number) => {
    const line = lines.get(year)
    if (!line) throw new Error(`no line of ${year}`)
    return line
  }
  const mill = weavers(plot)
  const learners = new Learners(mill.firm, plot.firms.garment)
  return [
    ...[lpk, lkp, lsp].flatMap((body) => admission(plot, body, applied)),
    {
      at: onDay(addDays(applied, 8), '08:00'),
      play: async (stage) => {
        await lpk.hire(stage, 'fajar', 'provider.trainer')
        await lsp.hire(stage, 'intan', 'provider.assessor')
      },
    },
    ...[barista, welding, video].map((course) => course.list(plot, listed)),
    ...[...lines.values()].map((line) => line.open(plot, openedAt(plot, line.year))),
    ...mill.scenes,
    ...pastClasses(plot, { course: barista, lsp, lineOf, learners }),
    ...classesNow(plot, { barista, welding, video, lsp, lineOf, learners }),
  ]
}

/** In the autumn before, or when the story begins. */
function openedAt({ calendar }: Plot, year: number): Date {
  const autumn = year * 12 - 2
  return calendar.at(Math.max(calendar.current - 16, Math.min(autumn, calendar.current - 1)), 3, '09:00')
}

const coursePlans = {
  barista: {
    title: 'Barista dasar',
    fieldCode: 'pariwisata',
    hours: 40,
    price: 2_400_000,
    description: 'Mengenal biji kopi, menyeduh, dan melayani tamu di kedai.',
    occupations: ['pelayan restoran', 'penjahit', 'penenun'],
  },
  welding: {
    title: 'Las SMAW posisi 1G–2G',
    fieldCode: 'teknik-las',
    hours: 60,
    price: 3_600_000,
    description: 'Mengelas pelat baja dengan aman, dari menyiapkan sambungan sampai memeriksa hasilnya.',
    occupations: ['buruh bangunan', 'pemanen', 'pengemudi'],
  },
  video: {
    title: 'Menyunting video untuk usaha kecil',
    fieldCode: 'video-editing',
    hours: 32,
    price: 1_800_000,
    description: 'Merekam dengan ponsel, menyunting, dan menayangkan video untuk menjual barang sendiri.',
    occupations: ['pedagang', 'pengemudi ojek daring', 'penjahit'],
    modes: ['online', 'offline'],
  },
} as const
