import { formulas, law, values, type DatedValue, type Words } from '@payung/law'
import { allRegulations, valuesCiting } from '../channels/public/law/regulations.ts'
import { rulePage, sourcePage, valuePage } from '../channels/public/law/addresses.ts'
import { readAll, type Reading } from './readings.ts'

/** What a change of the law touches: of one value, of all values under an id, or of all that rest on a regulation. */
export type Impact = {
  readonly values: readonly DatedValue[]
  readonly rules: readonly string[]
  readonly formulas: readonly { readonly id: string; readonly title: Words }[]
  /** Addresses of the public pages that show or compute with it. */
  readonly pages: readonly string[]
}

/** @param what a value’s id, the beginning of several, or a regulation as it is cited; null where it names nothing */
export function impactOf(what: string, readings: readonly Reading[] = readAll()): Impact | null {
  const regulation = allRegulations().find(
    ({ name, slug }) => name.toLowerCase() === what.toLowerCase() || slug === what.toLowerCase(),
  )
  const touched = regulation ? valuesCiting(regulation.slug).map(({ value }) => value) : valuesNamed(what)
  if (touched.length === 0) return null
  const ids = new Set(touched.map(({ id }) => id))
  const reading = readings.filter((one) => [...one.values].some((id) => ids.has(id)))
  const names = new Set(reading.map(({ formula }) => formula))
  return {
    values: touched,
    rules: law.rules.filter(({ reads }) => reads.some(({ id }) => ids.has(id))).map(({ id }) => id),
    formulas: formulas().filter(({ id }) => names.has(id)),
    pages: [
      ...(regulation ? [sourcePage(regulation.slug)] : []),
      ...touched.map(({ id }) => valuePage(id)),
      ...[...names].map(rulePage),
    ],
  }
}

function valuesNamed(what: string): readonly DatedValue[] {
  const one = law.find(what)?.value
  return one ? [one] : values.filter(({ id }) => id.startsWith(`${what}.`))
}
