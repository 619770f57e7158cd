import { readdirSync, readFileSync } from 'node:fs'

/** Whose memory is looked at: a process with all that it has begotten. */
export type Root = { readonly name: string; readonly pid: number }

/**
 * Looks at the memory of process trees ten times a second, on Linux. Each process counts with its proportional share (PSS), so
 * that what PostgreSQL's processes have in common is counted once.
 */
export class MemoryWatch {
  readonly #roots: readonly Root[]
  readonly #timer: NodeJS.Timeout
  readonly #peaks = new Map<string, number>()

  constructor(roots: readonly Root[]) {
    this.#roots = roots
    this.#timer = setInterval(() => this.#look(), 100)
    this.#look()
  }

  /** In whole MB, by name, each at its own worst instant; `together` at the worst of all. */
  end(): Readonly<Record<string, number>> {
    clearInterval(this.#timer)
    return Object.fromEntries(
      [...this.#peaks].map(([name, kilobytes]) => [name, Math.ceil(kilobytes / 1024)]),
    )
  }

  #look(): void {
    const children = childrenOf()
    let together = 0
    for (const { name, pid } of this.#roots) {
      const size = sizeOf(pid, children)
      together += size
      this.#raise(name, size)
    }
    this.#raise('together', together)
  }

  #raise(name: string, size: number): void {
    this.#peaks.set(name, Math.max(size, this.#peaks.get(name) ?? 0))
  }
}

function sizeOf(pid: number, children: ReadonlyMap<number, readonly number[]>): number {
  const below = children.get(pid) ?? []
  return shareOf(pid) + below.reduce((sum, child) => sum + sizeOf(child, children), 0)
}

/** In kilobytes; 0 of a process that has just ended. */
function shareOf(pid: number): number {
  const text = readProc(pid, 'smaps_rollup')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}

function childrenOf(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = parentOf(Number(name))
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

/** The name of a program stands in brackets and may hold anything; its parent is the second word after it. */
export function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(readProc(pid, 'stat'))?.[1] ?? 0)
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
