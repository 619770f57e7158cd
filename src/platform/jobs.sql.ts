import sql from 'sql-template-tag'
import { prepared } from './prepared.ts'

export function enqueueJob(task: string, payload: string, jobKey: string | null, runAt: Date | null) {
  return prepared(sql`select platform.enqueue(${task}, ${payload}::json, ${jobKey}, ${runAt})`)
}

/** One job of a task for each key. */
export function enqueueJobs(task: string, ids: readonly string[]) {
  return sql`
    select platform.enqueue(${task}, json_build_object('id', id)) from unnest(${ids}::text[]) as id`
}

export function insertFact(name: string, about: string, recordedAt: Date) {
  return prepared(sql`
    insert into platform.fact (name, about, recorded_at)
    values (${name}, ${about}::jsonb, ${recordedAt})
    returning id`)
}

export function getFact(id: bigint) {
  return prepared(
    sql`select id, name, about, recorded_at as "recordedAt" from platform.fact where id = ${id}`,
  )
}
