import { createHash } from 'node:crypto'

/** The end of the chain: what has to be written down elsewhere so that nobody can shorten it unnoticed. */
export type AuditHead = { readonly position: bigint; readonly hash: Buffer }

/** Before the first link. */
export const chainStart: AuditHead = { position: 0n, hash: Buffer.alloc(32) }

/** A record as the chain hashes it: each column in order, as PostgreSQL writes it. */
export type SealedRecord = { readonly id: bigint; readonly columns: readonly (string | null)[] }

/** SHA-256(hash before ‖ the record's columns as a JSON array). */
export function linkHash(before: Buffer, columns: readonly (string | null)[]): Buffer {
  return createHash('sha256').update(before).update(JSON.stringify(columns)).digest()
}

export type AuditProof = {
  readonly links: bigint
  /** Too young to be sealed. */
  readonly waiting: bigint
  readonly head: AuditHead
  /** Places where the chain goes on in a database restored from a backup, so its transactions count anew. */
  readonly seams: readonly bigint[]
  /** The first break; null when the chain is whole. */
  readonly broken: AuditBreak | null
}

export type AuditBreak = {
  /** Counted from 1. For a record that was slipped in: the place that it would have had. */
  readonly position: bigint
  readonly recordId: bigint | null
  /**
   * `changed`: the record or its link is not what was sealed. `removed`: the record or the link is gone.
   * `reordered`: links stand in another order than their records came. `inserted`: a record was put in behind
   * the seal.
   */
  readonly kind: 'changed' | 'removed' | 'reordered' | 'inserted'
}
