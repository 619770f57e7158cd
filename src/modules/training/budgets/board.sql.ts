import sql, { empty, type Sql } from 'sql-template-tag'

export type BoardFilter = {
  readonly year: number | null
  readonly regionCode: string | null
  readonly officeCode: string | null
  readonly budgetId: bigint | null
  readonly after: bigint
  readonly most: number
  /** From when confirmations count for the pace. */
  readonly paceFrom: Date
}

/** Lines with what has become of their seats and money. */
export function listLines(at: BoardFilter): Sql {
  const one = at.budgetId === null ? empty : sql`and budget.id = ${at.budgetId}`
  return sql`
    select budget.id as "budgetId", budget.year, budget.region_code as "regionCode", region.name as "regionName", budget.office_code as "officeCode",
      office.name as "officeName", budget.name, budget.national, budget.state, budget.choice, budget.offer_days as "offerDays", budget.once,
      budget.threshold::text as threshold, budget.seats as approved, seat.free, seat.unoffered, seat.held, seat.committed, seat.spent,
      (select count(*)::int from training.seat late join training.enrolment on enrolment.id = late.enrolment_id
       where late.budget_id = budget.id and late.state in ('committed', 'spent') and enrolment.confirmed_at >= ${at.paceFrom}) as lately,
      budget.amount, budget.reserved, budget.spent as "moneySpent", budget.made_by as "madeBy"
    from training.budget
    join registry.region on region.code = budget.region_code
    join registry.office on office.code = budget.office_code
    cross join lateral (
      select count(*) filter (where state = 'free')::int as free, count(*) filter (where state = 'free' and class_id is null)::int as unoffered,
        count(*) filter (where state = 'held')::int as held, count(*) filter (where state = 'committed')::int as committed,
        count(*) filter (where state = 'spent')::int as spent
      from training.seat where seat.budget_id = budget.id
    ) as seat
    where (${at.year}::int is null or budget.year = ${at.year}) and (${at.regionCode}::text is null or budget.region_code = ${at.regionCode})
      and (${at.officeCode}::text is null or budget.office_code = ${at.officeCode}) and budget.id > ${at.after} ${one}
    order by budget.id
    limit ${at.most}`
}

export function listMoves(budgetId: bigint): Sql {
  return sql`
    select reallocation.id, from_budget_id = ${budgetId} as "gone", other.id as "otherId", other.name as "otherName", reallocation.seats,
      reallocation.amount, reason, moved_at as "movedAt", moved_by as "movedBy"
    from training.reallocation
    join training.budget other on other.id = case when from_budget_id = ${budgetId} then to_budget_id else from_budget_id end
    where from_budget_id = ${budgetId} or to_budget_id = ${budgetId}
    order by moved_at desc, reallocation.id
    limit 50`
}
