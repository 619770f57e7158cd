-- People, employers, who works where, and the offices that serve them.
--
-- Distribution over several servers (Citus): person and person_number by their own key, employer, employer_terms and
-- employment by employer_id; region, minimum_wage, office are reference tables. No foreign key crosses two of these.
create schema registry;

create table registry.region (
  code text primary key, -- Ministry of Home Affairs: '64' a province, '64.71' a regency or city.
  level smallint not null check (level in (1, 2)),
  parent_code text references registry.region,
  name text not null,
  short_name text not null,
  valid_from date,
  valid_to date,
  successor_code text
);

create table registry.minimum_wage (
  region_code text not null references registry.region,
  year smallint not null,
  amount bigint not null check (amount > 0),
  confidence text not null,
  source text not null,
  primary key (region_code, year)
);

create table registry.office (
  code text primary key,
  kind text not null check (kind in ('regional-office', 'branch')),
  name text not null,
  parent_code text references registry.office,
  region_code text not null references registry.region
);
-- Which branch serves a regency or city.
create table registry.office_area (
  region_code text primary key references registry.region,
  office_code text not null references registry.office
);

create sequence registry.person_id;
create table registry.person (
  id bigint primary key default nextval('registry.person_id'),
  membership_no text not null,
  name text not null check (length(name) between 1 and 150),
  birth_place text,
  birth_on date,
  sex text check (sex in ('female', 'male')),
  mother_name text,
  nationality text not null default 'ID',
  married boolean,
  phone text,
  email text,
  address text,
  postal_code text,
  tax_no text,
  verified text not null default 'pending' check (verified in ('pending', 'verified', 'differs', 'unknown-to-register')),
  verified_at timestamptz,
  died_on date,
  merged_into bigint, -- The person this one turned out to be. Its months and money stay under this key.
  registered_at timestamptz not null
);
create unique index on registry.person (membership_no, id);
create index person_by_name on registry.person using gin (lower(name) gin_trgm_ops);
create index person_by_birth on registry.person (birth_on, lower(name));
create index on registry.person (merged_into) where merged_into is not null;
create index on registry.person (phone) where phone is not null;

-- The numbers by which a person is known. One number belongs to one person, so a NIK can never make two people.
create table registry.person_number (
  kind text not null check (kind in ('nik', 'passport', 'membership', 'old-card')),
  number text not null,
  person_id bigint not null,
  primary key (kind, number)
);
create index on registry.person_number (person_id);

-- A membership number: ten digits that do not follow each other, so that knowing one does not give the next, and a check digit.
create function registry.membership_number(person_id bigint) returns text
language sql immutable strict parallel safe as $$
  select platform.with_check_digit('99' || lpad(((person_id * 61803399 + 27182818) % 100000000)::text, 8, '0'))
$$;

create sequence registry.employer_id;
create table registry.employer (
  id bigint primary key default nextval('registry.employer_id'),
  npp text not null unique,
  kind text not null check (kind in ('company', 'public-body', 'household', 'association', 'construction-project')),
  name text not null check (length(name) between 3 and 150),
  nib text unique check (nib ~ '^\d{13}$'),
  tax_no text check (tax_no ~ '^\d{15,16}$'),
  kbli text check (kbli ~ '^\d{5}$'),
  activity text,
  region_code text not null references registry.region,
  office_code text not null references registry.office,
  address text not null,
  contact_name text not null,
  contact_phone text not null,
  contact_email text,
  first_month int not null,
  two_people boolean not null default false, -- Who prepares a return may not approve it.
  registered_at timestamptz not null,
  closed_on date
);
create index employer_by_name on registry.employer using gin (lower(name) gin_trgm_ops);
create index on registry.employer (office_code);
comment on column registry.employer.npp is 'Nomor pendaftaran perusahaan: eight digits and a check digit.';

