-- Who may do what, who did what, and the keys that sign what we give out.
create schema access;

create table access.account (
  id uuid primary key,
  name text not null check (length(name) between 1 and 150),
  person_id bigint unique, -- The member whose own account this is.
  phone text unique check (phone ~ '^\+62\d{8,13}$'),
  email text unique check (email = lower(email)),
  password_hash text,
  language text not null default 'id' check (language in ('id', 'en')),
  created_at timestamptz not null,
  disabled_at timestamptz,
  check (phone is not null or email is not null)
);
comment on column access.account.password_hash is 'argon2id in PHC form: $argon2id$v=19$m=…,t=…,p=…$salt$hash';

-- A role, and over whom. Roles and what they may do stand in src/modules/access/role.ts.
create table access.role_grant (
  id uuid primary key,
  account_id uuid not null references access.account,
  role text not null check (role in ('member', 'employer.owner', 'employer.filer', 'employer.approver', 'employer.reader',
                                     'officer', 'supervisor', 'auditor')),
  employer_id bigint,
  office_code text,
  granted_at timestamptz not null,
  granted_by uuid references access.account,
  revoked_at timestamptz,
  check ((role like 'employer.%') = (employer_id is not null)),
  check ((role in ('officer', 'supervisor')) = (office_code is not null))
);
create unique index on access.role_grant (account_id, role, coalesce(employer_id, 0)) where revoked_at is null;
create index on access.role_grant (employer_id) where revoked_at is null;

create table access.session (
  token_hash bytea primary key,
  account_id uuid not null references access.account,
  employer_id bigint, -- The employer whose desk is open, for those who serve several.
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index on access.session (account_id) where ended_at is null;
comment on column access.session.token_hash is 'SHA-256 of the cookie; the cookie itself is known to the browser only.';

-- Between password and one-time code.
create table access.sign_in (
  token_hash bytea primary key,
  account_id uuid references access.account, -- Null for an unknown name, so that both look the same from outside.
  code_hash bytea,
  tries smallint not null default 0,
  back_to text,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Counted tries by a key such as 'password:<hash of name>' in windows of time.
create table access.tries (
  key text not null,
  window_start timestamptz not null,
  count int not null,
  primary key (key, window_start)
);

create table access.api_key (
  id uuid primary key,
  name text not null,
  secret_hash bytea not null unique,
  role text not null,
  employer_id bigint,
  office_code text,
  person_id bigint,
  scopes text[] not null,
  made_by uuid references access.account,
  made_at timestamptz not null,
  revoked_at timestamptz
);
comment on column access.api_key.scopes is 'What the key may touch: <module>:read or <module>:write.';

create table access.signing_key (
  id text primary key, -- The kid that signed things carry.
  purpose text not null check (purpose in ('card', 'document')),
  private_jwk jsonb not null,
  public_jwk jsonb not null,
  made_at timestamptz not null,
  retired_at timestamptz
);

-- Every write, and every look at a person's data.
create table access.audit_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  account_id uuid,
  role text not null,
  operation text not null,
  person_id bigint,
  employer_id bigint,
  purpose text,
  details jsonb not null default '{}',
  trace text,
  xact xid8 not null default pg_current_xact_id()
);
create index on access.audit_record (person_id, id) where person_id is not null;
create index on access.audit_record (employer_id, id) where employer_id is not null;
comment on column access.audit_record.actor is 'The name under which the person read here: a colleague''s name, an organisation, or the system.';
comment on column access.audit_record.xact is 'Its transaction; the chain takes a record up once no older transaction can still add one.';

-- The chain: each link hashes the one before with the record. A record changed, removed or moved breaks it.
create table access.audit_link (
  position bigint primary key,
  record_id bigint not null unique,
  hash bytea not null
);

create trigger append_only before update or delete or truncate on access.audit_record
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on access.audit_link
  for each statement execute function platform.refuse_change();

grant usage on schema access to payung_app;
grant select, insert, update on access.account, access.role_grant, access.session, access.sign_in, access.tries, access.api_key, access.signing_key to payung_app;
grant delete on access.session, access.sign_in, access.tries to payung_app;
grant select, insert on access.audit_record, access.audit_link to payung_app;
