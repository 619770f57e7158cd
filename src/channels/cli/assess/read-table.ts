import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { describeFinding, explainSheetProblem, findHeader, type Layout } from '#modules/contributions/files'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { SheetProblem } from '#platform/sheet/sheet-problem.ts'
import type { SheetRow } from '#platform/sheet/sheet.ts'
import { NoSuchThing } from '../command.ts'

export type Table = {
  readonly layout: Layout
  /** Other worksheets of the file that hold something; they are not read. */
  readonly others: readonly string[]
  /** The rows below the header, as they are read. */
  readonly rows: AsyncGenerator<SheetRow, void, undefined>
}

/** Opens a wage or worker file and finds its header. @throws Problem in words, where it cannot be read as such a table */
export async function readTable(path: string): Promise<Table> {
  const file = await open(path) // Says at once when there is no such file.
  return inWords(async () => {
    const bytes = createReadStream(path, { fd: file })
    const { batches, others } = await readSheet({ name: basename(path), bytes })
    const first = await batches.next()
    const head = first.done ? [] : first.value
    const found = findHeader(head, ['worker', 'wage'])
    if (!found.ok) {
      const { message, suggestion } = describeFinding(found.finding)
      throw new NoSuchThing(`${message.en} ${suggestion.en}`)
    }
    const below = head.filter(({ number }) => number > found.row)
    return { layout: found.layout, others, rows: rowsOf(below, batches) }
  })
}

async function* rowsOf(head: readonly SheetRow[], batches: AsyncIterator<readonly SheetRow[], void>) {
  yield* head
  for (;;) {
    const next = await inWords(() => batches.next())
    if (next.done) return
    yield* next.value
  }
}

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof SheetProblem ? explainSheetProblem(error) : error
  }
}
