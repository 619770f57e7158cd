/** Built-in number formats that show a date or a time; they stand in no file (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDate(formatId: number): boolean {
  return (
    (formatId >= 14 && formatId <= 22) ||
    (formatId >= 27 && formatId <= 36) ||
    (formatId >= 45 && formatId <= 47) ||
    (formatId >= 50 && formatId <= 58)
  )
}

/** Whether a format shows a day, month or year: `d`, `m` or `y` outside quotes, brackets, escapes and padding. */
export function isDateFormat(code: string): boolean {
  return /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''))
}

const dayLength = 86_400_000
const lastSerial = 2_958_465

/**
 * The day that a serial number means, as `YYYY-MM-DD`; null where it means none. Excel counts from 1 January 1900
 * and believes in 29 February 1900 (60), which never was; old Macintosh files count from 1 January 1904.
 */
export function serialDay(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (from1904) return whole >= 0 && whole <= lastSerial - 1462 ? dayAfter(Date.UTC(1904, 0, 1), whole) : null
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60) return null
  return dayAfter(Date.UTC(1899, 11, 31), whole < 60 ? whole : whole - 1)
}

function dayAfter(start: number, days: number): string {
  return new Date(start + days * dayLength).toISOString().slice(0, 10)
}
