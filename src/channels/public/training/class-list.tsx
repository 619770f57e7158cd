import { CourseList } from '#ui/parts/courses.tsx'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { classPath } from './addresses.ts'
import { daysOf, placeOf, seatsOf, standingOf, worthOf, type ClassFacts } from './class-words.ts'

/** Classes to choose from: what, by whom, when, where, how many seats are left, and that it costs nothing. */
export function ClassList({ view, classes }: { view: View; classes: readonly ClassFacts[] }) {
  const { t } = view
  return (
    <CourseList
      courses={classes.map((it) => {
        const { kind, text } = standingOf(view, it)
        return {
          href: classPath(it.classNo),
          title: it.title,
          by: `${it.providerName}, ${it.regionName}`,
          tags: <Tag kind={kind}>{text}</Tag>,
          meta: [
            { icon: 'calendar-days', text: daysOf(view, it) },
            { icon: 'map-pin', text: placeOf(view, it) },
            { icon: 'users', text: seatsOf(view, it) },
          ],
          price: t('Anda membayar Rp 0', 'You pay Rp 0'),
          note: worthOf(view, it),
        }
      })}
    />
  )
}
