import sql, { empty } from 'sql-template-tag'

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
