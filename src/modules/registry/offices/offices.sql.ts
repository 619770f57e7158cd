import sql, { empty, type Sql } from 'sql-template-tag'

export function listOffices() {
  return sql`
    select office.code, kind, office.name, office.parent_code as "parentCode", region_code as "regionCode", region.name as "regionName"
    from registry.office join registry.region on region.code = office.region_code
    order by kind desc, office.name`
}

/** Regions that exist today: provinces, or the regencies and cities of all provinces or of one. */
export function listRegions(level: 1 | 2, provinceCode: string | null) {
  return sql`
    select code, name, short_name as "shortName", parent_code as "provinceCode"
    from registry.region
    where level = ${level} and valid_to is null ${provinceCode === null ? empty : sql`and parent_code = ${provinceCode}`}
    order by code`
}

export function findOfficeName(code: string) {
  return sql`select name from registry.office where code = ${code}`
}

/**
 * The office that serves a place: the one named for the regency or city, else for its province; else one that
 * stands in the province, a branch rather than a regional office; else any regional office, so that nobody is
 * without one. A place may also be a column of the query around it.
 */
export function findOfficeFor(regionCode: string | Sql) {
  return sql`
    select office.code
    from registry.office
    left join registry.office_area area
      on area.office_code = office.code and area.region_code in (${regionCode}, split_part(${regionCode}, '.', 1))
    cross join lateral (
      select split_part(office.region_code, '.', 1) = split_part(${regionCode}, '.', 1) as near, office.kind = 'branch' as branch
    ) stands
    where area.region_code is not null or near or not branch
    order by area.region_code = ${regionCode} desc nulls last, area.region_code is not null desc, near desc,
             near and branch desc, office.code
    limit 1`
}

/**
 * Regencies and cities whose name and province hold every word, else those whose name is spelled nearly so, each with the office
 * that serves it.
 */
export function searchServedRegions(search: string, limit: number) {
  return sql`
    with asked as (select registry.name_key(${search}) as key), named as (
      select region.code, region.name, province.name as province,
             registry.name_key(region.name || ' ' || province.name) as key, registry.name_key(region.short_name) as short_key
      from registry.region
      join registry.region province on province.code = region.parent_code
      where region.level = 2 and region.valid_to is null
    ), near as (
      select named.code, named.name, province, word_similarity(asked.key, short_key) as likeness,
             not exists (select from unnest(string_to_array(asked.key, ' ')) as word where position(word in named.key) = 0) as holds
      from named, asked
      where asked.key <> ''
    ), best as (
      select code, name, province, likeness, holds, bool_or(holds) over () as any_holds
      from near
      where holds or likeness >= 0.5
    )
    select best.code as "regionCode", best.name as "regionName", province as "provinceName",
           office.code as "officeCode", office.name as "officeName", stands.name as "officeRegionName"
    from best
    cross join lateral (${findOfficeFor(sql`best.code`)}) serving
    join registry.office on office.code = serving.code
    join registry.region stands on stands.code = office.region_code
    where holds or not any_holds
    order by likeness desc, best.name
    limit ${limit}`
}
