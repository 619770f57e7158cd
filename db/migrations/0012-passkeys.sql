-- Keys that a device holds and that replace password and code (WebAuthn). Only the public half is here.
create table access.passkey (
  id uuid primary key,
  account_id uuid not null references access.account,
  credential_id bytea not null unique check (length(credential_id) between 16 and 1023), -- By which the device names it.
  public_key bytea not null, -- COSE.
  sign_count bigint not null check (sign_count >= 0), -- As the device counted last; one that counts backwards has been copied.
  synced boolean not null, -- Its owner's cloud keeps a copy, so it outlives the device.
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null,
  used_at timestamptz
);
create index on access.passkey (account_id);

-- What a device has been asked to sign, until it answers or the time is over. The challenge itself follows from the cookie.
create table access.passkey_challenge (
  token_hash bytea primary key,
  aim text not null check (aim in ('sign-in', 'add')),
  account_id uuid references access.account,
  back_to text,
  expires_at timestamptz not null,
  check ((aim = 'add') = (account_id is not null))
);
create index on access.passkey_challenge (expires_at);
comment on column access.passkey_challenge.token_hash is 'SHA-256 of the cookie. Taken away with the first answer, right or wrong, so a challenge is answered once.';

-- A session whose account may do more than when it began gets another cookie with its next page.
alter table access.session add column renew boolean not null default false;

grant select, insert, update, delete on access.passkey to payung_app;
grant select, insert, delete on access.passkey_challenge to payung_app;
