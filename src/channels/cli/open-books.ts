import { readConfig, type Config } from '#platform/config.ts'
import type { Payung } from '../../open.ts'

/** Opens Payung for one command, and closes it whatever happens. Its log is silent unless PAYUNG_LOG asks for it. */
export async function withPayung<T>(work: (payung: Payung) => Promise<T>): Promise<T> {
  const { openPayung } = await import('../../open.ts')
  const payung = await openPayung(quietConfig())
  return leavingTidily(
    () => payung.abandon(),
    async () => {
      try {
        return await work(payung)
      } finally {
        await payung.close()
      }
    },
  )
}

/** The PostgreSQL behind Payung just as it is, for one command. @param work is given the address for the schema's owner */
export async function withPostgres<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { reachPostgres } = await import('../../open.ts')
  const server = await reachPostgres(quietConfig())
  return leavingTidily(
    () => server.stop(),
    async () => {
      try {
        return await work(server.url)
      } finally {
        await server.stop()
      }
    },
  )
}

export function quietConfig(): Config {
  const config = readConfig()
  return process.env['PAYUNG_LOG'] ? config : { ...config, logLevel: 'silent' }
}

/** Whoever is told to end on the way leaves the server first, so that none is left running for nobody. */
async function leavingTidily<T>(abandon: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  const leave = () => void abandon().finally(() => process.exit(interrupted))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, leave)
  try {
    return await work()
  } finally {
    for (const signal of signals) process.removeListener(signal, leave)
  }
}

/** As shells report a command that Ctrl-C has ended. */
const interrupted = 130
