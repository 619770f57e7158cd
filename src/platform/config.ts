import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Everything that the environment decides, read once. Each variable is explained in `.env.example`. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Where visitors reach us; links in letters and messages begin with it. */
  readonly publicUrl: string
  /** The folder of the embedded PostgreSQL and its log. */
  readonly dataFolder: string
  /** A PostgreSQL of the operator's own; null means the embedded one. */
  readonly databaseUrl: string | null
  /** Makes the demo world on an empty database and opens the simulators of outside services. */
  readonly demo: boolean
  /** The instant at which the clock stands still, for replays and tests in demo mode. */
  readonly frozenNow: Date | null
  readonly logLevel: 'silent' | 'info' | 'debug'
  /** For how long it goes on answering once it is told to stop, so that a load balancer sees that it is not ready any more. */
  readonly leaveSeconds: number
  /** What `/metrics` asks for; null opens it to the demo's own machine and to nobody else. */
  readonly metricsToken: string | null
  /** Where text messages and e-mails are handed over; in demo mode our own simulator. */
  readonly messageGateway: { readonly url: string; readonly token: string }
  /** The civil registry's match service; in demo mode our own simulator. */
  readonly populationRegister: { readonly url: string; readonly user: string; readonly password: string }
}

/** The environment says something that cannot be done. The message tells what to write instead. */
export class ConfigFault extends Error {
  override name = 'ConfigFault'
}

export const root = fileURLToPath(new URL('../..', import.meta.url))

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const port = readPort(env['PORT'])
  const host = env['HOST'] || '127.0.0.1'
  const demo = env['PAYUNG_DEMO'] !== '0'
  const publicUrl = (env['PAYUNG_URL'] || `http://${host}:${port}`).replace(/\/$/, '')
  return {
    port,
    host,
    publicUrl,
    dataFolder: resolve(env['PAYUNG_DATA'] || `${root}data/payung`),
    databaseUrl: env['DATABASE_URL'] || null,
    demo,
    frozenNow: readNow(env['PAYUNG_NOW'], demo),
    logLevel: readLogLevel(env['PAYUNG_LOG']),
    leaveSeconds: readSeconds('PAYUNG_LEAVE_SECONDS', env['PAYUNG_LEAVE_SECONDS']),
    metricsToken: env['PAYUNG_METRICS_TOKEN'] || null,
    messageGateway: {
      url: env['MESSAGE_GATEWAY_URL'] || `${publicUrl}/simulator/messages/gateway`,
      token: env['MESSAGE_GATEWAY_TOKEN'] || demoSecret,
    },
    populationRegister: {
      url: env['POPULATION_REGISTER_URL'] || `${publicUrl}/simulator/population`,
      user: env['POPULATION_REGISTER_USER'] || 'payung',
      password: env['POPULATION_REGISTER_PASSWORD'] || demoSecret,
    },
  }
}

/** What our own simulators know us by; they hold nothing that is worth protecting. */
const demoSecret = 'simulator'

/** The clock of this process: the machine's, or the one instant at which it was frozen. */
export function clockOf(config: Config): () => Date {
  const { frozenNow } = config
  return frozenNow ? () => new Date(frozenNow) : () => new Date()
}

function readPort(text: string | undefined): number {
  const port = Number(text || 8080)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new ConfigFault(`PORT must be a number from 0 to 65535, not “${text}”.`)
}

function readSeconds(name: string, text: string | undefined): number {
  const seconds = Number(text || 0)
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= 60) return seconds
  throw new ConfigFault(`${name} must be a number of seconds from 0 to 60, not “${text}”.`)
}

function readNow(text: string | undefined, demo: boolean): Date | null {
  if (!text) return null
  if (!demo)
    throw new ConfigFault('PAYUNG_NOW freezes the clock and is only allowed in demo mode. Remove it.')
  const instant = new Date(text)
  if (!Number.isNaN(instant.getTime()) && /^\d{4}-\d{2}-\d{2}T/.test(text)) return instant
  throw new ConfigFault(`PAYUNG_NOW must be an instant such as 2026-11-20T02:00:00Z, not “${text}”.`)
}

function readLogLevel(text: string | undefined): Config['logLevel'] {
  if (!text) return 'info'
  if (text === 'silent' || text === 'info' || text === 'debug') return text
  throw new ConfigFault(`PAYUNG_LOG must be silent, info or debug, not “${text}”.`)
}
