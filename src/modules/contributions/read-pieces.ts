import type { Database } from '#platform/database.ts'
import { getPiece } from './uploads.sql.ts'

/** A stored file, piece by piece, so that it is never in memory twice. */
export async function* readPieces(database: Database, uploadId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const piece = await database.read((db) => db.find<{ bytes: Buffer }>(getPiece(uploadId, position)))
    if (!piece) return
    yield piece.bytes
  }
}
