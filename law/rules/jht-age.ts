import { birthday } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { jhtAge } from '../values/jht.ts'

export interface JhtAge {
  readonly age: number
  readonly reachedOn: Day
}

/** The day from which age alone gives a right to all of JHT; it does not follow the pension age of JP. PP 46/2015 Pasal 22. */
export function jhtAgeReached(bornOn: Day, working: Working): JhtAge {
  const [begins] = working.lookAt(jhtAge).rows
  const age = begins ? working.on(jhtAge, begins.from) : 0
  const reachedOn = birthday(bornOn, age)
  if (!working.peekOn(jhtAge, reachedOn)) working.doubt(reachedEarlier)
  working.step({
    title: jhtAge.title,
    formula: {
      id: `${bornOn} + ${age} tahun = ${reachedOn}`,
      en: `${bornOn} + ${age} years = ${reachedOn}`,
    },
    rows: working.rowsOf(jhtAge),
  })
  return { age, reachedOn }
}

const reachedEarlier = {
  id: 'Usia itu tercapai sebelum PP 46/2015 berlaku; aturan sebelumnya tidak ada di sini.',
  en: 'That age was reached before PP 46/2015 began; the rules before it are not carried here.',
}
