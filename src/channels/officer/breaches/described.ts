import { dayIn, endOf, startOf } from '@payung/law'
import { z } from 'zod'
import { badInput } from '#base/problem.ts'
import { writtenDay } from '#modules/contributions'
import { dataKinds, type Breach, type DataKind } from '#modules/privacy'
import { parseInput } from '#platform/input.ts'
import { formatClock, formatDayDigits } from '#ui/format.ts'

const written = z.object({
  knownOn: writtenDay('TGL_NONAKTIF'),
  knownTime: z.string(),
  happenedFrom: writtenDay('TGL_NONAKTIF'),
  happenedTo: writtenDay('TGL_NONAKTIF'),
})

type Values = Readonly<Record<string, string>>
const kinds = Object.keys(dataKinds) as DataKind[] // The names of what the module lists.

/** A case as its form has it: days and a time as people write them here, whole days for when it happened. */
export function readDescription(values: Values): Record<string, unknown> {
  const { knownOn, knownTime, happenedFrom, happenedTo } = parseInput(written, values)
  const { how, handling, advice, authorityName, authorityEmail } = values
  return {
    knownAt: new Date(startOf(knownOn).getTime() + minutesIn(knownTime) * 60_000).toISOString(),
    happenedFrom: startOf(happenedFrom).toISOString(),
    happenedTo: endOf(happenedTo).toISOString(),
    dataKinds: kinds.filter((kind) => values[`kind-${kind}`]),
    how,
    handling,
    advice,
    authorityName,
    authorityEmail,
  }
}

function minutesIn(time: string): number {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[.:](\d\d)\s*$/.exec(time) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) throw timeUnreadable()
  return Number(hours) * 60 + Number(minutes)
}

function timeUnreadable() {
  const message = { id: 'Tulis jam seperti 14.30.', en: 'Write the time as 14.30.' }
  return badInput([{ field: 'knownTime', code: 'unreadable', message }])
}

/** What the form shows of a case that is there. */
export function valuesOf(breach: Breach): Record<string, string> {
  const { knownAt, happenedFrom, happenedTo, how, handling, advice, authorityName, authorityEmail } = breach
  const digits = (at: Date) => formatDayDigits(dayIn(at))
  return {
    knownOn: digits(knownAt),
    knownTime: formatClock(knownAt, 'id').slice(0, 5),
    happenedFrom: digits(happenedFrom),
    happenedTo: digits(happenedTo),
    ...Object.fromEntries(breach.dataKinds.map((kind) => [`kind-${kind}`, 'yes'])),
    how,
    handling,
    advice,
    authorityName,
    authorityEmail,
  }
}
