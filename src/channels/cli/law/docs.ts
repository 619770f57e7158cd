import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/config.ts'
import { lawPages } from '../../../law-book/docs/pages.ts'
import { exit, type Exit } from '../command.ts'
import { count, print } from '../terminal.ts'

/** Writes docs/law anew; pages of what is no longer in the law go. */
export function writeDocs(): Exit {
  const folder = join(root, 'docs/law')
  const pages = lawPages()
  mkdirSync(folder, { recursive: true })
  for (const file of globSync('*.md', { cwd: folder })) if (!pages.has(file)) rmSync(join(folder, file))
  for (const [file, text] of pages) writeFileSync(join(folder, file), text)
  print(`${count(pages.size)} pages in ${folder}.`)
  return exit.done
}
