import { count } from './terminal.ts'

const width = 30

/** How far a long command has come, on standard error: a bar on a terminal, and otherwise a line now and then. */
export class Progress {
  readonly #isTerminal = process.stderr.isTTY
  #shownAt = Date.now()

  /**
   * @param unit what is counted, such as `members`
   * @param all how many there will be, where that is known
   */
  show(done: number, unit: string, all?: number): void {
    const now = Date.now()
    if (now - this.#shownAt < (this.#isTerminal ? 100 : 5000)) return
    this.#shownAt = now
    const text = `${count(done)}${all ? ` of ${count(all)}` : ''} ${unit}`
    process.stderr.write(this.#isTerminal ? `\r${all ? bar(done / all) : ''}${text}\u001b[K` : `${text}\n`)
  }

  /** Takes the bar away: what comes next stands in its place. */
  end(): void {
    if (this.#isTerminal) process.stderr.write('\r\u001b[K')
  }
}

function bar(share: number): string {
  const filled = Math.min(width, Math.round(share * width))
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} `
}
