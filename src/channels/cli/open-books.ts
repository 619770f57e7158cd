import { readConfig, type Config } from '#platform/config.ts'
import type { Payung } from '../../open.ts'

/** Opens Payung for one command, and closes it whatever happens. Its log is silent unless PAYUNG_LOG asks for it. */
export async function withPayung<T>(work: (payung: Payung) => Promise<T>): Promise<T> {
  const { openPayung } = await import('../../open.ts')
  const payung = await openPayung(quietConfig())
  try {
    return await work(payung)
  } finally {
    await payung.close()
  }
}

export function quietConfig(): Config {
  const config = readConfig()
  return process.env['PAYUNG_LOG'] ? config : { ...config, logLevel: 'silent' }
}
