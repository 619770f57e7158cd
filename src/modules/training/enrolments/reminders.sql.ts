import sql, { type Sql } from 'sql-template-tag'

/** A day that was asked for before stands. */
export function insertReminder(personId: bigint, dueOn: string, now: Date): Sql {
  return sql`
    insert into training.reminder (person_id, due_on, asked_at) values (${personId}, ${dueOn}, ${now})
    on conflict do nothing`
}

export function findReminder(ids: readonly bigint[]): Sql {
  return sql`
    select min(due_on) as "dueOn" from training.reminder where person_id = any(${ids}::bigint[]) and told_at is null`
}

/** Marks as told whoever is to be told now, and gives where. What another server is telling is passed over. */
export function takeDue(today: string, now: Date): Sql {
  return sql`
    with told as (
      update training.reminder
      set told_at = ${now}
      where (person_id, due_on) in (
        select person_id, due_on from training.reminder where due_on <= ${today} and told_at is null for update skip locked)
      returning person_id
    )
    select distinct coalesce(account.phone, person.phone) as phone
    from told
    join registry.person record on record.id = told.person_id
    join registry.person on person.id = coalesce(record.merged_into, record.id)
    left join access.account on account.person_id = person.id and account.disabled_at is null
    where person.died_on is null`
}
