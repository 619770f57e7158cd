import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classCursor, cursorAfter, placeOf } from '../classes/class-cursor.ts'
import { classFacts } from '../classes/class-facts.ts'
import { trainingModes } from '../courses/course.ts'
import { courseNo } from '../find-things.ts'
import * as rows from './catalogue.sql.ts'

/** How many words of a text are looked for; more than anyone types. */
const mostWords = 8

/** What classes are looked for by, wherever they are; nothing of it is needed. */
const anywhere = {
  /** The first day, at the earliest and at the latest. */
  from: fields.day.nullish(),
  to: fields.day.nullish(),
  mode: z.enum(trainingModes).nullish(),
  field: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .nullish(),
  course: courseNo.nullish(),
  /** So many free seats at least. */
  seats: z.coerce.number<number | string>().int().min(1).max(30_000).nullish(),
  text: fields.optionalLine(100),
}

const classSearch = {
  /** A province, regency or city. Online classes are found from everywhere. */
  region: z
    .string()
    .regex(/^\d\d(\.\d\d)?$/)
    .nullish(),
  ...anywhere,
}

/** Classes that can still be joined, those that begin first on top. */
export const searchClasses = operation({
  name: 'training.search-classes',
  summary: { id: 'Mencari kelas', en: 'Search classes' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/classes' },
  input: z.object({
    ...classSearch,
    /** `next` of the page before. */
    after: classCursor.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(20),
  }),
  output: z.object({ classes: z.array(classFacts), next: z.string().nullable() }),
  async run({ db, now }, { after, limit, ...search }) {
    const found = await db.many<z.output<typeof classFacts>>(
      rows.searchClasses(searchOf(search, now), placeOf(after), limit + 1),
    )
    return { classes: found.slice(0, limit), next: cursorAfter(found, limit) }
  },
})

/** How many there are, for the same search. */
export const countClasses = operation({
  name: 'training.count-classes',
  summary: { id: 'Menghitung kelas yang cocok', en: 'Count the classes that match' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/class-count' },
  input: z.object(classSearch),
  output: z.object({ count: fields.count }),
  run: ({ db, now }, search) => db.get<{ count: number }>(rows.countClasses(searchOf(search, now))),
})

const found = { classes: fields.count, seats: fields.count }
const inProvince = z.object({ regionCode: z.string(), regionName: z.string(), ...found })
type Counted = { regionCode: string | null; regionName: string | null; classes: number; seats: number }

/** Where a search finds classes that are still to begin, by province; those that are online by themselves, because they are everywhere. */
export const countClassesByProvince = operation({
  name: 'training.count-classes-by-province',
  summary: { id: 'Kelas menurut provinsi', en: 'Classes by province' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/map' },
  input: z.object(anywhere),
  output: z.object({ provinces: z.array(inProvince), online: z.object(found) }),
  async run({ db, now }, search) {
    const counted = await db.many<Counted>(rows.countByProvince(searchOf(search, now)))
    const { classes = 0, seats = 0 } = counted.find(({ regionCode }) => regionCode === null) ?? {}
    const provinces = counted.flatMap(({ regionCode, regionName, ...counts }) =>
      regionCode === null ? [] : [{ regionCode, regionName: regionName ?? regionCode, ...counts }],
    )
    return { provinces, online: { classes, seats } }
  },
})

const given = z.object(classSearch)

function searchOf(search: z.output<typeof given>, now: Date): rows.Search {
  const { region, from, to, mode, field, course, seats, text } = search
  return {
    today: dayIn(now),
    region: region ?? null,
    from: from ?? null,
    to: to ?? null,
    mode: mode ?? null,
    field: field ?? null,
    course: course ?? null,
    seats: seats ?? null,
    words: (text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords),
  }
}
