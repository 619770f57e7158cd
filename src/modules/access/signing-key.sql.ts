import sql from 'sql-template-tag'

export function findCurrentKey(purpose: string) {
  return sql`
    select id, private_jwk as "privateJwk", public_jwk as "publicJwk"
    from access.signing_key where purpose = ${purpose} and retired_at is null`
}

/** Inserts nothing when somebody else was faster. */
export function insertKey(row: {
  id: string
  purpose: string
  privateJwk: string
  publicJwk: string
  now: Date
}) {
  return sql`
    insert into access.signing_key (id, purpose, private_jwk, public_jwk, made_at)
    values (${row.id}, ${row.purpose}, ${row.privateJwk}::jsonb, ${row.publicJwk}::jsonb, ${row.now})
    on conflict (purpose) where retired_at is null do nothing`
}

export function publicKeys() {
  return sql`
    select id, purpose, public_jwk as "publicJwk", made_at as "madeAt", retired_at as "retiredAt"
    from access.signing_key order by made_at desc, id`
}
