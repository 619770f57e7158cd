import { z } from 'zod'

/** What a backup says about itself. */
export const manifest = z.object({
  /** The version of Payung that made it, and of the PostgreSQL that it came from. */
  program: z.string(),
  postgres: z.string(),
  madeAt: z.iso.datetime(),
  /** Which migrations the database had seen. It goes back only where the same ones have been applied. */
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  /** The same for the job queue. */
  queue: z.number(),
  tables: z.array(
    z.object({
      /** As SQL writes it: `registry.person`. */
      name: z.string(),
      columns: z.string(),
      /** The years for which a table that is cut by year has a part. */
      years: z.array(z.number()),
      rows: z.number(),
      /** Pieces of the archive that hold it. */
      pieces: z.number(),
      /** SHA-256 of its rows as COPY writes them, in the order of the primary key. */
      digest: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
})

export type Manifest = z.output<typeof manifest>
export type TableEntry = Manifest['tables'][number]

export const names = { sign: 'payung-backup', manifest: 'manifest.json', seal: 'sha256' } as const

/** `registry.person/000001.copy.zst` */
export function pieceName(table: string, number: number): string {
  return `${table}/${String(number).padStart(6, '0')}.copy.zst`
}

export const signText = `A backup of Payung. Each folder is a table: its pieces, unpacked by zstd and put together, are rows as PostgreSQL's COPY takes
them. manifest.json says which. ./payung restore puts it back.
`

/** The file is no backup, or no longer the one that was written. Nothing has been changed. */
export class DamagedBackup extends Error {
  override name = 'DamagedBackup'
}

/** It cannot be done here or now. Says what to do. Nothing has been changed. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}
