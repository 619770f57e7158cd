import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from '../rounds.ts'

/** The milliseconds that a process which has done nothing else takes to load a module; the middle of so many processes. */
export function loadTime(file: string, rounds: number): number {
  const code = `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); process.stdout.write(String(performance.now() - began))`
  return medianOf(rounds, ['--input-type=module', '--eval', code])
}

/** The milliseconds from nothing to the first answer by one engine, in a process of its own. */
export function firstAnswer(name: string, built: string, rounds: number): number {
  return medianOf(rounds, [join(import.meta.dirname, 'cold.ts'), name, built])
}

function medianOf(rounds: number, argv: readonly string[]): number {
  const once = () => Number(execFileSync(process.execPath, ['--no-warnings', ...argv], { encoding: 'utf8' }))
  return median(Array.from({ length: rounds }, once))
}
