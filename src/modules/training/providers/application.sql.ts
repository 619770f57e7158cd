import sql, { type Sql } from 'sql-template-tag'

/** How much of an application there is, beside its columns. */
export function countHeld(providerId: bigint): Sql {
  return sql`
    select
      (select count(*)::int from training.instructor where provider_id = ${providerId} and left_at is null) as instructors,
      (select count(*)::int from training.facility where provider_id = ${providerId}) as facilities,
      array(select distinct kind from training.provider_paper where provider_id = ${providerId}) as papers`
}

type NewRequest = {
  readonly id: string
  readonly providerId: bigint
  readonly items: readonly string[]
  readonly dueOn: string
  readonly by: string
}

export function insertRequest(it: NewRequest, now: Date): Sql {
  return sql`
    insert into training.completion_request (id, provider_id, items, due_on, asked_at, asked_by)
    values (${it.id}, ${it.providerId}, ${it.items}::text[], ${it.dueOn}, ${now}, ${it.by})`
}

/** Nothing is asked for any more: it was answered, or the whole application came anew. */
export function closeRequests(providerId: bigint, now: Date): Sql {
  return sql`update training.completion_request set answered_at = ${now} where provider_id = ${providerId} and answered_at is null`
}

type NewCheck = {
  readonly id: string
  readonly providerId: bigint
  readonly way: string
  readonly plannedOn: string
  readonly by: string
}

export function insertCheck(it: NewCheck): Sql {
  return sql`
    insert into training.provider_check (id, provider_id, way, planned_on, planned_by)
    values (${it.id}, ${it.providerId}, ${it.way}, ${it.plannedOn}, ${it.by})`
}

/** The check that was planned last; one that was put off is not held. */
export function findOpenCheck(providerId: bigint): Sql {
  return sql`
    select id from training.provider_check
    where provider_id = ${providerId} and done_on is null
    order by id desc
    limit 1`
}

type Done = {
  readonly doneOn: string
  readonly passed: boolean
  readonly finding: string
  readonly by: string
}

export function recordCheck(id: string, { doneOn, passed, finding, by }: Done): Sql {
  return sql`
    update training.provider_check set done_on = ${doneOn}, passed = ${passed}, finding = ${finding}, done_by = ${by}
    where id = ${id}`
}

export function setAgreement(providerId: bigint, it: { agreementNo: string; from: string; to: string }): Sql {
  return sql`
    update training.provider set agreement_no = ${it.agreementNo}, agreement_from = ${it.from}, agreement_to = ${it.to}
    where id = ${providerId}`
}

type NewAppeal = {
  readonly id: string
  readonly providerId: bigint
  readonly against: string
  readonly story: string
  readonly by: string
}

export function insertAppeal(it: NewAppeal, now: Date): Sql {
  return sql`
    insert into training.appeal (id, provider_id, against, story, filed_at, filed_by)
    values (${it.id}, ${it.providerId}, ${it.against}, ${it.story}, ${now}, ${it.by})`
}

/** The appeal that waits, and who took the decision that it is against. */
export function findOpenAppeal(providerId: bigint): Sql {
  return sql`
    select appeal.id, appeal.against, (
      select step.by_name from training.step
      where step.thing = 'provider' and step.thing_id = appeal.provider_id and step.to_state = appeal.against and step.at <= appeal.filed_at
      order by step.id desc
      limit 1) as "decidedBy"
    from training.appeal
    where provider_id = ${providerId} and decided_at is null`
}

type Answer = { readonly upheld: boolean; readonly answer: string; readonly by: string }

export function decideAppeal(id: string, { upheld, answer, by }: Answer, now: Date): Sql {
  return sql`
    update training.appeal set decided_at = ${now}, decided_by = ${by}, upheld = ${upheld}, answer = ${answer}
    where id = ${id}`
}
