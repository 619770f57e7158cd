import { dayIn } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import type { Actor, Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import { recordLeavers } from '../employments/leavers.ts'
import { deathDayUnfit, deathOnRecord, deathNotOnRecord } from './problems.ts'
import * as rows from './deaths.sql.ts'
import { lockPerson, personById, personIdsOf, recordsOf } from './find-person.ts'

const input = z.object({
  personId: fields.key,
  /** The employer that reports, about one of its own workers. */
  npp: z.string().max(20).nullish(),
  diedOn: fields.day,
})

/**
 * Records a death. From then on nobody can enrol the person. An officer's report ends every open spell of
 * work, an employer's only its own.
 */
export const reportDeath = operation({
  name: 'registry.report-death',
  summary: { id: 'Melaporkan peserta meninggal dunia', en: 'Report a member’s death' },
  allowed: ['employer.owner', 'employer.filer', 'officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  route: { method: 'POST', path: '/people/{personId}/death' },
  input,
  output: z.object({}),
  concerns: reporter,
  async run({ db, subject, actor, now, touches }, { personId: asked, diedOn }) {
    const employerId = subject.kind === 'employer' ? subject.employerId : null
    const [personId, ...merged] = await personIdsOf(db, asked)
    const ids = personId === undefined ? [] : [personId, ...merged]
    // Asked about nobody as well, so that no time tells whether there is such a person.
    const isTheirs = employerId === null || (await isKnownTo(db, employerId, ids))
    if (personId === undefined || !isTheirs) throw notFound()
    touches(personId)

    const person = await lockPerson(db, personId)
    if (diedOn > dayIn(now) || (person.birthOn !== null && diedOn < person.birthOn)) throw deathDayUnfit()
    const report = { personId, id: newId(now), diedOn, employerId, by: actor.name, now }
    if ((await db.run(rows.insertDeathReport(report))) === 0) throw deathOnRecord()
    await db.run(rows.setDiedOn(personId, diedOn))
    await recordFact(db, 'registry.person-died', { personId: String(personId) }, now)
    const ended = { personIds: ids, employerId, diedOn, now }
    await recordLeavers(db, await db.many<{ employerId: bigint }>(rows.endSpellsByDeath(ended)), now)
    return {}
  },
})

/** Takes back a death that was reported by mistake; the spells that it ended go on. */
export const withdrawDeath = operation({
  name: 'registry.withdraw-death',
  summary: { id: 'Menarik laporan meninggal dunia yang keliru', en: 'Withdraw a mistaken report of death' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  looksAtPerson: true,
  input: z.object({ personId: fields.key, reason: fields.line(5, 300) }),
  output: z.object({ spellsReopened: fields.count }),
  concerns: personById,
  async run({ db, subject, actor, now }, { reason }) {
    const { personId, ids } = await recordsOf(db, subject)
    const report = await db.find<{ reportedAt: Date }>(
      rows.withdrawDeathReport({ personId, by: actor.name, reason, now }),
    )
    if (!report) throw deathNotOnRecord()
    await db.run(rows.setDiedOn(personId, null))
    const reopened = await db.many(rows.reopenSpells(ids, report.reportedAt))
    await recordFact(db, 'registry.death-withdrawn', { personId: String(personId) }, now)
    return { spellsReopened: reopened.length }
  },
})

function reporter(db: Db, { npp, personId }: z.output<typeof input>, actor: Actor): Promise<Subject | null> {
  return npp ? employerByNpp(db, { npp }) : personById(db, { personId }, actor)
}

async function isKnownTo(db: Db, employerId: bigint, ids: readonly bigint[]): Promise<boolean> {
  return (await db.get<{ known: boolean }>(rows.worksOrWorkedAt(employerId, ids))).known
}
