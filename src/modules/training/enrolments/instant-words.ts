import { dayIn } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import type { Words } from '#base/words.ts'

/** An instant by the clock in Jakarta: `3 Desember 2026 pukul 14.00`. */
export function instantWords(instant: Date): Words {
  const day = dayWords(dayIn(instant))
  const [hours = '', minutes = ''] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Jakarta',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(instant)
    .split(':')
  return { id: `${day.id} pukul ${hours}.${minutes}`, en: `${day.en} at ${hours}:${minutes}` }
}
