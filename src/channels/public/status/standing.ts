/** What people come for, as they would name it. */
export const parts = ['public', 'account', 'files', 'payments', 'messages'] as const
export type Part = (typeof parts)[number]

/** How a part is doing, and since when it has not been doing well. */
export type Standing = { readonly state: 'well' } | { readonly state: 'late' | 'away'; readonly since: Date }

export type Seen = { readonly at: Date } & Readonly<Record<Part, Standing>>

/** What was found out about the parts at one moment. */
export type Findings = {
  readonly at: Date
  /** Seconds for which the oldest waits; null where the database does not answer. */
  readonly delays: { readonly files: number; readonly messages: number } | null
  /** Calls of banks that we could not answer have become more. */
  readonly bankFaults: boolean
}

/** From so many seconds on people would call it late. */
const lateFrom = { files: 120, messages: 60 }

/** A bank's call that we could not answer is repeated within minutes; until then the part counts as late. */
const bankMinutes = 5

export function nothingSeen(at: Date): Seen {
  const well = { state: 'well' } as const
  return { at, public: well, account: well, files: well, payments: well, messages: well }
}

/** What people are told, from what was found and from what they were told before. */
export function judge(before: Seen, { at, delays, bankFaults }: Findings): Seen {
  if (!delays) {
    const since = before.account.state === 'away' ? before.account.since : at
    const away = { state: 'away', since } as const
    return { at, public: { state: 'well' }, account: away, files: away, payments: away, messages: away }
  }
  return {
    ...nothingSeen(at),
    files: byAge(at, delays.files, lateFrom.files),
    messages: byAge(at, delays.messages, lateFrom.messages),
    payments: ofBanks(before.payments, at, bankFaults),
  }
}

function byAge(at: Date, seconds: number, limit: number): Standing {
  return seconds < limit
    ? { state: 'well' }
    : { state: 'late', since: new Date(at.getTime() - seconds * 1000) }
}

function ofBanks(before: Standing, at: Date, faults: boolean): Standing {
  if (faults) return before.state === 'late' ? before : { state: 'late', since: at }
  const isRecent = before.state === 'late' && at.getTime() - before.since.getTime() < bankMinutes * 60_000
  return isRecent ? before : { state: 'well' }
}
