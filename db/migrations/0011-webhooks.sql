-- Programs of employers that want to be told of facts: where, of which, and what became of each message.
create schema webhooks;

create table webhooks.endpoint (
  id uuid primary key,
  employer_id bigint not null,
  url text not null check (length(url) between 1 and 500),
  types text[] not null check (cardinality(types) > 0),
  made_by text not null,
  made_at timestamptz not null,
  off_at timestamptz, -- While it is off its messages wait.
  off_reason text check (off_reason in ('paused', 'gone', 'failing')),
  removed_at timestamptz,
  failures int not null default 0, -- In a row, up to now.
  failing_since timestamptz,
  rests_until timestamptz, -- Nothing is sent there before.
  busy_until timestamptz, -- By the database's clock: one server at a time sends there, and this is how long a dead one keeps it.
  check ((off_at is null) = (off_reason is null)),
  check ((failures = 0) = (failing_since is null))
);
create index on webhooks.endpoint (employer_id) where removed_at is null;

-- What signs. The newest signs always, one before it until it ends.
create table webhooks.secret (
  endpoint_id uuid not null references webhooks.endpoint,
  no int not null,
  secret bytea not null check (length(secret) between 24 and 64),
  made_at timestamptz not null,
  ends_at timestamptz, -- Null for the newest.
  primary key (endpoint_id, no)
);

-- One message to one endpoint. Its body stays as it was written: what is sent again is the same to the byte.
create table webhooks.delivery (
  endpoint_id uuid not null references webhooks.endpoint,
  id uuid not null, -- The webhook-id by which the receiver knows it again.
  type text not null,
  about text not null, -- What it is about: so a fact that is told twice makes one message.
  body text not null check (octet_length(body) <= 20000),
  happened_at timestamptz not null,
  queued_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'given-up')),
  tries int not null default 0, -- Since it was last asked for.
  attempts int not null default 0, -- In all.
  next_try_at timestamptz,
  settled_at timestamptz,
  primary key (endpoint_id, id),
  unique (endpoint_id, type, about),
  check ((state = 'waiting') = (next_try_at is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index delivery_waiting on webhooks.delivery (endpoint_id, next_try_at) where state = 'waiting';
create index delivery_by_age on webhooks.delivery (queued_at);

-- Each time it was sent. Without an end: the server that sent it was stopped before it could note the answer.
create table webhooks.attempt (
  endpoint_id uuid not null,
  delivery_id uuid not null,
  no int not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('taken', 'refused', 'too-slow', 'not-reached', 'no-address', 'not-public', 'not-secure')),
  status smallint, -- What it answered, if it did.
  primary key (endpoint_id, delivery_id, no),
  foreign key (endpoint_id, delivery_id) references webhooks.delivery on delete cascade,
  check ((ended_at is null) = (outcome is null))
);

grant usage on schema webhooks to payung_app;
grant select, insert, update on all tables in schema webhooks to payung_app;
grant delete on webhooks.delivery, webhooks.secret to payung_app;
