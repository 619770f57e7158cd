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

// Whoever reads us may stop early, as `head` does. Then there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
