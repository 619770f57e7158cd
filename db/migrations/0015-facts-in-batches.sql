-- Facts that nobody has been told of yet, so that the queue gets one job for many facts. A job for each took longer than what had happened.
create table platform.untold_fact (fact_id bigint primary key);
comment on table platform.untold_fact is 'A row goes in with its fact, and out with the job that tells of it.';
alter table platform.untold_fact set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
grant select, insert, delete on platform.untold_fact to payung_app;
grant update on platform.untold_fact to payung_app; -- To hold rows, which no statement changes.

alter table platform.fact add column trace text;
comment on column platform.fact.trace is 'Of the request that made it true; null for what was recorded before there was one.';
