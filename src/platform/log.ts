import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { Config } from './config.ts'

/** What a line may carry: never a name, a NIK, a phone number or a code. */
export type LogFields = Record<string, string | number | boolean | bigint | null | undefined>

export type Log = {
  info(event: string, fields?: LogFields): void
  debug(event: string, fields?: LogFields): void
  /** Something that somebody has to look at, because it may be an attack. */
  alarm(event: string, fields?: LogFields): void
  /** An error with its stack. The message of a database error can quote data, so only its code is kept. */
  error(event: string, error: unknown, fields?: LogFields): void
}

/** The trace of the request or job at hand; every line written inside carries it. A job has that of what caused it. */
export const trace = new AsyncLocalStorage<string>()

/** A trace of our own, as W3C Trace Context has them: for what nobody sent us a trace with. */
export function newTrace(): string {
  return randomBytes(16).toString('hex')
}

/** One JSON object a line on standard error: standard output belongs to commands. */
export function createLog(
  level: Config['logLevel'],
  write = (line: string) => process.stderr.write(line),
): Log {
  const line = (severity: string, event: string, fields: LogFields = {}) => {
    const entry = { at: new Date().toISOString(), severity, event, trace: trace.getStore(), ...fields }
    write(
      `${JSON.stringify(entry, (_key, value) => (typeof value === 'bigint' ? value.toString() : value))}\n`,
    )
  }
  return {
    info: (event, fields) => level !== 'silent' && line('info', event, fields),
    alarm: (event, fields) => level !== 'silent' && line('alarm', event, fields),
    debug: (event, fields) => level === 'debug' && line('debug', event, fields),
    error: (event, error, fields) =>
      level !== 'silent' && line('error', event, { ...describe(error), ...fields }),
  }
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as { code?: unknown }).code
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  const stack = (error.stack ?? '').split('\n').filter((part) => part.trimStart().startsWith('at '))
  return {
    error: error.name,
    code: typeof code === 'string' ? code : undefined,
    message: fromDatabase ? `database error ${code}` : error.message,
    stack: stack.slice(0, 8).join(' | '),
  }
}
