import { clockOf, type Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { launchPostgres } from '#platform/postgres/launch.ts'
import type { App } from '#platform/app.ts'
import { loadReference } from './reference.ts'

/** A Payung that is open: its database is up, at this program's schema, with its reference data. */
export type Payung = {
  readonly app: App
  /** For the owner of the schema: migrations, the job queue, backups. */
  readonly ownerUrl: string
  close(): Promise<void>
}

/** The role with which the program works from day to day: it can change neither the schema nor the past. */
const role = 'payung_app'

export async function openPayung(config: Config): Promise<Payung> {
  const server = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => {} }
    : await launchPostgres(config.dataFolder)
  try {
    await migrate(server.url)
    await loadReference(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  const database = openDatabase(server.url, { role })
  return {
    app: { config, database, log: createLog(config.logLevel), now: clockOf(config) },
    ownerUrl: server.url,
    async close() {
      await database.close()
      await server.stop()
    },
  }
}
