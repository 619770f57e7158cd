import { monthNames } from '#base/calendar-words.ts'

/** A day as people write it into a form, `31-12-2026` or `31 Desember 2026`, as operations take it. Anything else stays, so that the operation refuses it. */
export function dayAsWritten(text: string | undefined): string {
  const written = (text ?? '').trim()
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/. ]+(\d{4})$/i.exec(written) ?? []
  const no = /\d/.test(month) ? month : monthNamed(month)
  return year && no ? `${year}-${no.padStart(2, '0')}-${day.padStart(2, '0')}` : written
}

/** By its name, or the beginning of it, in either language. */
function monthNamed(name: string): string {
  const isNamed = (full: string) => full.toLowerCase().startsWith(name.toLowerCase())
  const places = [monthNames.id.findIndex(isNamed), monthNames.en.findIndex(isNamed)]
  const place = places.find((found) => found >= 0)
  return place === undefined ? '' : String(place + 1)
}
