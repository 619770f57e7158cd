import sql, { type Sql } from 'sql-template-tag'

type NewBudget = {
  readonly year: number
  readonly regionCode: string
  readonly officeCode: string
  readonly name: string
  readonly seats: number
  readonly amount: bigint
  readonly choice: string
  readonly offerDays: number
  readonly once: boolean
  readonly threshold: string | null
  readonly national: boolean
  readonly by: string
  readonly accountId: string | null
  readonly now: Date
}

export function insertBudget(it: NewBudget): Sql {
  return sql`
    insert into training.budget (year, region_code, office_code, name, seats, amount, choice, offer_days, once, threshold, national, state,
      made_at, made_by, made_by_account)
    values (${it.year}, ${it.regionCode}, ${it.officeCode}, ${it.name}, ${it.seats}, ${it.amount}, ${it.choice}, ${it.offerDays}, ${it.once},
      ${it.threshold}, ${it.national}, 'draft', ${it.now}, ${it.by}, ${it.accountId})
    returning id as "budgetId"`
}

export function knowsPlaces(regionCode: string, officeCode: string): Sql {
  return sql`
    select exists (select from registry.region where code = ${regionCode} and level = 1) as region,
      exists (select from registry.office where code = ${officeCode}) as office`
}

/** One who approves waits for another, so that two together do not go above the target of a year. */
export function lockYear(year: number): Sql {
  return sql`select pg_advisory_xact_lock(hashtextextended('training budget', ${year}::bigint)) is null as locked`
}

export function lockBudgets(ids: readonly bigint[]): Sql {
  return sql`
    select id as "budgetId", year, name, seats, amount, reserved, spent, national, state, made_by as "madeBy", made_by_account as "madeByAccount"
    from training.budget
    where id = any(${ids}::bigint[])
    order by id
    for update`
}

export function countApproved(year: number): Sql {
  return sql`select coalesce(sum(seats), 0)::int as seats from training.budget where year = ${year} and state <> 'draft'`
}

export function insertSeats(budgetId: bigint, count: number): Sql {
  return sql`insert into training.seat (budget_id) select ${budgetId}::bigint from generate_series(1, ${count}::int)`
}

export function countUnoffered(budgetId: bigint): Sql {
  return sql`select count(*)::int as seats from training.seat where budget_id = ${budgetId} and state = 'free' and class_id is null`
}

/** @returns how many were moved; fewer where others took some meanwhile */
export function moveSeats(from: bigint, to: bigint, count: number): Sql {
  return sql`
    update training.seat
    set budget_id = ${to}
    where id in (
      select id from training.seat where budget_id = ${from} and state = 'free' and class_id is null order by id limit ${count}::int for update)`
}

/** @param row.seats below zero for what goes */
export function changeLine(budgetId: bigint, row: { seats: number; amount: bigint }): Sql {
  return sql`update training.budget set seats = seats + ${row.seats}, amount = amount + ${row.amount} where id = ${budgetId}`
}

export function insertReallocation(it: {
  id: string
  from: bigint
  to: bigint
  seats: number
  amount: bigint
  reason: string
  by: string
  now: Date
}): Sql {
  return sql`
    insert into training.reallocation (id, from_budget_id, to_budget_id, seats, amount, reason, moved_at, moved_by)
    values (${it.id}, ${it.from}, ${it.to}, ${it.seats}, ${it.amount}, ${it.reason}, ${it.now}, ${it.by})`
}

/** Whose line it is, and whether an office looks after it: its own, or a branch's where it is the regional office. */
export function findOffice(budgetId: bigint, officeCode: string | null): Sql {
  return sql`
    select office.name as "officeName", ${officeCode}::text in (office.code, office.parent_code) is true as served
    from training.budget
    join registry.office on office.code = budget.office_code
    where budget.id = ${budgetId}`
}

export function findNationalLine(budgetId: bigint): Sql {
  return sql`
    select national.id as "nationalId"
    from training.budget line
    join training.budget national on national.year = line.year and national.national
    where line.id = ${budgetId}`
}

/** Lines that have no free seat left are exhausted, and open again once one comes free. */
export function settleExhaustion(now: Date): Sql {
  return sql`
    with due as (
      select budget.id, budget.state, case budget.state when 'open' then 'exhausted' else 'open' end as next
      from training.budget
      where budget.state in ('open', 'exhausted')
        and (budget.state = 'exhausted') = exists (select from training.seat where seat.budget_id = budget.id and seat.state = 'free')
    ),
    moved as (
      update training.budget set state = due.next from due where budget.id = due.id and budget.state = due.state
      returning budget.id, due.state, due.next
    )
    insert into training.step (thing, thing_id, from_state, to_state, at, by_name)
    select 'budget', id, state, next, ${now}, 'Sistem' from moved`
}
