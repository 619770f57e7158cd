import { ConfigFault, demoSecret, type Config } from './config.ts'

type Env = Readonly<Record<string, string | undefined>>

const shortest = 16

/**
 * Without the demo there are real people behind the figures: nothing may stand in for what is missing, and no secret may be one that
 * everybody can read in our source.
 * @throws ConfigFault with a line for each fault and what to do about it
 */
export function requireEarnest(config: Config, env: Env = process.env): void {
  if (config.demo) return
  const faults = [
    ...addressFaults(config, env),
    ...missing(
      env,
      'MESSAGE_GATEWAY_URL',
      'Without it no sign-in code reaches anyone: set the gateway’s address.',
    ),
    ...secretFaults(env, 'MESSAGE_GATEWAY_TOKEN', 'the token that the gateway gave you'),
    ...missing(
      env,
      'POPULATION_REGISTER_URL',
      'Without it nobody is compared with the civil register: set its address.',
    ),
    ...missing(env, 'POPULATION_REGISTER_USER', 'Set the user that the register knows you by.'),
    ...secretFaults(env, 'POPULATION_REGISTER_PASSWORD', 'the password that the register gave you'),
    ...databaseFaults(config),
    ...(config.metricsToken
      ? secretFaults(env, 'PAYUNG_METRICS_TOKEN', `${shortest} random characters or more`)
      : []),
  ]
  if (faults.length > 0)
    throw new ConfigFault(
      ['With PAYUNG_DEMO=0 it does not start like this:', ...faults.map((fault) => `- ${fault}`)].join('\n'),
    )
}

function addressFaults({ publicUrl }: Config, env: Env): string[] {
  if (!env['PAYUNG_URL'])
    return ['PAYUNG_URL is missing. Letters and messages begin with it: set https:// and your name.']
  const { protocol, hostname } = new URL(publicUrl)
  const isHere = /^(localhost|127\..*|\[::1\])$/.test(hostname) // A trial on one machine, where nobody listens in between.
  return protocol === 'https:' || isHere
    ? []
    : [
        'PAYUNG_URL begins with http://. Passwords would be read on the way: put a proxy with TLS before it, and write https://.',
      ]
}

function missing(env: Env, name: string, remedy: string): string[] {
  const text = env[name]
  if (!text) return [`${name} is missing. ${remedy}`]
  return text.includes('/simulator/')
    ? [`${name} is our simulator, which is closed without the demo. ${remedy}`]
    : []
}

function secretFaults(env: Env, name: string, wanted: string): string[] {
  const text = env[name]
  if (!text) return [`${name} is missing. Set ${wanted}.`]
  if (text === demoSecret) return [`${name} is the demo’s, which everybody knows. Set ${wanted}.`]
  if (text.length < shortest)
    return [`${name} has only ${text.length} characters and could be guessed. Set ${wanted}.`]
  return []
}

/** The embedded server makes a password of its own. */
function databaseFaults({ databaseUrl }: Config): string[] {
  const { password, hostname } = databaseUrl ? new URL(databaseUrl) : { password: '', hostname: '' }
  return password === 'secret'
    ? [
        `DATABASE_URL has the password of .env.example. Give the user at ${hostname} another one, and write it there.`,
      ]
    : []
}
