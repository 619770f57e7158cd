import { ConfigFault, readConfig } from '#platform/config.ts'
import { isDatabaseAway } from '#platform/database.ts'
import { MigrationFault } from '#platform/migrate.ts'
import { PostgresFault } from '#platform/postgres/launch.ts'
import { requireEarnest } from '#platform/require-earnest.ts'
import { ensureDemoWorld, printSignIns } from './demo/ensure-demo-world.ts'
import { keepApart } from './demo/keep-apart.ts'
import { openPayung, type Payung } from './open.ts'
import { serve } from './serve.ts'

/** `npm start`: opens everything, serves, and stops cleanly on SIGINT and SIGTERM. */
try {
  const config = readConfig()
  requireEarnest(config)
  const payung = await openPayung(config)
  const { signIns, served } = await open(payung).catch(async (error: unknown) => {
    await payung.close()
    throw error
  })
  process.stdout.write(`\nPayung: ${config.publicUrl}\n`)
  printSignIns(signIns)

  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1) // Asked twice: at once.
      stopping = true
      void served
        .stop()
        .then(() => payung.close())
        .finally(() => process.exit(0))
    })
  }
} catch (error) {
  process.stderr.write(`Payung: ${explain(error)}\n`)
  process.exit(3)
}

async function open(payung: Payung) {
  await keepApart(payung.app)
  const signIns = payung.app.config.demo ? await ensureDemoWorld(payung) : []
  return { signIns, served: await serve(payung) }
}

function explain(error: unknown): string {
  if (error instanceof ConfigFault || error instanceof MigrationFault || error instanceof PostgresFault)
    return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return `port ${port} is taken. Stop what uses it, or choose another: PORT=8081 npm start`
  if (error instanceof Error && isDatabaseAway(error))
    return 'the database of DATABASE_URL does not answer. Start it, or correct the address.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
