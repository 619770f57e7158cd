import sql, { type Sql } from 'sql-template-tag'

export function upsertFields(rows: string): Sql {
  return sql`
    insert into training.field (code, name_id, name_en)
    select code, "nameId", "nameEn"
    from jsonb_to_recordset(${rows}::jsonb) as row (code text, "nameId" text, "nameEn" text)
    on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en`
}
