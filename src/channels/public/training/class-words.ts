import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { modeWords, type searchClasses, stateWords } from '#modules/training'
import { formatCount, formatDay, formatDayShort } from '#ui/format.ts'
import type { TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export type ClassFacts = z.output<(typeof searchClasses)['output']>['classes'][number]

/** `9 Maret – 3 April 2027`. */
export function daysOf(
  { lang }: View,
  { startsOn, endsOn }: Pick<ClassFacts, 'startsOn' | 'endsOn'>,
): string {
  if (startsOn === endsOn) return formatDay(startsOn, lang)
  const first =
    startsOn.slice(0, 4) === endsOn.slice(0, 4) ? formatDayShort(startsOn, lang) : formatDay(startsOn, lang)
  return `${first} – ${formatDay(endsOn, lang)}`
}

export function placeOf(
  { say }: View,
  { mode, regionName }: Pick<ClassFacts, 'mode' | 'regionName'>,
): string {
  return mode === 'online' ? say(modeWords.online) : `${say(modeWords[mode])}, ${regionName}`
}

export function seatsOf({ t }: View, { free, places }: Pick<ClassFacts, 'free' | 'places'>): string {
  return free === 0
    ? t(`${formatCount(places)} kursi, semua terisi`, `${formatCount(places)} seats, all taken`)
    : t(
        `Sisa ${formatCount(free)} dari ${formatCount(places)} kursi`,
        `${formatCount(free)} of ${formatCount(places)} seats left`,
      )
}

export const worthOf = ({ t }: View, { price }: Pick<ClassFacts, 'price'>): string =>
  t(`Nilai ${formatRupiah(price)}, ditanggung program`, `Worth ${formatRupiah(price)}, paid by the programme`)

export type Standing = { readonly kind: TagKind; readonly text: string }

/** What the state of a class means for somebody who would like to join it. */
export function standingOf(
  view: View,
  it: Pick<ClassFacts, 'state' | 'free' | 'opensAt' | 'startsOn'>,
): Standing {
  const { t, lang, now, say } = view
  if (it.state === 'cancelled') return { kind: 'fault', text: say(stateWords('class', it.state)) }
  if (it.state !== 'open' && it.state !== 'full' && it.state !== 'confirmed')
    return { kind: 'quiet', text: say(stateWords('class', it.state)) }
  if (it.opensAt && it.opensAt > now) {
    const day = formatDay(it.opensAt.toISOString().slice(0, 10), lang)
    return { kind: 'note', text: t(`Kursi dibuka ${day}`, `Seats open on ${day}`) }
  }
  if (it.free === 0) return { kind: 'waiting', text: t('Daftar tunggu', 'Waiting list') }
  return it.state === 'confirmed'
    ? { kind: 'done', text: t('Pasti berjalan', 'Certain to be held') }
    : { kind: 'done', text: t('Ada kursi', 'Seats free') }
}
