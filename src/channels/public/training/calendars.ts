import { modeWords, searchClasses, viewClass } from '#modules/training'
import { download, page, type Download } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { classPath } from './addresses.ts'
import { writeCalendar } from './calendar.ts'
import { placeOf, seatsOf } from './class-words.ts'
import { askedIn, searchOf } from './search.ts'

const type = 'text/calendar; charset=utf-8'

/** Classes to join as a calendar, one event each; the address takes the same as the catalogue. */
export const downloadClasses = page(
  '/training/classes.ics',
  'anyone',
  async ({ perform, query, view, app }) => {
    const { classes } = await perform(searchClasses, { ...searchOf(askedIn(query)), limit: 200 })
    const { publicUrl } = app.config
    const events = classes.map((it) => ({
      id: `${it.classNo}@${new URL(publicUrl).host}`,
      title: it.title,
      text: `${it.providerName}. ${seatsOf(view, it)}.`,
      place: it.mode === 'online' ? placeOf(view, it) : `${it.venue}, ${it.regionName}`,
      url: `${publicUrl}${classPath(it.classNo)}`,
      span: { firstOn: it.startsOn, lastOn: it.endsOn },
    }))
    const name = view.t('Pelatihan Payung', 'Payung training')
    return download('pelatihan.ics', type, Buffer.from(writeCalendar(name, events, view.now)))
  },
)

/** The sessions of one class: its address with `.ics` behind it. */
export async function classCalendar({ perform, view, app }: Visit, classNo: string): Promise<Download> {
  const it = await perform(viewClass, { classNo })
  const { publicUrl } = app.config
  const events = it.sessions.map(({ no, topic, startsAt, endsAt, online, cancelled }) => ({
    id: `${it.classNo}-${no}@${new URL(publicUrl).host}`,
    title: `${it.title}: ${topic}`,
    text: it.providerName,
    place: online ? view.say(modeWords.online) : `${it.venue}, ${it.regionName}`,
    url: `${publicUrl}${classPath(it.classNo)}`,
    span: { from: startsAt, to: endsAt },
    cancelled,
  }))
  return download(`${it.classNo}.ics`, type, Buffer.from(writeCalendar(it.title, events, view.now)))
}
