import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'

/** What the shell has to be told by whoever puts the program together. */
export type Shell = {
  readonly app: App
  /** The name of an employer or an office, as it stands beside the person's name. */
  readonly findPlace: (db: Db, where: Place) => Promise<string | null>
}

export type Place =
  | { readonly employerId: bigint }
  | { readonly providerId: bigint }
  | { readonly officeCode: string }
