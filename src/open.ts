import { clockOf, type Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { launchPostgres, type Server } from '#platform/postgres/launch.ts'
import type { App } from '#platform/app.ts'
import { loadReference } from './reference.ts'

/** A Payung that is open: its database is up, at this program's schema, with its reference data. */
export type Payung = {
  readonly app: App
  /** For the owner of the schema: migrations, the job queue, backups. */
  readonly ownerUrl: string
  close(): Promise<void>
  /** The same without waiting for what is under way, which is undone. */
  abandon(): Promise<void>
}

/** The role with which the program works from day to day: it can change neither the schema nor the past. */
const role = 'payung_app'

/** The PostgreSQL behind it, just as it is: nothing is migrated or loaded. */
export async function reachPostgres({ databaseUrl, dataFolder }: Config): Promise<Server> {
  return databaseUrl ? { url: databaseUrl, stop: async () => {} } : launchPostgres(dataFolder)
}

export async function openPayung(config: Config): Promise<Payung> {
  const server = await reachPostgres(config)
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
    abandon: () => server.stop(),
  }
}
