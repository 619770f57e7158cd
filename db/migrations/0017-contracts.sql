-- Work abroad and construction: what is paid for a contract, not for a month. By the same codes as own-account workers pay with.

-- The work contract of a migrant worker (pekerja migran Indonesia). An extension is a contract of its own that names the one before.
create table registry.migrant_contract (
  id uuid primary key,
  person_id bigint not null,
  extends_id uuid references registry.migrant_contract,
  country text not null check (country ~ '^[A-Z]{2}$' and country <> 'ID'), -- ISO 3166-1.
  placement text not null check (placement in ('agency', 'government', 'individual')),
  placed_by text check (length(placed_by) between 3 and 150),
  job text not null check (length(job) between 3 and 100),
  begins_on date not null,
  months smallint not null check (months between 1 and 60),
  declared_at timestamptz not null,
  declared_by text not null,
  ended_on date, -- Came home before the contract was over.
  ended_at timestamptz,
  ended_by text,
  cancelled_at timestamptz, -- Written down wrongly, or came to nothing.
  cancelled_by text,
  check ((cancelled_at is null) = (cancelled_by is null)),
  check (num_nonnulls(ended_on, ended_at, ended_by) in (0, 3)),
  check (ended_on >= begins_on),
  check (extends_id is null or placement = 'individual') -- Nobody is placed a second time by staying.
);
create unique index migrant_contract_extended_once on registry.migrant_contract (extends_id) where cancelled_at is null;
create index on registry.migrant_contract (person_id, begins_on);

-- A building project, and the parts of it that subcontractors have. One contribution is paid for the whole, by its main contractor.
create sequence registry.project_no;
create table registry.project (
  id uuid primary key,
  number text not null unique,
  parent_id uuid references registry.project, -- Of which it is a part; null for the whole.
  employer_id bigint, -- The contractor; null for a subcontractor who is not registered here.
  contractor text not null check (length(contractor) between 2 and 150),
  owner text not null check (length(owner) between 2 and 150), -- Who has it built.
  name text not null check (length(name) between 3 and 200),
  contract_no text check (length(contract_no) between 1 and 100),
  region_code text not null references registry.region,
  registered_at timestamptz not null,
  registered_by text not null,
  check (parent_id is not null or employer_id is not null)
);
create index on registry.project (parent_id);
create index on registry.project (employer_id, registered_at);

-- What was agreed about it, and agreed anew. The latest word counts for what is billed next; what was billed keeps its own.
create table registry.project_terms (
  project_id uuid not null references registry.project,
  revision int not null, -- As it was registered, and each change after.
  agreed_at timestamptz not null,
  agreed_by text not null,
  value bigint not null check (value > 0), -- Whole rupiah, without VAT.
  begins_on date not null,
  ends_on date not null,
  reason text,
  primary key (project_id, revision),
  check (ends_on >= begins_on)
);

-- What a code asks for may now be a contract's. The law gives one price for the JKK and JKM of a migrant worker and no share of each.
alter table contributions.own_bill
  add column migrant_contract_id uuid references registry.migrant_contract,
  add column project_id uuid references registry.project,
  add column pooled bigint not null default 0 check (pooled >= 0),
  drop constraint own_bill_check4,
  add constraint own_bill_total check (total = jkk + jkm + jht + pooled - surplus_jkk - surplus_jkm) not valid,
  add constraint own_bill_contract check (num_nonnulls(migrant_contract_id, project_id) <= 1) not valid,
  add constraint own_bill_contract_payer check ((migrant_contract_id is null or person_id is not null) and (project_id is null or employer_id is not null)) not valid,
  add constraint own_bill_pooled check (pooled = 0 or migrant_contract_id is not null) not valid;

-- What is asked for of a work contract: the part before work, the part during and after it, months of savings.
create table contributions.migrant_line (
  bill_id uuid not null references contributions.own_bill,
  contract_id uuid not null references registry.migrant_contract,
  part text not null check (part in ('before', 'work', 'savings')),
  slot int not null, -- The month of savings; 0 for the others, which are paid once.
  pooled bigint not null check (pooled >= 0),
  jht bigint not null check (jht >= 0),
  primary key (bill_id, part, slot),
  unique (bill_id, contract_id, part, slot),
  check (part = 'savings' or slot = 0 and jht = 0),
  check (part <> 'savings' or slot > 0 and pooled = 0)
);

-- What is paid of it, each once by the key.
create table contributions.migrant_cover (
  contract_id uuid not null,
  part text not null,
  slot int not null,
  bill_id uuid not null,
  primary key (contract_id, part, slot),
  foreign key (bill_id, contract_id, part, slot) references contributions.migrant_line (bill_id, contract_id, part, slot)
);
create index on contributions.migrant_cover (bill_id);

-- What is asked for of a project: its whole contribution up to so much of the work, less what was paid before.
create table contributions.project_line (
  bill_id uuid primary key references contributions.own_bill,
  project_id uuid not null references registry.project,
  progress smallint not null check (progress between 1 and 100), -- Percent of the work, up to which it is paid then.
  contract_value bigint not null,
  whole_jkk bigint not null,
  whole_jkm bigint not null,
  jkk bigint not null check (jkk >= 0),
  jkm bigint not null check (jkm >= 0)
);
create index on contributions.project_line (project_id);

do $$
declare
  name text;
begin
  foreach name in array array['contributions.migrant_line', 'contributions.migrant_cover', 'contributions.project_line', 'registry.project_terms'] loop
    execute format('create trigger append_only before update or delete or truncate on %s
      for each statement execute function platform.refuse_change()', name);
  end loop;
end $$;

insert into ledger.book values ('migrant', 'Dana JKK dan JKM pekerja migran', 'Work accident and death fund of migrant workers');
insert into ledger.account (book, code, name_id, name_en, side) values
  ('migrant', 'bank', 'Kas di bank', 'Cash at bank', 'debit'),
  ('migrant', 'contributions', 'Iuran', 'Contributions', 'credit');

comment on table contributions.own_bill is
  'What can be paid by a code of its own and is owed by nobody before: months of own-account work, a contract of work abroad, a building project.';

grant select, insert on registry.migrant_contract, registry.project, registry.project_terms, contributions.migrant_line, contributions.migrant_cover,
  contributions.project_line to payung_app;
grant update (ended_on, ended_at, ended_by, cancelled_at, cancelled_by) on registry.migrant_contract to payung_app;
grant usage on sequence registry.project_no to payung_app;
