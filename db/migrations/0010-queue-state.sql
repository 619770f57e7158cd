-- How far behind the queue is, for those who watch over the system. The queue belongs to the owner; what is told of it are counts and
-- ages, and nothing that a job is about.
create function platform.queue_state() returns table (task text, waiting bigint, oldest_seconds double precision, given_up bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- A job that is put off until a day to come does not wait; one that was tried and did not end waits since it was made.
  return query
    select task_identifier,
           count(*) filter (where is_open and is_due),
           coalesce(extract(epoch from now() - min(since) filter (where is_open and is_due)), 0)::double precision,
           count(*) filter (where not is_open)
    from graphile_worker.jobs
    cross join lateral (select attempts < max_attempts or locked_at is not null as is_open, attempts > 0 or run_at <= now() as is_due,
                               case when attempts > 0 then created_at else run_at end as since) as how
    group by task_identifier;
end $$;
revoke all on function platform.queue_state from public;
grant execute on function platform.queue_state to payung_app;
