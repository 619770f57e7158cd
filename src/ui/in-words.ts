import { isDay } from '@payung/law'
import { dayWords, monthWords } from '#base/calendar-words.ts'
import type { Words } from '#base/words.ts'

/** The law writes days, times and months as machines do; people read `15 Agustus 2026 pukul 14.30` and `Juli 2015`. */
export function inWords({ id, en }: Words): Words {
  return { id: written(id, 'id'), en: written(en, 'en') }
}

function written(text: string, lang: keyof Words): string {
  return text.replace(/\b(?:19|20|21)\d\d-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?\b/g, (found) => {
    const [day = '', time] = found.split('T')
    if (isDay(day))
      return time === undefined ? dayWords(day)[lang] : `${dayWords(day)[lang]} ${clock(time)[lang]}`
    const [year, month] = found.split('-').map(Number)
    return isDay(`${found}-01`) ? monthWords((year ?? 0) * 12 + (month ?? 0) - 1)[lang] : found
  })
}

const clock = (time: string): Words => ({ id: `pukul ${time.replace(':', '.')}`, en: `at ${time}` })
