import sql, { type Sql } from 'sql-template-tag'

type NewPaper = {
  readonly id: string
  readonly providerId: bigint
  readonly kind: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly by: string
}

export function insertPaper(it: NewPaper, now: Date): Sql {
  return sql`
    insert into training.provider_paper (id, provider_id, kind, name, media_type, bytes, stored_at, stored_by)
    values (${it.id}, ${it.providerId}, ${it.kind}, ${it.name}, ${it.mediaType}, ${it.bytes}, ${now}, ${it.by})`
}

export function countPapers(providerId: bigint): Sql {
  return sql`select count(*)::int as count from training.provider_paper where provider_id = ${providerId}`
}

export function providerOfPaper(id: string): Sql {
  return sql`select provider_id as "providerId" from training.provider_paper where id = ${id}`
}

export function getPaper(id: string): Sql {
  return sql`select name, media_type as "mediaType", bytes from training.provider_paper where id = ${id}`
}

export function listPapers(providerId: bigint): Sql {
  return sql`
    select id as "paperId", kind, name, media_type as "mediaType", length(bytes) as size, stored_at as "storedAt", stored_by as "storedBy"
    from training.provider_paper
    where provider_id = ${providerId}
    order by stored_at desc, id desc`
}
