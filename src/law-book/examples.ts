import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/config.ts'

/** A worked example of a formula, published by somebody or derived. */
export type Example = {
  readonly id: string
  readonly formula: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>>
  readonly kind: string
  readonly source: string
  readonly confidence: string
}

/** Every worked example that the law carries, file by file. */
export function readExamples(): readonly Example[] {
  const folder = join(root, 'law/examples')
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example[]) // Written by us.
}
