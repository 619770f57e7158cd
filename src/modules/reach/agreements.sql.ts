import sql, { empty } from 'sql-template-tag'

/** A list of agreements comes as JSON, whole. */
export function clearFigures(list: string) {
  return sql`
    delete from reach.agreement_figure
    where agreement_id in (select one ->> 'id' from jsonb_array_elements(${list}::jsonb) one)`
}

export function storeAgreements(list: string) {
  return sql`
    insert into reach.agreement (id, partner, partner_kind, region_code, about_id, about_en, made_known_on, signed_on, ends_on, terms, sources)
    select one ->> 'id', one ->> 'partner', one ->> 'partnerKind', one ->> 'regionCode', one -> 'about' ->> 'id', one -> 'about' ->> 'en',
           (one ->> 'madeKnownOn')::date, (one ->> 'signedOn')::date, (one ->> 'endsOn')::date, one -> 'terms', one -> 'sources'
    from jsonb_array_elements(${list}::jsonb) one
    on conflict (id) do update
    set partner = excluded.partner, partner_kind = excluded.partner_kind, region_code = excluded.region_code, about_id = excluded.about_id,
        about_en = excluded.about_en, made_known_on = excluded.made_known_on, signed_on = excluded.signed_on, ends_on = excluded.ends_on,
        terms = excluded.terms, sources = excluded.sources`
}

export function storeFigures(list: string) {
  return sql`
    insert into reach.agreement_figure (agreement_id, position, kind, segment, people, out_of)
    select one ->> 'id', figure.position, figure.value ->> 'kind', figure.value ->> 'segment', (figure.value ->> 'people')::int,
           (figure.value ->> 'outOf')::int
    from jsonb_array_elements(${list}::jsonb) one,
      jsonb_array_elements(one -> 'figures') with ordinality figure (value, position)`
}

const agreementColumns = sql`
  agreement.id, agreement.partner, agreement.partner_kind as "partnerKind", agreement.region_code as "regionCode",
  region.name as "regionName", jsonb_build_object('id', agreement.about_id, 'en', agreement.about_en) as about,
  agreement.made_known_on as "madeKnownOn", agreement.signed_on as "signedOn", agreement.ends_on as "endsOn", agreement.terms, agreement.sources,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'segment', segment, 'people', people, 'outOf', out_of) order by position), '[]')
   from reach.agreement_figure where agreement_id = agreement.id) as figures`

/** Newest first. */
export function listAgreements(regionCode: string | null) {
  return sql`
    select ${agreementColumns}
    from reach.agreement left join registry.region on region.code = agreement.region_code
    ${regionCode === null ? empty : sql`where agreement.region_code = ${regionCode}`}
    order by agreement.made_known_on desc, agreement.id`
}

export function findAgreement(id: string) {
  return sql`
    select ${agreementColumns}
    from reach.agreement left join registry.region on region.code = agreement.region_code
    where agreement.id = ${id}`
}
