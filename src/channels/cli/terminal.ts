/** What was asked for goes to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** One JSON document, and nothing else, on standard output. Whole rupiah fit a JSON number; larger keys become text. */
export function printJson(value: unknown): void {
  print(toJson(value, 2))
}

export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_name, part: unknown) => {
      if (typeof part !== 'bigint') return part
      return Number.isSafeInteger(Number(part)) ? Number(part) : String(part)
    },
    indent,
  )
}

/** What is said beside it goes to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** `1.106.349`, `0,4`: the marks that rupiah has, as on every page, so that no mark has two meanings. */
export function count(number: number | bigint): string {
  return number.toLocaleString('id')
}

/** Since an instant of `performance.now()`, to the millisecond. */
export function seconds(began: number): number {
  return Math.round(performance.now() - began) / 1000
}

// Whoever reads us may stop early, as `head` does. Then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
