import type { Words } from '#base/words.ts'
import type { IconName } from '#ui/icon.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import type { View } from '#ui/view.ts'

/** What people pay, or what they receive. */
type About = 'pay' | 'receive'

/** What can be computed, and where, in the order of the index page. One entry here puts a calculator on every list of them. */
export const calculators = [
  {
    path: '/calculate/contribution',
    about: 'pay',
    icon: 'receipt-text',
    label: { id: 'Iuran', en: 'Contribution' },
    question: { id: 'Berapa iuran sebulan?', en: 'How much is a month’s contribution?' },
    needs: {
      id: 'Penerima upah, kerja sendiri, proyek konstruksi, pekerja migran, pegawai non-ASN.',
      en: 'Wage earners, the self-employed, building projects, migrant workers, public staff.',
    },
  },
  {
    path: '/calculate/jht',
    about: 'receive',
    icon: 'piggy-bank',
    label: { id: 'JHT nanti', en: 'JHT to come' },
    question: { id: 'Berapa JHT saya nanti?', en: 'What will my JHT be?' },
    needs: {
      id: 'Tabungan hari tua dari tahun ke tahun, kapan dapat diambil, dan pajaknya.',
      en: 'Old-age savings year by year, when they can be taken, and the tax.',
    },
  },
  {
    path: '/calculate/pension',
    about: 'receive',
    icon: 'sunrise',
    label: { id: 'Pensiun nanti', en: 'Pension to come' },
    question: { id: 'Berapa pensiun saya nanti?', en: 'What pension will I get?' },
    needs: {
      id: 'Usia pensiun Anda, pensiun sebulan menurut lama bekerja, dan bagian keluarga.',
      en: 'Your pension age, the monthly pension by how long you work, and the family’s share.',
    },
  },
  {
    path: '/calculate/due',
    about: 'pay',
    icon: 'calendar-days',
    label: { id: 'Batas bayar', en: 'Due date' },
    question: { id: 'Kapan jatuh tempo?', en: 'When is it due?' },
    needs: {
      id: 'Hari terakhir membayar, dengan hari libur dan akhir pekan.',
      en: 'The last day to pay, counting holidays and weekends.',
    },
  },
  {
    path: '/calculate/penalty',
    about: 'pay',
    icon: 'clock',
    label: { id: 'Denda', en: 'Penalty' },
    question: { id: 'Berapa dendanya kalau terlambat?', en: 'What is the penalty for paying late?' },
    needs: {
      id: 'Dari iuran yang terlambat dan hari Anda membayar.',
      en: 'From the contribution paid late and the day of payment.',
    },
  },
  {
    path: '/calculate/daily-wage',
    about: 'pay',
    icon: 'briefcase-business',
    label: { id: 'Upah harian', en: 'Daily wage' },
    question: { id: 'Upah harian dihitung berapa sebulan?', en: 'What does a daily wage make in a month?' },
    needs: {
      id: 'Upah sebulan yang menjadi dasar iuran pekerja harian.',
      en: 'The monthly wage on which a daily worker’s contributions are based.',
    },
  },
  {
    path: '/calculate/lost-work',
    about: 'receive',
    icon: 'shield-check',
    label: { id: 'Kehilangan kerja', en: 'Lost work' },
    question: { id: 'Kalau saya kehilangan pekerjaan?', en: 'What if I lose my job?' },
    needs: {
      id: 'Uang tunai JKP enam bulan atau semua alasannya, dan JHT sesudah masa tunggu.',
      en: 'Six months of JKP cash or every reason why not, and JHT after its wait.',
    },
  },
  {
    path: '/calculate/family',
    about: 'receive',
    icon: 'heart-handshake',
    label: { id: 'Keluarga', en: 'Family' },
    question: { id: 'Apa yang diterima keluarga?', en: 'What does my family get?' },
    needs: {
      id: 'Bila pekerja meninggal: santunan, beasiswa anak tahun demi tahun, dan pensiun.',
      en: 'When a worker dies: benefits, the children’s scholarship year by year, and the pension.',
    },
  },
  {
    path: '/calculate/training',
    about: 'receive',
    icon: 'graduation-cap',
    label: { id: 'Pelatihan', en: 'Training' },
    question: { id: 'Boleh ikut pelatihan?', en: 'May I join a training?' },
    needs: {
      id: 'Ya, atau belum dan mulai kapan, menurut syarat 2019 dan 2020.',
      en: 'Yes, or not yet and from when, by the conditions of 2019 and 2020.',
    },
  },
] as const satisfies readonly {
  path: string
  about: About
  icon: IconName
  label: Words
  question: Words
  needs: Words
}[]

export type CalculatorPath = (typeof calculators)[number]['path']

/** The calculators of one kind, and how a list of them is headed. */
export const calculatorGroups: readonly { about: About; title: Words }[] = [
  { about: 'pay', title: { id: 'Yang dibayar', en: 'What is paid' } },
  { about: 'receive', title: { id: 'Yang diterima', en: 'What is received' } },
]

/** From one calculator of what is paid to the next. */
export function CalculatorTabs({ view, current }: { view: View; current: CalculatorPath }) {
  const { t, say } = view
  return (
    <Tabs
      label={t('Hitungan lain', 'Other calculations')}
      tabs={calculators
        .filter(({ about }) => about === 'pay')
        .map(({ path, label }) => ({
          href: path,
          label: say(label),
          current: path === current,
        }))}
    />
  )
}
