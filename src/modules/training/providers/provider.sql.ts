import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { ProviderKind } from './provider.ts'

type NewProvider = {
  readonly kind: ProviderKind
  readonly name: string
  readonly regionCode: string
  readonly address: string
  readonly officeCode: string
  readonly contactName: string
  readonly contactPhone: string
  readonly by: string
}

export function insertProvider(it: NewProvider, now: Date): Sql {
  return sql`
    insert into training.provider (number, kind, name, region_code, address, office_code, contact_name, contact_phone, state, opened_at,
      opened_by)
    values ('LP' || lpad(nextval('training.provider_no')::text, 6, '0'), ${it.kind}, ${it.name}, ${it.regionCode}, ${it.address},
      ${it.officeCode}, ${it.contactName}, ${it.contactPhone}, 'draft', ${now}, ${it.by})
    returning id, number`
}

const columns = sql`
  id, number, kind, name, region_code as "regionCode", address, contact_name as "contactName", contact_phone as "contactPhone",
  vocational_no as "vocationalNo", licence_no as "licenceNo", licence_issuer as "licenceIssuer",
  licence_expires_on as "licenceExpiresOn", experience_since as "experienceSince", bank_code as "bankCode",
  bank_account_no as "bankAccountNo", bank_account_name as "bankAccountName", agreement_no as "agreementNo",
  agreement_from as "agreementFrom", agreement_to as "agreementTo", state, not_before as "notBefore", office_code as "officeCode"`

/** Held until the transaction ends. */
export function lockProvider(id: bigint): Sql {
  return sql`select ${columns} from training.provider where id = ${id} for update`
}

export function getProvider(id: bigint): Sql {
  return sql`select ${columns} from training.provider where id = ${id}`
}

/** Columns as the input of an application names them. */
const columnOf = {
  kind: 'kind',
  name: 'name',
  regionCode: 'region_code',
  officeCode: 'office_code',
  address: 'address',
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  vocationalNo: 'vocational_no',
  licenceNo: 'licence_no',
  licenceIssuer: 'licence_issuer',
  licenceExpiresOn: 'licence_expires_on',
  experienceSince: 'experience_since',
  bankCode: 'bank_code',
  bankAccountNo: 'bank_account_no',
  bankAccountName: 'bank_account_name',
} as const
export type ProviderChange = { readonly [C in keyof typeof columnOf]?: string | null | undefined }

/** @param changes one at least; what is left out stays */
export function updateProvider(id: bigint, changes: ProviderChange): Sql {
  const names = Object.keys(columnOf) as (keyof typeof columnOf)[] // Keys as written above.
  const set = names.flatMap((name) =>
    changes[name] === undefined ? [] : [sql`${raw(columnOf[name])} = ${changes[name]}`],
  )
  return sql`update training.provider set ${join(set, ', ')} where id = ${id}`
}

export function markSubmitted(id: bigint, now: Date): Sql {
  return sql`update training.provider set submitted_at = ${now} where id = ${id}`
}

export function setNotBefore(id: bigint, day: string): Sql {
  return sql`update training.provider set not_before = ${day} where id = ${id}`
}

/** Not yet eligible, and from when: one row cannot be the one without the other. */
export function setNotYetEligible(id: bigint, day: string): Sql {
  return sql`update training.provider set state = 'not-yet-eligible', not_before = ${day} where id = ${id}`
}

export function leaveNotYetEligible(id: bigint): Sql {
  return sql`update training.provider set state = 'submitted', not_before = null where id = ${id}`
}

/** Keeps the licence as it stands now beside those that were shown before; once where nothing has changed. */
export function noteLicence(id: bigint, by: string, now: Date): Sql {
  return sql`
    insert into training.licence (provider_id, no, licence_no, issuer, expires_on, noted_at, noted_by)
    select provider.id, coalesce((select max(no) from training.licence where provider_id = provider.id), 0) + 1,
      licence_no, licence_issuer, licence_expires_on, ${now}, ${by}
    from training.provider
    where id = ${id} and licence_no is not null and licence_issuer is not null and licence_expires_on is not null and not exists (
      select from training.licence known
      where known.provider_id = provider.id and known.licence_no = provider.licence_no and known.issuer = provider.licence_issuer
        and known.expires_on = provider.licence_expires_on)`
}

/** Those who no longer teach have left; who is new comes after them. Nobody is erased. */
export function replaceInstructors(id: bigint, instructors: string, now: Date): Sql {
  return sql`
    with given as (
      select name, "fieldCode" as field_code, certificate, "experienceYears" as experience_years, min(place) as place
      from rows from (jsonb_to_recordset(${instructors}::jsonb) as (name text, "fieldCode" text, certificate text, "experienceYears" smallint))
        with ordinality as row (name, "fieldCode", certificate, "experienceYears", place)
      group by 1, 2, 3, 4
    ),
    known as (
      select no, name, field_code, certificate, experience_years from training.instructor where provider_id = ${id} and left_at is null
    ),
    gone as (
      update training.instructor set left_at = ${now}
      where provider_id = ${id} and no in (
        select no from known where not exists (
          select from given where (given.name, given.field_code, given.experience_years)
            = (known.name, known.field_code, known.experience_years) and given.certificate is not distinct from known.certificate))
    )
    insert into training.instructor (provider_id, no, name, field_code, certificate, experience_years)
    select ${id}, (select coalesce(max(no), 0) from training.instructor where provider_id = ${id}) + row_number() over (order by place),
      name, field_code, certificate, experience_years
    from given
    where not exists (
      select from known where (given.name, given.field_code, given.experience_years)
        = (known.name, known.field_code, known.experience_years) and given.certificate is not distinct from known.certificate)`
}

export function dropFacilities(id: bigint, kept: readonly string[]): Sql {
  return sql`delete from training.facility where provider_id = ${id} and mode <> all(${kept}::text[])`
}

export function upsertFacilities(id: bigint, facilities: string): Sql {
  return sql`
    insert into training.facility (provider_id, mode, description, places)
    select ${id}, mode, description, places
    from jsonb_to_recordset(${facilities}::jsonb) as given (mode text, description text, places int)
    on conflict (provider_id, mode) do update set description = excluded.description, places = excluded.places`
}

export function listUnknownFields(codes: readonly string[]): Sql {
  return sql`
    select code from unnest(${codes}::text[]) as given (code) where not exists (select from training.field where field.code = given.code)`
}
