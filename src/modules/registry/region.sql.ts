import sql from 'sql-template-tag'

/** Takes in the regions as JSON rows; a second time it refreshes names and dates. */
export function upsertRegions(rows: string) {
  return sql`
    insert into registry.region (code, level, parent_code, name, short_name, valid_from, valid_to, successor_code)
    select code, level, nullif(parent_code, ''), name, coalesce(nullif(short_name, ''), name),
           nullif(valid_from, '')::date, nullif(valid_to, '')::date, nullif(successor_code, '')
    from jsonb_to_recordset(${rows}::jsonb) as row (code text, level smallint, parent_code text, name text, short_name text,
                                                    valid_from text, valid_to text, successor_code text)
    order by level, code
    on conflict (code) do update set name = excluded.name, short_name = excluded.short_name, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, successor_code = excluded.successor_code`
}

export function upsertMinimumWages(rows: string) {
  return sql`
    insert into registry.minimum_wage (region_code, year, amount, confidence, source)
    select region_code, year, amount_idr, confidence, source
    from jsonb_to_recordset(${rows}::jsonb) as row (region_code text, year smallint, amount_idr bigint, confidence text, source text)
    on conflict (region_code, year) do update set amount = excluded.amount, confidence = excluded.confidence, source = excluded.source`
}
