import { Tabs } from '#ui/parts/file.tsx'
import type { View } from '#ui/view.ts'

/** Where each segment computes what it pays. */
export const segmentPaths = {
  wage: '/calculate/contribution',
  own: '/calculate/own-account',
  construction: '/calculate/construction',
  migrant: '/calculate/migrant',
  public: '/calculate/contribution?employer=public-body',
} as const

/** From one segment to the next. */
export function SegmentTabs({ view, current }: { view: View; current: keyof typeof segmentPaths }) {
  const { t } = view
  const labels = {
    wage: t('Penerima upah', 'Wage earner'),
    own: t('Kerja sendiri', 'Self-employed'),
    construction: t('Proyek konstruksi', 'Construction'),
    migrant: t('Pekerja migran', 'Migrant worker'),
    public: t('Non-ASN', 'Public staff'),
  }
  return (
    <Tabs
      label={t('Cara bekerja', 'How you work')}
      tabs={(['wage', 'own', 'construction', 'migrant', 'public'] as const).map((segment) => ({
        href: segmentPaths[segment],
        label: labels[segment],
        current: segment === current,
      }))}
    />
  )
}
