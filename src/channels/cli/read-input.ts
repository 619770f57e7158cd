import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { say } from './terminal.ts'

/** The text of a file, or of standard input where none is named or the name is `-`. */
export async function readInput(file: string | undefined): Promise<string> {
  if (file !== undefined && file !== '-') return readFile(file, 'utf8')
  if (process.stdin.isTTY) say('Reading from the keyboard; Ctrl-D ends it.')
  return text(process.stdin)
}
