import { z } from 'zod'
import { instant, key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { AuditHead } from './audit.ts'
import { countWaiting, lastLink } from './audit.sql.ts'
import { proveAudit } from './prove-audit.ts'

const head = z.object({
  position: key,
  /** SHA-256, in hexadecimal: what is written down elsewhere. */
  hash: z.string(),
})

/** How far the audit chain has come. It says nothing yet about whether the chain is whole: `proveChain` does. */
export const viewChain = operation({
  name: 'access.view-chain',
  summary: { id: 'Keadaan rantai audit', en: 'How far the audit chain has come' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    /** Null before the first record has been sealed. */
    head: head.nullable(),
    /** Records too young to be sealed. */
    waiting: key,
  }),
  async run({ db }) {
    const last = await db.find<AuditHead>(lastLink())
    const { waiting } = await db.get<{ waiting: bigint }>(countWaiting())
    return { head: last && shown(last), waiting }
  },
})

/** Computes the whole chain again, which takes about a minute for a few million records. */
export const proveChain = operation({
  name: 'access.prove-chain',
  summary: { id: 'Membuktikan rantai audit', en: 'Prove the audit chain' },
  allowed: ['supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** A head written down before, against which the chain is held: its position and hash. */
    position: key.nullish(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullish(),
  }),
  output: z.object({
    links: key,
    waiting: key,
    head,
    seams: z.array(key),
    broken: z
      .object({
        position: key,
        recordId: key.nullable(),
        kind: z.enum(['changed', 'removed', 'reordered', 'inserted']),
      })
      .nullable(),
    provedAt: instant,
  }),
  async run({ db, now }, { position, hash }) {
    const known = position && hash ? { position, hash: Buffer.from(hash, 'hex') } : undefined
    const proof = await proveAudit(db, known)
    return { ...proof, head: shown(proof.head), seams: [...proof.seams], provedAt: now }
  },
})

function shown({ position, hash }: AuditHead): z.output<typeof head> {
  return { position, hash: hash.toString('hex') }
}
