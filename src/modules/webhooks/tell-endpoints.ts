import { newId } from '#base/id.ts'
import type { App } from '#platform/app.ts'
import type { Fact } from '#platform/facts.ts'
import * as rows from './deliveries.sql.ts'
import { messageTypeNames, messageTypes, writeBody, type MessageType } from './message-types.ts'
import { enqueueSending } from './send.ts'
import { tellings, type Told } from './told.sql.ts'

/** The facts that endpoints can be told of. */
export const toldFacts: readonly string[] = messageTypeNames.map((type) => messageTypes[type].fact)

/** Writes a message to each endpoint that wants to know of a fact, and has it sent. A fact that comes twice writes nothing more. */
export async function tellEndpoints({ database, now }: App, fact: Fact): Promise<void> {
  const type = messageTypeNames.find((name) => messageTypes[name].fact === fact.name)
  if (!type) return
  const about = { factId: fact.id, recordedAt: fact.recordedAt, keys: fact.about }
  const told = await database.read((db) => db.many<Told>(tellings[type](about)))
  for (const one of told) await tell(one, { type, happenedAt: fact.recordedAt, now: now(), database })
}

async function tell(
  { employerId, about, data }: Told,
  at: { type: MessageType; happenedAt: Date; now: Date; database: App['database'] },
): Promise<void> {
  const { type, happenedAt, now, database } = at
  const body = writeBody(type, happenedAt, data)
  await database.transaction(async (db) => {
    for (const { id: endpointId } of await db.many<{ id: string }>(rows.endpointsFor(employerId, type))) {
      const row = { endpointId, id: newId(now), type, about, body, happenedAt, now }
      if ((await db.run(rows.insertDelivery(row))) > 0) await enqueueSending(db, endpointId)
    }
  })
}
