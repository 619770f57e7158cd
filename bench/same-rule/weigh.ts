import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Kilobytes after gzip, which every one of them is measured with. */
export function weigh(...contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1024
}

/** What a page or a program needs of an engine: bundled and minified, or the library of this machine where it is one. */
export async function weighEngine(library: string): Promise<number> {
  if (library === '@gorules/zen-engine') {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve(library))
    return weigh(readFileSync(resolve(`${library}-${process.platform}-${process.arch}-gnu`)))
  }
  await using bundle = await rolldown({
    input: library,
    cwd: import.meta.dirname,
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  return weigh(...output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])))
}
