-- What people may ask about their own data, and what is done when data got out (UU 27/2022).
create schema privacy;

-- A member says that something in their own data is wrong, with evidence. What is asked for stands here; what is put right stands in
-- registry.correction, as it does whoever asked.
create table privacy.correction_request (
  id uuid primary key,
  person_id bigint not null,
  name text,
  birth_place text,
  birth_on date,
  sex text check (sex in ('female', 'male')),
  mother_name text,
  phone text,
  email text,
  address text,
  story text not null check (length(story) between 5 and 1000),
  evidence bytea, -- Goes some time after the decision: src/modules/privacy/retention.
  evidence_type text not null check (evidence_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  outcome text check (outcome in ('corrected', 'refused', 'withdrawn')),
  outcome_reason text,
  decided_by text,
  decided_at timestamptz,
  check (num_nonnulls(name, birth_place, birth_on, sex, mother_name, phone, email, address) > 0),
  check (num_nulls(outcome, outcome_reason, decided_by, decided_at) in (0, 4)),
  check (evidence is not null or decided_at is not null)
);
create unique index correction_request_one_open on privacy.correction_request (person_id) where decided_at is null;
create index on privacy.correction_request (person_id);
create index on privacy.correction_request (due_at, id) where decided_at is null;
create index on privacy.correction_request (decided_at) where evidence is not null;

-- Data got out, were changed or were lost. What stands here goes into the letters word for word (UU 27/2022 Pasal 46 ayat (2)), so
-- nothing of it changes once they have been sent.
create sequence privacy.breach_no;
create table privacy.breach (
  id uuid primary key,
  number text not null unique,
  known_at timestamptz not null, -- From here on the clock runs.
  due_at timestamptz not null,
  happened_from timestamptz not null,
  happened_to timestamptz not null,
  data_kinds text[] not null check (cardinality(data_kinds) > 0),
  how text not null check (length(how) between 10 and 2000),
  handling text not null check (length(handling) between 10 and 2000),
  advice text not null check (length(advice) between 10 and 2000),
  authority_name text not null,
  authority_email text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  sent_by text,
  sent_at timestamptz, -- The first letters.
  authority_message uuid,
  authority_reached_at timestamptz,
  outcome text check (length(outcome) between 10 and 2000),
  closed_by text,
  closed_at timestamptz,
  check (happened_from <= happened_to and known_at <= opened_at),
  check (num_nulls(sent_by, sent_at, authority_message) in (0, 3)),
  check (num_nulls(outcome, closed_by, closed_at) in (0, 3)),
  check (closed_at is null or sent_at is not null)
);
create index on privacy.breach (due_at) where closed_at is null;

-- Whose data they were: the records that are kept, each once.
create table privacy.breach_person (
  breach_id uuid not null references privacy.breach,
  person_id bigint not null,
  found_by text not null check (found_by in ('list', 'looks')),
  added_at timestamptz not null,
  letter_at timestamptz, -- When the letter to this person was written.
  message_id uuid, -- Null where nobody knows a number or an address: then the letter goes by post.
  reached_at timestamptz, -- When the message gateway took it; messages themselves are not kept for long.
  posted_at timestamptz, -- When the letter was given to the post.
  primary key (breach_id, person_id),
  check (message_id is null or letter_at is not null),
  check (reached_at is null or message_id is not null),
  check (posted_at is null or letter_at is not null)
);
create index on privacy.breach_person (person_id);
create index on privacy.breach_person (message_id) where message_id is not null and reached_at is null;

grant usage on schema privacy to payung_app;
grant select, insert, update on privacy.correction_request, privacy.breach, privacy.breach_person to payung_app;
grant delete on privacy.breach_person to payung_app;
grant usage on sequence privacy.breach_no to payung_app;

-- What is kept for some time only. A file that employers sent goes a year after it came, when its return is done.
alter table contributions.upload add column emptied_at timestamptz;
comment on column contributions.upload.emptied_at is 'When the file and what was said about its rows were deleted; that it came stays.';

-- Evidence goes some time after the decision; that there was some, stays.
alter table contributions.dispute drop constraint dispute_check1,
  add constraint dispute_evidence check (evidence is null or evidence_type is not null) not valid;
alter table contributions.dispute validate constraint dispute_evidence;
