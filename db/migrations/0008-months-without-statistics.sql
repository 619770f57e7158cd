-- Months begin. Until the statistics of a table are taken anew, the planner believes that nobody has filed for the month that has just
-- begun, and reads all of it to find one employer's rows: the larger the country, the slower. Without statistics of months it takes
-- each for as large as any other, and goes by the other keys.

create or replace function platform.ensure_year(parent regclass, month int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  schema_name text := (select nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = parent);
  table_name text := (select relname from pg_class where oid = parent) || '_' || month / 12;
begin
  if to_regclass(format('%I.%I', schema_name, table_name)) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(table_name, 0));
  -- Asked for again under the lock: another session may have made it, and this one may remember that it is missing.
  execute format('create table if not exists %I.%I partition of %s for values from (%s) to (%s)',
    schema_name, table_name, parent, month / 12 * 12, month / 12 * 12 + 12);
  perform platform.forget_months(format('%I.%I', schema_name, table_name)::regclass, parent);
end $$;

-- Takes no statistics of the column by which a table is cut into years.
create function platform.forget_months(cut regclass, parent regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s alter column %I set statistics 0', cut,
    (select attname from pg_partitioned_table join pg_attribute on attrelid = partrelid and attnum = partattrs[0] where partrelid = parent));
end $$;
revoke all on function platform.forget_months from public;

select platform.forget_months(partrelid, partrelid) from pg_partitioned_table;
select platform.forget_months(inhrelid, inhparent) from pg_inherits join pg_partitioned_table on partrelid = inhparent;
