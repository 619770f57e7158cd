import { readSheet } from '#platform/sheet/read-sheet.ts'

/** Reads a file with the reader that uploads have, and keeps nothing. */
export async function readAndDiscard(bytes: Uint8Array): Promise<void> {
  const { batches } = await readSheet({ name: 'pekerja.xlsx', bytes })
  for await (const _ of batches);
}
