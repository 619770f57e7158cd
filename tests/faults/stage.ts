import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { Chance } from '../../src/world/chance.ts'
import type { Machine } from './machine/machine.ts'
import type { Program } from './machine/program.ts'
import type { People } from './machine/settle.ts'

/** What somebody was told is done, and how to ask for the same again. */
export type Acknowledged = {
  readonly what: string
  readonly answer: string
  /** Asks for the same again. @returns the answer */
  readonly again: () => Promise<string>
}

/** An answer that someone heard. */
export type Heard = { readonly status: number; readonly text: string; readonly headers: Headers }

/** How long somebody asks for the same before they give up. */
const patience = 120_000

/** What everyone of one run has in common: the machine, what was acknowledged, and what happens at the moment. */
export class Stage {
  readonly machine: Machine
  readonly people: People
  readonly seed: number
  readonly acknowledged: Acknowledged[] = []
  /** What has happened, to be read when something is wrong. */
  readonly course: string[] = []
  /** How often a step was under way when something was killed. */
  readonly struck = new Map<string, number>()
  /** Commands that run at the moment. */
  readonly commands = new Set<Program>()
  readonly #underWay = new Map<string, number>()
  readonly #took = new Map<string, number>()
  readonly #began = performance.now()
  #waiting: ((step: string) => void)[] = []

  readonly #tell: (line: string) => void

  /** @param tell is told what happens as it happens */
  constructor(machine: Machine, people: People, seed: number, tell: (line: string) => void = () => {}) {
    this.#tell = tell
    this.machine = machine
    this.people = people
    this.seed = seed
  }

  chance(key: number): Chance {
    return new Chance(this.seed, key)
  }

  note(line: string): void {
    const at = ((performance.now() - this.#began) / 1000).toFixed(1).padStart(7)
    this.course.push(`${at} ${line}`)
    this.#tell(`${at} ${line}`)
  }

  acknowledge(acknowledged: Acknowledged): void {
    this.acknowledged.push(acknowledged)
  }

  /** Does a step of a deed, so that others know that it is under way. */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#underWay.set(name, (this.#underWay.get(name) ?? 0) + 1)
    for (const tell of this.#waiting.splice(0)) tell(name)
    const began = performance.now()
    try {
      return await work()
    } finally {
      const took = performance.now() - began
      this.#took.set(name, Math.min(2000, Math.min(took, (this.#took.get(name) ?? took) * 1.5)))
      this.#underWay.set(name, (this.#underWay.get(name) ?? 1) - 1)
    }
  }

  /** Waits until a step begins, but not for ever; then for a part of the time that it takes. */
  async within(step: string, part: number): Promise<void> {
    const deadline = Date.now() + 10_000
    for (let at = ''; at !== step && Date.now() < deadline;) {
      const next = new Promise<string>((resolve) => void this.#waiting.push(resolve))
      at = await Promise.race([next, sleep(Math.max(1, deadline - Date.now()), '')])
    }
    await sleep(part * (this.#took.get(step) ?? 50))
  }

  /** Says which steps a blow falls into. */
  strike(): string {
    const steps = [...this.#underWay].filter(([, count]) => count > 0).map(([name]) => name)
    for (const step of steps) this.struck.set(step, (this.struck.get(step) ?? 0) + 1)
    return steps.join(', ') || 'nothing'
  }

  /** Runs a command again and again until it has come to its end: whoever is killed says nothing, and a database may be away. */
  async command(argv: readonly string[]): Promise<void> {
    for (let tries = 1; tries <= 30; tries++) {
      const program = this.machine.command(...argv)
      this.commands.add(program)
      const code = await program.run()
      this.commands.delete(program)
      if (code === 0) return
      assert.ok(
        code === null || code === 3,
        `payung ${argv.join(' ')} ended with ${code}:\n${program.said()}`,
      )
      await sleep(300)
    }
    throw new Error(`payung ${argv.join(' ')} never came to its end`)
  }

  /**
   * Asks until someone answers, as programs and people do: any server that is up, again when a line broke or a server said that
   * it cannot be used just now. What our own failure looks like (500) nobody should ever see.
   */
  async heard(chance: Chance, ask: (url: string) => Promise<Response>): Promise<Heard> {
    for (const deadline = Date.now() + patience; ; await sleep(100 + chance.below(200))) {
      const { addresses } = this.machine
      const url = addresses[chance.below(Math.max(1, addresses.length))]
      const heard = url === undefined ? null : await listen(() => ask(url))
      assert.ok(
        heard?.status !== 500 || passing.test(heard.text),
        `a failure of ours is seen: ${heard?.text}`,
      )
      if (heard && heard.status < 500 && heard.status !== 429) return heard
      if (Date.now() > deadline)
        throw new Error(`nobody answered for ${patience / 1000} s: ${heard?.text ?? 'no line'}`)
    }
  }
}

/** What SNAP has for a bank that should come again: General Error, as against Internal Server Error. */
const passing = /"responseCode":"500\d\d00"/

/** @returns null where the line broke */
async function listen(ask: () => Promise<Response>): Promise<Heard | null> {
  try {
    const answer = await ask()
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  } catch (error) {
    if (error instanceof TypeError || (error instanceof Error && /Abort|Timeout/.test(error.name)))
      return null
    throw error
  }
}
