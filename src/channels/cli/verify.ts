import type { AuditProof } from '#modules/access'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import { command, exit, NoSuchThing, UsageFault } from './command.ts'
import { withPayung } from './open-books.ts'
import { Progress } from './progress.ts'
import { readOneInstant } from './snapshot.sql.ts'
import { count, print, printJson } from './terminal.ts'

export const verify = command({
  usage: '[--audit-head HEAD] [--json]',
  about: `Proves the books at one instant, while everyone works on: entries and accounts, bills and their lines, people, the audit
chain. Says what was compared and every difference; the exit code is 1 if there is any.`,
  example: './payung verify',
  options: {
    'audit-head': {
      type: 'string',
      value: 'HEAD',
      about:
        'an end of the chain that was kept, signed or as POSITION:HASH: proves that nothing was cut off since',
    },
    json: { type: 'boolean', about: 'the claims as JSON' },
  },
  takes: [0, 0],
  async run({ json, 'audit-head': head }) {
    const proven = await withPayung(async ({ app }) => {
      const known = head === undefined ? undefined : await readHead(app, head)
      const proof = await proveAll(app, known)
      return { ...proof, signedHead: await app.database.transaction((db) => signNow(db, app)) }
    })
    if (json) printJson(proven)
    else print(describeProofs(proven))
    return proven.holds ? exit.done : exit.no
  },
})

type Head = { readonly position: bigint; readonly hash: Buffer }

async function readHead({ database }: Pick<App, 'database'>, text: string): Promise<Head> {
  const [, position, hash, signature] = /^(\d{1,18}):([0-9a-f]{64})(:.+)?$/.exec(text) ?? []
  if (!position || !hash)
    throw new UsageFault('--audit-head is a position and a hash of 64 digits, as 120:9f…')
  if (!signature) return { position: BigInt(position), hash: Buffer.from(hash, 'hex') }
  const { openSignedHead } = await import('#modules/access')
  const head = await database.read((db) => openSignedHead(db, text))
  if (!head) throw new NoSuchThing('No key of this Payung has signed that head.')
  return head
}

async function signNow(db: Db, { now }: Pick<App, 'now'>): Promise<string | null> {
  const { signHead } = await import('#modules/access')
  return signHead(db, now())
}

export type Proven = {
  readonly holds: boolean
  readonly proofs: readonly Proof[]
  /** The end of the audit chain, to be written down elsewhere and given to a later run. */
  readonly auditHead: string
  /** The same with our signature, for whoever keeps it for us; null before the first record is sealed. */
  readonly signedHead?: string | null
}

/** Every proof that the modules have, on one snapshot. */
export async function proveAll({ database }: Pick<App, 'database'>, known?: Head): Promise<Proven> {
  const { proveAudit } = await import('#modules/access')
  const { proveContributions } = await import('#modules/contributions')
  const { proveInstitute } = await import('#modules/institute')
  const { proveRegistry } = await import('#modules/registry')
  const { proveTraining } = await import('#modules/training')
  const progress = new Progress()
  return database.transaction(async (db) => {
    await db.run(readOneInstant())
    const proofs: Proof[] = []
    for (const prove of [proveBooks, proveContributions, proveRegistry, proveInstitute, proveTraining]) {
      progress.show(proofs.length, 'claims proven')
      proofs.push(...(await prove(db)))
    }
    const audit = await proveAudit(db, known)
    progress.end()
    proofs.push(chainProof(audit))
    const { position, hash } = audit.head
    const holds = proofs.every(({ faults }) => faults.length === 0)
    return { holds, proofs, auditHead: `${position}:${hash.toString('hex')}` }
  })
}

export async function proveBooks(db: Db): Promise<Proof[]> {
  const { proveLedger } = await import('#modules/ledger')
  const {
    entries,
    transfers,
    memberLines,
    memberTotal,
    controlBalance,
    emptyEntries,
    strayTransfers,
    differences,
  } = await proveLedger(db)
  return [
    {
      claim: 'every entry has its transfers, each from one account to another of the same book',
      compared: transfers,
      faults: [
        ...unless(emptyEntries === 0n, `${emptyEntries} of ${entries} entries move nothing`),
        ...unless(strayTransfers === 0n, `${strayTransfers} transfers belong to no entry`),
      ],
    },
    {
      claim: 'members’ accounts equal their control account, in each entry and in all',
      compared: memberLines,
      faults: [
        ...unless(
          memberTotal === controlBalance,
          `members have ${memberTotal}, the control account ${controlBalance}`,
        ),
        ...differences.map(
          ({ entryId, lines, control }) => `entry ${entryId}: members ${lines}, control ${control}`,
        ),
      ],
    },
  ]
}

function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault]
}

function chainProof({ links, broken }: AuditProof): Proof {
  const fault =
    broken && `link ${broken.position}: record ${broken.recordId ?? 'of this place'} was ${broken.kind}`
  return { claim: 'the audit chain is unbroken', compared: links, faults: fault ? [fault] : [] }
}

export function describeProofs({ holds, proofs, auditHead, signedHead }: Proven): string {
  const lines = proofs.flatMap(({ claim, compared, faults }) => [
    `${faults.length === 0 ? '✓' : '✗'} ${claim} (${count(compared)} compared)`,
    ...faults.map((fault) => `    ${fault}`),
  ])
  const verdict = holds ? 'All of it holds.' : 'Not all of it holds.'
  const signed = signedHead ? [`Signed, to be kept elsewhere: ${signedHead}`] : []
  return [...lines, `The audit chain ends at ${auditHead}`, ...signed, verdict].join('\n')
}
