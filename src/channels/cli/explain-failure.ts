import { exit, NoSuchThing, NotNow, UsageFault, type Exit } from './command.ts'

export type Failure = { readonly code: Exit; readonly line: string }

/** What a person reads when a command has failed: one plain line that says what to do. A bug of ours shows its stack. */
export function explainFailure(error: unknown, command: string): Failure {
  if (!(error instanceof Error)) return { code: exit.notNow, line: String(error) }
  const { code, path } = error as NodeJS.ErrnoException
  if (error instanceof UsageFault) return { code: exit.usage, line: error.message }
  if (error instanceof NoSuchThing || error.name === 'DamagedBackup')
    return { code: exit.no, line: error.message }
  if (error instanceof NotNow || faultsOfThePlatform.has(error.name))
    return { code: exit.notNow, line: error.message }
  if (code?.startsWith('ERR_PARSE_ARGS')) {
    const [sentence = ''] = error.message.split(/\.?\n|\. |\.$/)
    return { code: exit.usage, line: `${sentence}. ./payung ${command} --help shows what it takes.` }
  }
  return (
    explainProblem(error) ??
    (code && fileFaults[code] && path !== undefined
      ? { code: exit.usage, line: fileFaults[code](path) }
      : explainDatabase(code ?? error.message)) ?? {
      code: exit.notNow,
      line: `This is a fault in Payung, please report it. ${error.stack ?? error.message}`,
    }
  )
}

// Told apart by name: loading the classes would load the database driver for commands that need none.
const faultsOfThePlatform = new Set(['ConfigFault', 'MigrationFault', 'PostgresFault', 'BackupRefused'])

type Said = { readonly en: string }

/** Problems of the application and of the law carry their own words. */
function explainProblem(error: Error): Failure | null {
  if (error.name === 'LawProblem') {
    const { words, field = '' } = error as Error & { words: Said; field?: string }
    return { code: exit.usage, line: words.en.includes(field) ? words.en : `${field}: ${words.en}` }
  }
  if (error.name !== 'Problem') return null
  const { details } = error as Error & { details: { status: number; message: Said; remedy: Said } }
  const isPassing = details.status === 503 || details.status === 429
  return {
    code: isPassing ? exit.notNow : exit.no,
    line: `${details.message.en} ${details.remedy.en}`,
  }
}

const fileFaults: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  ENOTDIR: (path) => `There is no file ${path}.`,
  EACCES: (path) => `${path} may not be read or written by you.`,
}

/** Codes of the network and of PostgreSQL (appendix A), and what helps. */
const databaseFaults: readonly (readonly [RegExp, string])[] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ECONNRESET|57P0.)$|^timeout e|^Connection term|not queryable$/,
    'The database of DATABASE_URL does not answer. Start it, or correct the address.',
  ],
  [/^28/, 'The database of DATABASE_URL refuses this user or password. Correct them in the address.'],
  [/^3D000$/, 'The database that DATABASE_URL names does not exist. Create it, or correct the name.'],
  [/^42501$/, 'The user of DATABASE_URL must be allowed to create schemas and roles.'],
  [/^53300$/, 'The database has no connection left. Try again later.'],
  [/^(ENOSPC|53100)$/, 'The disk is full. Make room, then try again.'],
]

function explainDatabase(code: string): Failure | null {
  const line = databaseFaults.find(([pattern]) => pattern.test(code))?.[1]
  return line ? { code: exit.notNow, line } : null
}
