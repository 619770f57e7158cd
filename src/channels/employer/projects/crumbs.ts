import type { View } from '#ui/view.ts'

export const path = '/employer/projects'

export function crumbsOf({ t }: View) {
  return [
    { href: '/employer/bills', label: t('Tagihan', 'Bills') },
    { href: path, label: t('Proyek', 'Projects') },
  ]
}

type Named = { readonly projectNo: string; readonly name: string }

export function crumbsIn(view: View, { projectNo, name }: Named) {
  return [...crumbsOf(view), { href: `${path}/${projectNo}`, label: name }]
}
