-- The Institute (Institut BPJS Ketenagakerjaan), the corporate university: certification schemes, courses of its own, what people can do
-- and until when, research, partners, rooms. Courses of the vocational programme are held by training bodies and stand elsewhere.
--
-- All of it is small and stays on one node. No foreign key crosses into another schema.
create schema institute;

-- What became of what, and who said so. src/modules/institute/machine.ts has the legal steps.
create table institute.step (
  id bigint generated always as identity primary key,
  thing text not null check (thing in ('scheme', 'course', 'run', 'research')),
  key text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  by_name text not null
);
create index on institute.step (thing, key, id);

-- Certification schemes (skema sertifikasi): what somebody must be able to do, and for how long that holds.
create table institute.scheme (
  code text primary key check (code ~ '^[A-Z][A-Z0-9-]{2,19}$'),
  title text not null check (length(title) between 3 and 150),
  field text not null check (length(field) between 3 and 100),
  standard text, -- The number of the competence standard (SKKNI), where one exists.
  validity_months smallint not null check (validity_months between 1 and 120),
  state text not null check (state in ('draft', 'in-force', 'retired')),
  drafted_at timestamptz not null,
  drafted_by text not null
);

create table institute.scheme_unit (
  scheme_code text not null references institute.scheme,
  no smallint not null check (no > 0),
  title text not null check (length(title) between 3 and 200),
  primary key (scheme_code, no)
);

-- Courses of the Institute's own: for staff, for the public, and modules on becoming self-employed.
create sequence institute.course_no;
create table institute.course (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^KI\d{6}$'),
  title text not null check (length(title) between 3 and 150),
  audience text not null check (audience in ('staff', 'public', 'self-employed')),
  hours smallint not null check (hours between 1 and 500),
  summary text not null check (length(summary) between 10 and 1000),
  skill text check (length(skill) between 3 and 150), -- What whoever attended can do; null where nothing is noted.
  skill_months smallint check (skill_months between 1 and 120), -- For how long; null: for good.
  state text not null check (state in ('draft', 'published', 'retired')),
  drafted_at timestamptz not null,
  drafted_by text not null,
  check (skill_months is null or skill is not null)
);
create index on institute.course (state, id);

create table institute.course_section (
  course_id bigint not null references institute.course,
  no smallint not null check (no between 1 and 100),
  title text not null check (length(title) between 3 and 150),
  body text not null check (length(body) between 10 and 20000),
  link text check (length(link) <= 500),
  primary key (course_id, no)
);

-- A course on a day. `taken` is counted here, so that two who reach for the last place meet at this row.
create sequence institute.run_no;
create table institute.run (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^JK\d{8}$'),
  course_id bigint not null references institute.course,
  held_on date not null,
  place text check (length(place) between 3 and 200),
  link text check (length(link) <= 500),
  places int not null check (places between 1 and 5000),
  taken int not null default 0,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  planned_at timestamptz not null,
  planned_by text not null,
  check (taken between 0 and places),
  check (num_nonnulls(place, link) > 0)
);
create index on institute.run (course_id, held_on);
create index on institute.run (held_on, id);

-- Who comes: a member by their record, one of the staff by their account. The waiting list is in the order of `id`.
create table institute.registration (
  id bigint generated always as identity primary key,
  run_id bigint not null references institute.run,
  person_id bigint,
  account_id uuid,
  state text not null check (state in ('registered', 'waiting', 'withdrawn', 'attended', 'absent')),
  registered_at timestamptz not null,
  moved_up_at timestamptz, -- From the waiting list.
  withdrawn_at timestamptz,
  noted_at timestamptz,
  noted_by text,
  check (num_nonnulls(person_id, account_id) = 1),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check ((state in ('attended', 'absent')) = (noted_at is not null) and (noted_at is null) = (noted_by is null))
);
create unique index registration_once on institute.registration (run_id, person_id) where state <> 'withdrawn';
create unique index registration_once_of_staff on institute.registration (run_id, account_id) where state <> 'withdrawn';
create index on institute.registration (run_id, id);
create index on institute.registration (person_id, id);
create index on institute.registration (account_id, id);

