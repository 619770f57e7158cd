const width = 30
const everyMs = 100

/**
 * How far a long command has come, on standard error: a bar on a terminal, and otherwise a line now and then.
 * @param total in the units of `unit`, such as members; null where nobody knows
 */
export class Progress {
  readonly #total: number | null
  readonly #unit: string
  readonly #isTerminal = process.stderr.isTTY
  #shownAt = 0

  constructor(total: number | null, unit: string) {
    this.#total = total
    this.#unit = unit
  }

  show(done: number, doing = ''): void {
    const now = Date.now()
    if (now - this.#shownAt < (this.#isTerminal ? everyMs : 5000)) return
    if (this.#shownAt > 0 || this.#isTerminal) this.#write(done, doing)
    this.#shownAt = now
  }

  /** Takes the bar away: what comes next stands in its place. */
  end(): void {
    if (this.#isTerminal) process.stderr.write('\r\u001b[K')
  }

  #write(done: number, doing: string): void {
    const of = this.#total ? ` of ${this.#total.toLocaleString('en')}` : ''
    const text = `${done.toLocaleString('en')}${of} ${this.#unit}${doing && `, ${doing}`}`
    process.stderr.write(this.#isTerminal ? `\r${this.#bar(done)}${text}\u001b[K` : `${text}\n`)
  }

  #bar(done: number): string {
    if (!this.#total) return ''
    const filled = Math.min(width, Math.round((done / this.#total) * width))
    return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} `
  }
}