-- What decides an employer's contributions, from a month on. Past rows stay: a revised return uses the terms of its month.
create table registry.employer_terms (
  employer_id bigint not null,
  from_month int not null,
  scale text not null check (scale in ('mikro', 'kecil', 'menengah', 'besar')),
  risk_class smallint not null check (risk_class between 1 and 5),
  risk_reason text not null,
  jkk boolean not null,
  jkm boolean not null,
  jht boolean not null,
  jp boolean not null,
  labour_intensive boolean not null default false, -- Holds the relief of PP 7/2025 where the month allows it.
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  primary key (employer_id, from_month, confirmed_at) -- The latest word on a month counts.
);

-- Where a public body's people stand in its budget.
create table registry.employer_unit (
  employer_id bigint not null,
  code text not null check (code ~ '^[A-Z0-9.-]{1,20}$'),
  name text not null,
  budget_code text not null,
  primary key (employer_id, code)
);

create sequence registry.employment_id;
create table registry.employment (
  employer_id bigint not null,
  id bigint not null default nextval('registry.employment_id'),
  person_id bigint not null,
  employee_no text,
  contract text not null check (contract in ('pkwt', 'pkwtt', 'daily', 'piece')),
  started_on date not null,
  contract_ends_on date,
  ended_on date, -- The last day worked.
  end_reason text check (end_reason in ('resigned', 'laid-off', 'contract-ended', 'retired', 'died', 'disabled', 'transfer',
                                        'absconded', 'employer-closed')),
  end_letter text,
  position text,
  region_code text not null,
  unit_code text,
  wage bigint not null check (wage > 0),
  jkp boolean not null default false, -- Takes part in JKP; the decision and its reasons are recomputed from facts.
  declared_at timestamptz not null,
  void_reason text, -- A spell that never was: fictitious or entered twice.
  primary key (employer_id, id),
  check (contract <> 'pkwt' or contract_ends_on is not null),
  check (contract_ends_on is null or contract_ends_on >= started_on),
  check (ended_on is null or ended_on >= started_on),
  check ((ended_on is null) = (end_reason is null))
);
create unique index employment_one_open_spell on registry.employment (employer_id, person_id) where ended_on is null and void_reason is null;
create index employment_of_person on registry.employment (person_id);
create index employment_by_employee_no on registry.employment (employer_id, employee_no) where employee_no is not null;

-- A worker has appeared elsewhere: the employer who still reports them is asked whether they have left.
create table registry.leave_question (
  id uuid primary key,
  employer_id bigint not null,
  employment_id bigint not null,
  person_id bigint not null,
  new_employer_id bigint not null,
  asked_at timestamptz not null,
  answer text check (answer in ('left', 'still-here')),
  answered_at timestamptz,
  answered_by text
);
create unique index on registry.leave_question (employer_id, employment_id, new_employer_id) where answered_at is null;
create index on registry.leave_question (employer_id) where answered_at is null;
create index on registry.leave_question (person_id);

-- Two records that are probably one person, and what speaks for it.
create table registry.likely_duplicate (
  id uuid primary key,
  first_person bigint not null,
  second_person bigint not null,
  evidence jsonb not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by text,
  dismissed_reason text,
  check (first_person < second_person),
  unique (first_person, second_person)
);

-- One person from two records. Two officers agree; for thirty days it can be undone; nothing is rewritten.
create table registry.merge (
  id uuid primary key,
  kept_person bigint not null,
  merged_person bigint not null,
  evidence jsonb not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  refused_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text,
  check (kept_person <> merged_person),
  check (approved_by <> proposed_by)
);
create index on registry.merge (merged_person);
create index on registry.merge (kept_person);

grant usage on schema registry to payung_app;
grant select on all tables in schema registry to payung_app;
grant insert, update on registry.region, registry.minimum_wage, registry.office, registry.office_area, registry.person, registry.employer,
  registry.employer_unit, registry.employment, registry.leave_question, registry.likely_duplicate, registry.merge to payung_app;
grant insert on registry.person_number, registry.employer_terms to payung_app;
grant usage on all sequences in schema registry to payung_app;
grant execute on function registry.membership_number to payung_app;
