import type { View } from '#ui/view.ts'

export const skillsPath = '/member/skills'

export function crumbsOf({ t }: View) {
  return [
    { href: '/member/more', label: t('Lainnya', 'More') },
    { href: skillsPath, label: t('Keterampilan', 'Skills') },
  ]
}
