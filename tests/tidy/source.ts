import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, type ParseResult } from 'oxc-parser'
import { root } from '#platform/config.ts'

/** A file of ours, read and parsed. */
export type Source = {
  /** From the root, with forward slashes: `src/base/mask.ts`. */
  readonly path: string
  readonly text: string
  readonly parsed: ParseResult
}

const wanted = [
  'src/**/*.{ts,tsx}',
  'law/**/*.ts',
  'tests/**/*.{ts,tsx}',
  'bench/**/*.ts',
  'scripts/**/*.{mjs,ts}',
]

/** Everything that we have written in TypeScript and JavaScript, law and tests included. */
export const sources: readonly Source[] = globSync(wanted, { cwd: root })
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, parsed: parseSync(path, text) }
  })

/** What runs when people use the program: no tests, and nothing that is made for tests alone. */
export const program = sources.filter(({ path }) => /^(src|law)\//.test(path) && !isForTests(path))

export function isForTests(path: string): boolean {
  return /\.test\.tsx?$|\/fixtures\/|^law\/(tests?|oracle)\/|-oracle\.ts$|^tests\//.test(path)
}

/** `src/a.ts:12`, as an editor opens it. */
export function placeOf({ path, text }: Source, at: number): string {
  return `${path}:${lineOf(text, at)}`
}

export function lineOf(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}
