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

export function upsertKbli(rows: string) {
  return sql`
    insert into registry.kbli (code, division, section, title, confidence)
    select code, division, section, title, confidence
    from jsonb_to_recordset(${rows}::jsonb) as row (code text, division text, section text, title text, confidence text)
    on conflict (code) do update set title = excluded.title, confidence = excluded.confidence`
}

export function upsertOffices(rows: string) {
  return sql`
    insert into registry.office (code, kind, name, parent_code, region_code)
    select code, kind, name, "parentCode", "regionCode"
    from jsonb_to_recordset(${rows}::jsonb) as row (code text, kind text, name text, "parentCode" text, "regionCode" text)
    order by "parentCode" nulls first, code
    on conflict (code) do update set kind = excluded.kind, name = excluded.name, parent_code = excluded.parent_code,
      region_code = excluded.region_code`
}

export function upsertAreas(rows: string) {
  return sql`
    insert into registry.office_area (region_code, office_code)
    select "regionCode", "officeCode"
    from jsonb_to_recordset(${rows}::jsonb) as row ("regionCode" text, "officeCode" text)
    on conflict (region_code) do update set office_code = excluded.office_code`
}

/** The latest year counts more than the nearer place: a regency's old wage may lie below its province's new one. */
export function findMinimumWage(regionCode: string, year: number) {
  return sql`
    select region.name as "regionName", year, amount
    from registry.minimum_wage join registry.region on region.code = region_code
    where region_code in (${regionCode}, split_part(${regionCode}, '.', 1)) and year <= ${year}
    order by year desc, length(region_code) desc
    limit 1`
}
