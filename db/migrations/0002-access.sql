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
create unique index role_grant_once on access.role_grant (account_id, role, coalesce(employer_id, 0)) where revoked_at is null;
create index on access.role_grant (employer_id) where revoked_at is null;
create index on access.role_grant (account_id, granted_at); -- Who held what, when: for those who ask who looked.

create table access.session (
  token_hash bytea primary key,
  id uuid not null unique, -- By which its owner names it, to end it.
  account_id uuid not null references access.account,
  portal text not null check (portal in ('member', 'employer', 'officer')), -- Whose limits it has: src/modules/access/session.ts.
  device text not null, -- As its owner recognises it: 'Chrome, Android'.
  employer_id bigint, -- The employer whose desk is open, for those who serve several.
  purpose text, -- What an officer opens people's files for.
  purpose_at timestamptz,
  kept_form bytea, -- What had been typed when the session ended; opens with the cookie only.
  kept_searches bytea, -- What an officer searched for, which may be a NIK: results have an address, and the number stands in none.
  started_at timestamptz not null,
  seen_at timestamptz not null,
  idle interval not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index on access.session (account_id) where ended_at is null;
comment on column access.session.token_hash is 'SHA-256 of the cookie; the cookie itself is known to the browser only.';

-- On the way in: a code has been sent, or seems to have been.
create table access.sign_in (
  token_hash bytea primary key,
  aim text not null check (aim in ('session', 'password', 'activation')),
  account_id uuid references access.account, -- Null for an unknown name, so that both look the same from outside,
  person_id bigint,                          -- and for a member whose account is still to be made.
  name text, -- Of that member, from the registry.
  name_hash text not null, -- Of what was typed; codes are counted by it.
  sent_to text, -- Where the code went; null when there was nobody to send it to.
  code_hash bytea not null,
  code_expires_at timestamptz not null,
  tries smallint not null default 0, -- With this code.
  back_to text,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  proven_at timestamptz, -- The code was right: a password may be chosen.
  used_at timestamptz
);
create index on access.sign_in (expires_at);
comment on column access.sign_in.code_hash is 'SHA-256 of the cookie and the code, so that the six digits cannot be guessed from here.';

-- Counted tries by a key such as 'password:<hash of name>' in windows of time.
create table access.tries (
  key text not null,
  window_start timestamptz not null,
  count int not null,
  last_at timestamptz not null,
  primary key (key, window_start)
);
create index on access.tries (window_start);

-- What waits to be sent as a text message or e-mail. The text goes once it has been sent or has become useless.
create table access.message (
  id uuid primary key,
  to_address text not null,
  text text,
  purpose text not null,
  created_at timestamptz not null,
  useless_at timestamptz, -- A code that nobody waits for any more.
  sent_at timestamptz,
  attempts int not null default 0,
  check (sent_at is null or text is null)
);
create index on access.message (created_at);

create table access.api_key (
  id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  secret_hash bytea not null unique,
  role text not null check (role in ('member', 'employer.owner', 'employer.filer', 'employer.approver', 'employer.reader',
                                     'officer', 'supervisor', 'auditor')),
  employer_id bigint,
  office_code text,
  person_id bigint,
  scopes text[] not null,
  made_by uuid references access.account,
  made_at timestamptz not null,
  revoked_at timestamptz,
  check ((role = 'member') = (person_id is not null)),
  check ((role like 'employer.%') = (employer_id is not null)),
  check ((role in ('officer', 'supervisor')) = (office_code is not null))
);
create unique index api_key_name on access.api_key (coalesce(employer_id, 0), coalesce(office_code, ''), coalesce(person_id, 0), lower(name))
  where revoked_at is null;
comment on column access.api_key.scopes is 'What the key may touch: <module>:read or <module>:write.';

create table access.signing_key (
  id text primary key, -- The kid that signed things carry.
  purpose text not null check (purpose in ('card', 'document')),
  private_jwk jsonb not null,
  public_jwk jsonb not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
create unique index on access.signing_key (purpose) where retired_at is null;

-- Every write, and every look at a person's data.
create table access.audit_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  caller text not null, -- The account or the API key behind the name.
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
create index on access.audit_record (xact, id); -- The order of the chain.
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
grant select, insert, update on access.account, access.role_grant, access.session, access.sign_in, access.tries, access.message, access.api_key, access.signing_key to payung_app;
grant delete on access.session, access.sign_in, access.tries, access.message to payung_app;
grant select, insert on access.audit_record, access.audit_link to payung_app;