-- What a person can do, from what that is known, and until when.
create table institute.skill (
  id uuid primary key,
  person_id bigint not null,
  skill text not null check (length(skill) between 3 and 150),
  source text not null check (source in ('course', 'certificate')),
  source_no text not null check (length(source_no) between 3 and 40), -- The number of the course run or of the certificate.
  scheme_code text,
  gained_on date not null,
  valid_until date, -- The last day; null: for good.
  noted_at timestamptz not null,
  noted_by text not null,
  nudged_at timestamptz, -- Told that it lapses soon.
  withdrawn_at timestamptz, -- The certificate was revoked.
  unique (person_id, source, source_no),
  check (valid_until >= gained_on)
);
create index on institute.skill (valid_until) where nudged_at is null and withdrawn_at is null;
create index on institute.skill (gained_on) where source = 'certificate';

create sequence institute.research_no;
create table institute.research (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^RI\d{6}$'),
  title text not null check (length(title) between 3 and 200),
  summary text not null check (length(summary) between 10 and 5000),
  authors text[] not null check (cardinality(authors) between 1 and 20), -- Institutions or roles, never people.
  topic text not null check (length(topic) between 3 and 100),
  link text check (length(link) <= 500),
  published_on date,
  state text not null check (state in ('planned', 'under-way', 'published')),
  planned_at timestamptz not null,
  planned_by text not null,
  check ((state = 'published') = (published_on is not null))
);
create index on institute.research (state, published_on);

-- With whom the Institute works, at home and abroad. Whether an agreement is in force follows from its days.
create sequence institute.agreement_no;
create table institute.agreement (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^KS\d{6}$'),
  partner text not null check (length(partner) between 3 and 150),
  country text not null check (country ~ '^[A-Z]{2}$'), -- ISO 3166-1.
  subject text not null check (length(subject) between 3 and 500),
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_on date, -- Before its time.
  ended_by text,
  check (to_on >= from_on),
  check ((ended_on is null) = (ended_by is null)),
  check (ended_on between from_on and to_on)
);
create index on institute.agreement (to_on, id);

create sequence institute.room_no;
create table institute.room (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^RU\d{6}$'),
  name text not null unique check (length(name) between 3 and 100),
  place text not null check (length(place) between 3 and 200),
  capacity smallint not null check (capacity between 1 and 2000),
  opens_at time not null, -- On the clock in Jakarta.
  closes_at time not null,
  added_at timestamptz not null,
  added_by text not null,
  check (closes_at > opens_at)
);

-- One room, one booking at a time: held by the database. A range of one number stands for the room, so that no extension is needed.
create table institute.booking (
  id uuid primary key,
  room_id bigint not null references institute.room,
  from_at timestamptz not null,
  to_at timestamptz not null,
  purpose text not null check (length(purpose) between 3 and 200),
  booked_at timestamptz not null,
  booked_by text not null,
  cancelled_at timestamptz,
  cancelled_by text,
  check (to_at > from_at),
  check ((cancelled_at is null) = (cancelled_by is null)),
  constraint booking_alone exclude using gist (int8range(room_id, room_id, '[]') with &&, tstzrange(from_at, to_at) with &&)
    where (cancelled_at is null)
);
create index on institute.booking (room_id, from_at);
create index on institute.booking (from_at);

do $$
begin
  execute 'create trigger append_only before update or delete or truncate on institute.step
    for each statement execute function platform.refuse_change()';
end $$;

grant usage on schema institute to payung_app;
grant select, insert on all tables in schema institute to payung_app;
grant usage on all sequences in schema institute to payung_app;
grant update (state) on institute.scheme, institute.course to payung_app;
grant update (title, body, link) on institute.course_section to payung_app;
grant delete on institute.course_section to payung_app;
grant update (state, taken) on institute.run to payung_app;
grant update (state, moved_up_at, withdrawn_at, noted_at, noted_by) on institute.registration to payung_app;
grant update (nudged_at, withdrawn_at) on institute.skill to payung_app;
grant update (state, published_on) on institute.research to payung_app;
grant update (ended_on, ended_by) on institute.agreement to payung_app;
grant update (cancelled_at, cancelled_by) on institute.booking to payung_app;
