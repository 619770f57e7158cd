import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '#platform/config.ts'

/** A program of ours in a process of its own, which can be started, killed and started again. */
export class Program {
  readonly name: string
  readonly #argv: readonly string[]
  readonly #env: Readonly<Record<string, string>>
  readonly #log: string
  #child: ChildProcess | null = null
  #isUp = false
  #isOver = false
  #rising: Promise<void> | null = null
  /** How often it ended though nobody had killed or stopped it. */
  fell = 0

  constructor(name: string, argv: readonly string[], env: Readonly<Record<string, string>>, folder: string) {
    this.name = name
    this.#argv = argv
    this.#env = env
    this.#log = join(folder, `${name.replaceAll(' ', '-')}.log`)
  }

  get url(): string {
    return `http://127.0.0.1:${this.#env['PORT']}`
  }

  /** It has answered since it was started, and nobody has killed it. */
  get isUp(): boolean {
    return this.#isUp
  }

  get isRunning(): boolean {
    return this.#child !== null
  }

  start(): void {
    if (this.#isOver) return
    const log = openSync(this.#log, 'a')
    const flags = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'scripts/tsx.mjs')]
    const child = spawn(process.execPath, [...flags, ...this.#argv], {
      cwd: root,
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', log, log],
    })
    this.#child = child
    child.once('exit', () => {
      if (this.#child !== child) return
      this.fell += 1
      this.#child = null
      this.#isUp = false
    })
  }

  /** Starts a server and waits until it answers. */
  async rise(): Promise<void> {
    this.start()
    await this.answering()
  }

  /** Until a server answers; one that fell over is started again, as whoever watches over servers does. */
  answering(): Promise<void> {
    this.#rising ??= this.#answering().finally(() => (this.#rising = null))
    return this.#rising
  }

  async #answering(): Promise<void> {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(50)) {
      if (this.#isOver) return
      if (!this.#child) this.start()
      this.#isUp = await fetch(`${this.url}/ready`, { signal: AbortSignal.timeout(2000) }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (this.#isUp) return
    }
    throw new Error(`${this.name} did not come up within two minutes:\n${this.said()}`)
  }

  /** Runs a command to its end. @returns its exit code; null where it was killed */
  async run(): Promise<number | null> {
    this.start()
    const child = this.#child
    if (!child) return null
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** As an operator stops it: what is under way is seen through. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /** For good: nobody starts it again. */
  async end(): Promise<void> {
    this.#isOver = true
    await this.stop()
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = null
    this.#isUp = false
    if (child?.exitCode === null && child.signalCode === null && child.kill(signal)) await once(child, 'exit')
  }

  /** The end of what it wrote, but for what went well and for a database that was not back yet. */
  said(): string {
    const lines = readFileSync(this.#log, 'utf8').split('\n')
    const worthReading = lines.filter((line) => !/"severity":"info"|"57P03"|ECONNREFUSED/.test(line))
    return worthReading
      .slice(-20)
      .map((line) => line.slice(0, 300))
      .join('\n')
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
    probe.once('error', reject)
  })
}
