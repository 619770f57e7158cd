/** A day as people write it into a form, `31-12-2026`, as operations take it. Anything else stays, so that the operation refuses it. */
export function dayAsWritten(text: string | undefined): string {
  const written = (text ?? '').trim()
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written
}
