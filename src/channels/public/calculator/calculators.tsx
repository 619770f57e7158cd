import type { Words } from '#base/words.ts'
import type { IconName } from '#ui/icon.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import type { View } from '#ui/view.ts'

/** What can be computed, and where. */
export const calculators = [
  {
    path: '/calculate/contribution',
    icon: 'receipt-text',
    label: { id: 'Iuran', en: 'Contribution' },
    question: { id: 'Berapa iuran sebulan?', en: 'How much is a month’s contribution?' },
    needs: {
      id: 'Dari upah dan jenis usaha, untuk bulan ini atau yang sudah lewat.',
      en: 'From the wage and the kind of business, for this month or one long past.',
    },
  },
  {
    path: '/calculate/due',
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
    icon: 'briefcase-business',
    label: { id: 'Upah harian', en: 'Daily wage' },
    question: { id: 'Upah harian dihitung berapa sebulan?', en: 'What does a daily wage make in a month?' },
    needs: {
      id: 'Upah sebulan yang menjadi dasar iuran pekerja harian.',
      en: 'The monthly wage on which a daily worker’s contributions are based.',
    },
  },
  {
    path: '/calculate/family',
    icon: 'heart-handshake',
    label: { id: 'Keluarga', en: 'Family' },
    question: { id: 'Apa yang diterima keluarga?', en: 'What does my family get?' },
    needs: {
      id: 'Bila pekerja meninggal: santunan, beasiswa anak tahun demi tahun, dan pensiun.',
      en: 'When a worker dies: benefits, the children’s scholarship year by year, and the pension.',
    },
  },
] as const satisfies readonly {
  path: string
  icon: IconName
  label: Words
  question: Words
  needs: Words
}[]

export type CalculatorPath = (typeof calculators)[number]['path']

/** From one calculator to the next. */
export function CalculatorTabs({ view, current }: { view: View; current: CalculatorPath }) {
  const { t, say } = view
  return (
    <Tabs
      label={t('Hitungan lain', 'Other calculations')}
      tabs={calculators.map(({ path, label }) => ({
        href: path,
        label: say(label),
        current: path === current,
      }))}
    />
  )
}
