import sql, { raw, type Sql } from 'sql-template-tag'

/**
 * What one seat of a class may cost at most: its price and the allowance of every day with a session. Sessions that make up for another
 * fall on no further day that anyone is paid for, and one that is cancelled is made up, so this stays what it was when the class opened.
 */
const seatCost = raw(`(class.price + greatest(class.allowance, class.online_allowance) * (
  select count(distinct on_date) from training.session where class_id = class.id and makes_up is null))`)

export function lockLine(budgetId: bigint): Sql {
  return sql`
    select state, year::int as year, amount - reserved - spent as left, threshold::float8 as threshold, once
    from training.budget
    where id = ${budgetId}
    for update`
}

type Opened = {
  readonly classId: bigint
  readonly budgetId: bigint
  readonly opensAt: Date
  readonly allowance: bigint
  readonly onlineAllowance: bigint
  readonly threshold: number
  readonly once: boolean
}

/** Gives what all its seats may cost. */
export function setOpened(it: Opened): Sql {
  return sql`
    update training.class
    set budget_id = ${it.budgetId}, opens_at = ${it.opensAt}, allowance = ${it.allowance}, online_allowance = ${it.onlineAllowance},
      threshold = ${it.threshold}, once = ${it.once}
    where id = ${it.classId}
    returning places * ${seatCost} as cost`
}

/** Sets aside what a class may cost: the line and the class say the same. */
export function reserve(budgetId: bigint, classId: bigint, amount: bigint): Sql {
  return sql`
    with told as (update training.class set reserved = ${amount} where id = ${classId})
    update training.budget set reserved = reserved + ${amount} where id = ${budgetId}`
}

/** As many seats as no class offers yet, and nobody else is taking at this moment. */
export function takeSeats(budgetId: bigint, classId: bigint, places: number): Sql {
  return sql`
    update training.seat
    set class_id = ${classId}
    where id in (
      select id from training.seat
      where budget_id = ${budgetId} and class_id is null and state = 'free'
      order by id
      limit ${places}
      for update skip locked)`
}

export function countCommitted(classId: bigint): Sql {
  return sql`select count(*)::int as count from training.seat where class_id = ${classId} and state in ('committed', 'spent')`
}

/**
 * Seats of these classes in these states go back to their lines, and what was reserved for them with them. Who held one no longer does.
 */
export function returnSeats(classIds: readonly bigint[], states: readonly string[]): Sql {
  return sql`
    with taken as (
      select id, class_id from training.seat
      where class_id = any(${classIds.map(String)}::bigint[]) and state = any(${states}::text[])
      for update),
    freed as (
      update training.seat
      set class_id = null, state = 'free', enrolment_id = null, held_until = null
      from taken
      where seat.id = taken.id),
    due as (
      select class.id, class.budget_id, least(class.reserved, each_class.seats * ${seatCost}) as amount
      from (select class_id, count(*) as seats from taken group by class_id) each_class
      join training.class on class.id = each_class.class_id),
    told as (update training.class set reserved = class.reserved - due.amount from due where class.id = due.id)
    update training.budget
    set reserved = budget.reserved - line.amount
    from (select budget_id, sum(amount)::bigint as amount from due group by budget_id) line
    where budget.id = line.budget_id`
}

/** Open lines of the year in which a class begins, those of its own province first, with what no class has taken yet. */
export function listLines(classNo: string): Sql {
  return sql`
    select budget.id as "budgetId", budget.name, region.short_name as "regionName", budget.amount - budget.reserved - budget.spent as "left",
      (select count(*)::int from training.seat where budget_id = budget.id and class_id is null and seat.state = 'free') as seats,
      budget.once
    from training.class
    join training.budget on budget.year = extract(year from class.starts_on) and budget.state = 'open'
    join registry.region on region.code = budget.region_code
    where class.number = ${classNo}
    order by budget.region_code = split_part(class.region_code, '.', 1) desc, region.short_name, budget.name
    limit 200`
}
