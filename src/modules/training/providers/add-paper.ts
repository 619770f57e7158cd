import { z } from 'zod'
import { newId } from '#base/id.ts'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { evidenceLimit, findEvidenceType, type EvidenceType } from '#platform/evidence.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { paperNotReadable, paperTooLarge, tooManyPapers } from './problems.ts'
import { paperKinds, type PaperKind } from './provider.ts'
import * as rows from './paper.sql.ts'
import { lockProvider } from './take-provider-step.ts'

/** Anyone may apply, so nobody may fill the disk. */
const mostPapers = 40

/** The manager of a training body sends a paper along: the licence, evidence of experience, a price list. */
export const addPaper = operation({
  name: 'training.add-paper',
  summary: { id: 'Kirim berkas lembaga pelatihan', en: 'Send a paper of a training body' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/papers' },
  input: z.object({ providerNo, kind: z.enum(paperKinds), file: fields.file }),
  output: z.object({ paperId: z.uuid() }),
  concerns: ofProvider,
  async run(context, { kind, file }) {
    const { id, number } = await lockProvider(context.db, context.subject)
    const { count } = await context.db.get<{ count: number }>(rows.countPapers(id))
    if (count >= mostPapers) throw tooManyPapers(mostPapers)
    context.note({ provider: number, kind })
    return { paperId: await storePaper(context, id, { kind, file, field: 'file' }) }
  },
})

type NewPaper = {
  readonly kind: PaperKind
  readonly file: fields.UploadedFile
  /** Where it was sent from, for what is wrong with it. */
  readonly field: string
}

/** @throws Problem for what is too large, or neither picture nor PDF */
export async function storePaper(
  { db, actor, now }: Context,
  providerId: bigint,
  { kind, file, field }: NewPaper,
): Promise<string> {
  const { bytes } = file
  if (bytes.length > evidenceLimit) throw paperTooLarge(field, evidenceLimit >> 20)
  const mediaType = findEvidenceType(bytes)
  if (!mediaType) throw paperNotReadable(field)
  const id = newId(now)
  const name =
    file.name
      .toWellFormed()
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 150) || kind
  await db.run(rows.insertPaper({ id, providerId, kind, name, mediaType, bytes, by: actor.name }, now))
  return id
}

/** One paper, as it was sent. */
export const viewPaper = operation({
  name: 'training.view-paper',
  summary: { id: 'Buka berkas lembaga pelatihan', en: 'Open a paper of a training body' },
  allowed: ['provider.owner', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ paperId: z.uuid() }),
  output: z.object({ name: z.string(), mediaType: z.custom<EvidenceType>(), bytes: z.custom<Buffer>() }),
  concerns: ofPaper,
  run: ({ db }, { paperId }) => db.get(rows.getPaper(paperId)),
})

async function ofPaper(db: Db, { paperId }: { paperId: string }): Promise<Subject | null> {
  const found = await db.find<{ providerId: bigint }>(rows.providerOfPaper(paperId))
  return found && { kind: 'provider', providerId: found.providerId }
}
