import type { View } from '#ui/view.ts'

export const path = '/employer/sponsored'

export function crumbsOf({ t }: View) {
  return [
    { href: '/employer/workers', label: t('Pekerja', 'Workers') },
    { href: path, label: t('Yang ditanggung', 'Sponsored') },
  ]
}
