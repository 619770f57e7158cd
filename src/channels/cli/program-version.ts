import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/config.ts'

/** Which Payung this is, as package.json says. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string } // Written by us.
  return version
}
