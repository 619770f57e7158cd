import { setTimeout as wait } from 'node:timers/promises'
import { judgeAnswer, type Asked, type ReplyMeaning, type Verdict } from './verdict.ts'

/**
 * The civil registry's service that compares and never tells: it is given a NIK with what we hold of its
 * owner, and answers for each element whether it agrees. There is no official text; this follows what callers
 * have published.
 */
export type PopulationRegister = {
  /** Without a slash at the end. */
  readonly url: string
  readonly userId: string
  readonly password: string
  /** The address from which the ministry expects us to call. */
  readonly callerIp: string
  /**
   * What its reply codes mean, as agreed with the operator; a code that is not here is a breach of that
   * agreement.
   */
  readonly replies: Readonly<Record<string, ReplyMeaning>>
  /** How alike a text must be to agree, in percent. */
  readonly threshold: number
  /** Milliseconds until a call is given up. */
  readonly patience: number
  /** Milliseconds before each further try. */
  readonly pauses: readonly number[]
}

/** What the simulator answers, and the settings with which it is called. */
export const usualRegister = {
  replies: { '13': 'nik-not-found', '12': 'deceased', '05': 'quota' },
  threshold: 80,
  patience: 5000,
  pauses: [200, 1000],
} as const satisfies Partial<PopulationRegister>

/** Asks about one person. Never throws: what keeps it from an answer is a verdict too. */
export async function verify(register: PopulationRegister, asked: Asked): Promise<Verdict> {
  for (const pause of [...register.pauses, null]) {
    const reply = await call(register, asked)
    if (reply !== 'no-answer') return judgeAnswer(asked, reply, register.replies)
    if (pause !== null) await wait(pause)
  }
  return { decision: 'retry-later', reason: 'unavailable' }
}

async function call(register: PopulationRegister, asked: Asked): Promise<unknown> {
  try {
    const response = await fetch(`${register.url}/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(bodyOf(register, asked)),
      signal: AbortSignal.timeout(register.patience),
      redirect: 'error',
    })
    const text = await response.text()
    return response.status >= 500 || response.status === 429 ? 'no-answer' : parse(text)
  } catch {
    return 'no-answer' // Refused, broken off or too slow: all of them mean to ask again.
  }
}

function bodyOf(
  { userId, password, callerIp, threshold }: PopulationRegister,
  { nik, name, birthOn, sex }: Asked,
) {
  return {
    nik,
    nama_lgkp: name,
    ...(birthOn && { tgl_lhr: birthOn.split('-').toReversed().join('-') }),
    ...(sex && { jenis_klmin: sex === 'female' ? 'Perempuan' : 'Laki-Laki' }),
    threshold,
    user_id: userId,
    password,
    ip_user: callerIp,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
