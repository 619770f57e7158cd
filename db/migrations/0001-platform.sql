-- The ground that every module stands on: the application's role, facts, the job queue's door, answered requests.

-- The server works as payung_app, which owns nothing: it cannot change the schema, nor the past.
do $$
begin
  if not exists (select from pg_roles where rolname = 'payung_app') then
    create role payung_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- Another database of this cluster was faster.
end $$;
grant payung_app to current_user;

create extension if not exists pg_trgm;

-- ISO/IEC 7064 MOD 11,10, as src/base/check-digit.ts; here for numbers that are given out by the thousand.
create function platform.with_check_digit(digits text) returns text
language plpgsql immutable strict parallel safe as $$
declare
  product int := 10;
begin
  for place in 1 .. length(digits) loop
    product := 2 * coalesce(nullif((substr(digits, place, 1)::int + product) % 10, 0), 10) % 11;
  end loop;
  return digits || (11 - product) % 10;
end $$;

-- A UUID of version 7, as src/base/id.ts; for documents that are made by the thousand.
create function platform.new_id(at timestamptz) returns uuid
language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- What has happened, written in the transaction that made it happen. src/subscriptions.ts says who acts on it.
create table platform.fact (
  id bigint generated always as identity primary key,
  name text not null,
  about jsonb not null,
  recorded_at timestamptz not null
);
comment on table platform.fact is 'Append only. A lower module states a fact; higher ones act on it through the job queue.';

-- Which reference data the database holds: a digest of the files that they came from.
create table platform.reference (
  name text primary key,
  digest text not null,
  loaded_at timestamptz
);
insert into platform.reference values ('data', '', null);

-- The first answer to a request, given again when the request is repeated.
create table platform.answered_request (
  caller text not null,
  key text not null,
  operation text not null,
  input_digest bytea not null,
  answer jsonb not null,
  answered_at timestamptz not null,
  primary key (caller, key)
);

-- The job queue belongs to the owner; the application may only put a job in, inside its own transaction.
create function platform.enqueue(task text, payload json, job_key text default null, run_at timestamptz default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => enqueue.job_key, run_at => enqueue.run_at, max_attempts => 12);
end $$;
revoke all on function platform.enqueue from public;

-- Stands in the way of anyone, the owner included, who would change what must stay.
create function platform.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% on %.% is refused: it is append only', tg_op, tg_table_schema, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete or truncate on platform.fact
  for each statement execute function platform.refuse_change();

grant usage on schema platform to payung_app;
grant select, insert on platform.fact, platform.answered_request to payung_app;
grant delete on platform.answered_request to payung_app;
grant execute on function platform.enqueue, platform.with_check_digit, platform.new_id to payung_app;
