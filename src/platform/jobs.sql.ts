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

export function insertFact(name: string, about: string, trace: string | null, recordedAt: Date) {
  return prepared(sql`
    with fact as (
      insert into platform.fact (name, about, trace, recorded_at)
      values (${name}, ${about}::jsonb, ${trace}, ${recordedAt})
      returning id
    )
    insert into platform.untold_fact (fact_id) select id from fact`)
}

/** The oldest facts that nobody was told of and no other server is about to tell, which with this count as told. */
export function takeUntold(most: number) {
  return prepared(sql`
    with taken as (
      delete from platform.untold_fact
      where fact_id in (select fact_id from platform.untold_fact order by fact_id limit ${most} for update skip locked)
      returning fact_id
    )
    select id, name from platform.fact join taken on fact_id = id order by id`)
}

export function getFacts(ids: readonly bigint[]) {
  return prepared(sql`
    select id, name, about, recorded_at as "recordedAt", trace from platform.fact where id = any(${ids}::bigint[]) order by id`)
}
