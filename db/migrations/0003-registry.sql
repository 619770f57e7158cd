-- People, employers, who works where, and the offices that serve them.
--
-- Distribution over several servers (Citus): person and person_number by their own key, employer, employer_terms and
-- employment by employer_id; region, minimum_wage, kbli, office are reference tables. No foreign key crosses two of these.
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

-- What employers do: the five-digit groups of KBLI 2020 (Peraturan BPS 2/2020).
create table registry.kbli (
  code text primary key check (code ~ '^\d{5}$'),
  division text not null,
  section text not null,
  title text not null,
  confidence text not null
);

create table registry.office (
  code text primary key,
  kind text not null check (kind in ('regional-office', 'branch')),
  name text not null,
  parent_code text references registry.office,
  region_code text not null references registry.region
);
-- Which office serves a regency or city, or a whole province where nothing nearer does.
create table registry.office_area (
  region_code text primary key references registry.region,
  office_code text not null references registry.office
);

-- A name as it is compared: small letters, no titles, signs or doubled blanks.
create function registry.name_key(name text) returns text
language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(regexp_replace(lower(name), '\m(dr|drs|dra|ir|h|hj|prof|s\.?pd|s\.?e|s\.?h|s\.?t|s\.?kom|m\.?m|m\.?pd|amd)\M\.?', ' ', 'g'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

create sequence registry.person_id;
create table registry.person (
  id bigint primary key default nextval('registry.person_id'),
  membership_no text not null,
  name text not null check (length(name) between 1 and 150),
  name_key text not null generated always as (registry.name_key(name)) stored,
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
  verify_at timestamptz, -- When the population register is to be asked (again); null when there is nothing to ask.
  died_on date,
  merged_into bigint, -- The person this one turned out to be. Its months and money stay under this key.
  registered_at timestamptz not null
);
create unique index on registry.person (membership_no, id);
create index person_by_name on registry.person using gin (name_key gin_trgm_ops);
create index person_by_birth on registry.person (birth_on, name_key);
create index person_by_name_start on registry.person (name_key text_pattern_ops);
create index person_by_registration on registry.person using brin (registered_at); -- Keys grow with time, so small and exact enough.
create index person_to_verify on registry.person (verify_at) where verify_at is not null;
create index on registry.person (merged_into) where merged_into is not null;
create index on registry.person (phone) where phone is not null;
create index on registry.person (lower(email)) where email is not null;

-- The numbers by which a person is known. One number belongs to one person, so a NIK can never make two people.
create table registry.person_number (
  kind text not null check (kind in ('nik', 'passport', 'membership', 'old-card')),
  number text not null,
  person_id bigint not null,
  primary key (kind, number)
);
create index on registry.person_number (person_id);

-- What was put right in a person's data, and on what evidence. The former value can be read here and nowhere else.
create table registry.correction (
  person_id bigint not null,
  id uuid not null,
  field text not null check (field in ('name', 'birth-on', 'birth-place', 'sex', 'mother-name', 'phone', 'email', 'address', 'nik')),
  before text,
  after text,
  evidence text not null,
  corrected_by text not null,
  corrected_at timestamptz not null,
  primary key (person_id, id, field)
);

create table registry.death_report (
  person_id bigint not null,
  id uuid not null,
  died_on date not null,
  employer_id bigint, -- Where it was reported by one.
  reported_by text not null,
  reported_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (person_id, id),
  check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
create unique index death_report_one on registry.death_report (person_id) where withdrawn_at is null;

-- What the population register answered: outcomes only, never data.
create table registry.identity_check (
  person_id bigint not null,
  checked_at timestamptz not null,
  outcome text not null check (outcome in ('verified', 'differs', 'unknown-to-register')),
  name_score smallint check (name_score between 0 and 100),
  differs text[] not null default '{}',
  primary key (person_id, checked_at)
);

-- A membership number: ten digits that do not follow each other, so that knowing one does not give the next, and a check digit.
create function registry.membership_number(person_id bigint) returns text
language sql immutable strict parallel safe as $$
  select platform.with_check_digit('99' || lpad(((person_id * 61803399 + 27182818) % 100000000)::text, 8, '0'))
$$;

-- An employer's number (NPP) is made in the same way: eight digits and a check digit.
create function registry.employer_number(employer_id bigint) returns text
language sql immutable strict parallel safe as $$
  select platform.with_check_digit(lpad(((employer_id * 38196601 + 14142135) % 100000000)::text, 8, '0'))
$$;

create sequence registry.employer_id;
create table registry.employer (
  id bigint primary key default nextval('registry.employer_id'),
  npp text not null unique,
  kind text not null check (kind in ('company', 'public-body', 'household', 'association', 'construction-project')),
  name text not null check (length(name) between 3 and 150),
  nib text unique check (nib ~ '^\d{13}$'),
  tax_no text check (tax_no ~ '^\d{15,16}$'),
  kbli text references registry.kbli,
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
comment on column registry.employer.npp is 'Nomor pendaftaran perusahaan.';

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
  note text, -- Why the terms are what they are, beyond the risk class.
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
  end_reported_at timestamptz,
  end_reason text check (end_reason in ('resigned', 'laid-off', 'contract-ended', 'retired', 'died', 'disabled', 'transfer',
                                        'absconded', 'employer-closed')),
  end_letter text,
  position text,
  region_code text not null,
  unit_code text,
  wage bigint not null check (wage > 0),
  declared_at timestamptz not null,
  void_reason text, -- A spell that never was: fictitious or entered twice.
  primary key (employer_id, id),
  check (contract <> 'pkwt' or contract_ends_on is not null),
  check (contract_ends_on is null or contract_ends_on >= started_on),
  check (ended_on is null or ended_on >= started_on),
  check ((ended_on is null) = (end_reason is null)),
  check (end_reported_at is null or ended_on is not null)
);
create unique index employment_one_open_spell on registry.employment (employer_id, person_id) where ended_on is null and void_reason is null;
create index employment_of_person on registry.employment (person_id, employer_id);
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
create index on registry.likely_duplicate (second_person);

-- One person from two records. Two officers agree; for thirty days it can be undone; nothing is rewritten. The merges in
-- force are the edges of a forest: person.merged_into is the root that they lead to.
create table registry.merge (
  id uuid primary key,
  kept_person bigint not null,
  merged_person bigint not null,
  reason text not null,
  evidence jsonb not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  refused_by_name text,
  refused_at timestamptz,
  refused_reason text,
  undone_by_name text,
  undone_at timestamptz,
  undone_reason text,
  check (kept_person <> merged_person),
  check (approved_by <> proposed_by),
  check (num_nulls(approved_by, approved_by_name, approved_at) in (0, 3)),
  check (num_nulls(refused_by_name, refused_at, refused_reason) in (0, 3)),
  check (num_nulls(undone_by_name, undone_at, undone_reason) in (0, 3)),
  check (approved_at is null or refused_at is null),
  check (undone_at is null or approved_at is not null)
);
create index on registry.merge (kept_person);
create index on registry.merge (merged_person);
-- A record is on its way into one other, or part of one other, at a time.
create unique index merge_one_at_a_time on registry.merge (merged_person) where refused_at is null and undone_at is null;
create index merge_waiting on registry.merge (proposed_at) where approved_at is null and refused_at is null;

grant usage on schema registry to payung_app;
grant select on all tables in schema registry to payung_app;
grant insert, update on registry.region, registry.minimum_wage, registry.kbli, registry.office, registry.office_area, registry.person,
  registry.employer, registry.employer_unit, registry.employment, registry.leave_question, registry.likely_duplicate, registry.merge,
  registry.death_report to payung_app;
grant insert on registry.person_number, registry.employer_terms, registry.correction, registry.identity_check to payung_app;
grant update (number) on registry.person_number to payung_app; -- A wrong NIK gives way to the right one; the correction keeps it.
grant usage on all sequences in schema registry to payung_app;
grant execute on function registry.membership_number, registry.employer_number, registry.name_key to payung_app;
