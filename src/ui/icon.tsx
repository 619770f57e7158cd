import { assetPath } from './assets.ts'

/** The signs in `assets/icons.svg`. To add one, put its `<symbol>` there (lucide-static, ISC) and its name here. */
// oxfmt-ignore
export const iconNames = [
  'house', 'receipt-text', 'menu', 'shield-check', 'hard-hat', 'heart-handshake', 'piggy-bank', 'sunrise',
  'briefcase-business', 'search', 'chevron-right', 'info', 'triangle-alert', 'circle-check', 'circle-x',
  'circle-alert', 'clock', 'download', 'printer', 'users', 'user', 'building-2', 'calendar-days', 'file-text',
  'eye', 'key-round', 'fingerprint', 'scale', 'landmark', 'upload', 'history', 'message-circle', 'pencil',
  'phone', 'check', 'copy', 'id-card', 'log-out', 'graduation-cap', 'map-pin',
] as const

export type IconName = (typeof iconNames)[number]

/** A sign beside words, never instead of them; so it is hidden from those who hear the page. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="py-icon" aria-hidden="true">
      <use href={`${assetPath('icons.svg')}#${name}`} />
    </svg>
  )
}

/** The canopy as a mark: brand, empty state. */
export function Mark() {
  return (
    <svg class="py-mark" aria-hidden="true">
      <use href={canopyHref()} />
    </svg>
  )
}

export function canopyHref(): string {
  return `${assetPath('icons.svg')}#canopy`
}
