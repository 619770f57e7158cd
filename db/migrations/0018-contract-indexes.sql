-- Indexes for what 0017 began, made while everyone works on: one open bill of a worker, a sponsor, a contract and a project each.
drop index concurrently if exists contributions.own_bill_open_of_worker;
create unique index concurrently own_bill_open_of_worker on contributions.own_bill (person_id)
  where settled_at is null and withdrawn_at is null and migrant_contract_id is null;
drop index concurrently if exists contributions.own_bill_open_of_sponsor;
create unique index concurrently own_bill_open_of_sponsor on contributions.own_bill (employer_id)
  where settled_at is null and withdrawn_at is null and project_id is null;
drop index concurrently if exists contributions.own_bill_open_of_contract;
create unique index concurrently own_bill_open_of_contract on contributions.own_bill (migrant_contract_id)
  where settled_at is null and withdrawn_at is null;
drop index concurrently if exists contributions.own_bill_open_of_project;
create unique index concurrently own_bill_open_of_project on contributions.own_bill (project_id)
  where settled_at is null and withdrawn_at is null;
drop index concurrently if exists contributions.own_bill_of_contract;
create index concurrently own_bill_of_contract on contributions.own_bill (migrant_contract_id, issued_at) where migrant_contract_id is not null;
drop index concurrently if exists contributions.own_bill_of_project;
create index concurrently own_bill_of_project on contributions.own_bill (project_id, issued_at) where project_id is not null;

-- These took a worker's contract, and a sponsor's project, for one more bill of the same.
drop index concurrently if exists contributions.own_bill_one_open;
drop index concurrently if exists contributions.own_bill_one_open_of_sponsor;
