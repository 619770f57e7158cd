import { BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Everything that the environment decides, read once. Each variable is explained in `.env.example`. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Proxies of our own, whose word on where a request comes from is taken. */
  readonly proxies: BlockList
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

type Env = Readonly<Record<string, string | undefined>>

/** @throws ConfigFault with a line for each variable that cannot be read */
export function readConfig(env: Env = process.env): Config {
  const faults: string[] = []
  /** What a variable says, or what stands in for it when it says nothing or something that cannot be. */
  const setting = <T>(name: string, usual: T, parse: (text: string) => T | undefined, wanted: string): T => {
    const text = env[name]
    const value = text ? parse(text) : usual
    if (value === undefined) faults.push(`${name} must be ${wanted}, not “${text}”.`)
    return value ?? usual
  }
  const address = (name: string, usual: string, ...schemes: string[]) =>
    setting(
      name,
      usual,
      (text) => readUrl(text, schemes),
      `an address such as ${schemes.at(-1)}://payung.example.org`,
    )
  const web = ['http', 'https']

  const port = setting('PORT', 8080, wholeNumber(65_535), 'a number from 0 to 65535')
  const host = env['HOST'] || '127.0.0.1'
  const demo = setting('PAYUNG_DEMO', '1', oneOf('0', '1'), '0 or 1') === '1'
  const publicUrl = address('PAYUNG_URL', `http://${host}:${port}`, ...web).replace(/\/$/, '')
  if (env['PAYUNG_NOW'] && !demo)
    faults.push('PAYUNG_NOW freezes the clock and is only allowed in demo mode. Remove it.')
  const config: Config = {
    port,
    host,
    proxies: setting(
      'PAYUNG_PROXIES',
      new BlockList(),
      readProxies,
      'addresses such as 127.0.0.1,10.0.0.0/8',
    ),
    publicUrl,
    dataFolder: resolve(env['PAYUNG_DATA'] || `${root}data/payung`),
    databaseUrl: address('DATABASE_URL', '', 'postgresql', 'postgres') || null,
    demo,
    frozenNow: setting('PAYUNG_NOW', null, readInstant, 'an instant such as 2026-11-20T02:00:00Z'),
    logLevel: setting('PAYUNG_LOG', 'info', oneOf('silent', 'info', 'debug'), 'silent, info or debug'),
    leaveSeconds: setting('PAYUNG_LEAVE_SECONDS', 0, wholeNumber(60), 'a number of seconds from 0 to 60'),
    metricsToken: env['PAYUNG_METRICS_TOKEN'] || null,
    messageGateway: {
      url: address('MESSAGE_GATEWAY_URL', `${publicUrl}${simulators.messages}`, ...web),
      token: env['MESSAGE_GATEWAY_TOKEN'] || demoSecret,
    },
    populationRegister: {
      url: address('POPULATION_REGISTER_URL', `${publicUrl}${simulators.population}`, ...web),
      user: env['POPULATION_REGISTER_USER'] || 'payung',
      password: env['POPULATION_REGISTER_PASSWORD'] || demoSecret,
    },
  }
  if (faults.length > 0) throw new ConfigFault(faults.join('\n'))
  return config
}

/** What our own simulators know us by; they hold nothing that is worth protecting. */
export const demoSecret = 'simulator'

const simulators = { messages: '/simulator/messages/gateway', population: '/simulator/population' }

/** The clock of this process: the machine's, or the one instant at which it was frozen. */
export function clockOf(config: Config): () => Date {
  const { frozenNow } = config
  return frozenNow ? () => new Date(frozenNow) : () => new Date()
}

function wholeNumber(most: number) {
  return (text: string) => {
    const number = Number(text)
    return Number.isInteger(number) && number >= 0 && number <= most ? number : undefined
  }
}

function oneOf<const T extends string>(...values: readonly T[]) {
  return (text: string) => values.find((value) => value === text)
}

function readUrl(text: string, schemes: readonly string[]): string | undefined {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) ? text : undefined
}

function readProxies(text: string): BlockList | undefined {
  const list = new BlockList()
  for (const part of text.split(',')) {
    const [address = '', bits] = part.trim().split('/')
    const version = isIP(address)
    if (version === 0 || !/^\d{1,3}$/.test(bits ?? '0') || Number(bits ?? 0) > (version === 6 ? 128 : 32))
      return undefined
    const family = version === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function readInstant(text: string): Date | undefined {
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && /^\d{4}-\d{2}-\d{2}T/.test(text) ? instant : undefined
}
