-- The vocational programme (Vokasi Indonesia Pekerja): who trains, what is taught, who may join, whose seat it is, who came, who can
-- do it, whether it led to work, and what it cost.
--
-- Distribution over several servers (Citus): enrolment and what hangs on it by class_id; provider, course, budget, seat are small and
-- stay on one node. No foreign key crosses into another schema except to reference tables.
create schema training;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- What became of what, and who said so. One list for every machine of states; src/modules/training/states.ts has the legal steps.

create table training.step (
  id bigint generated always as identity primary key,
  thing text not null check (thing in ('provider', 'course', 'class', 'enrolment', 'budget')),
  thing_id bigint not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  by_name text not null,
  reason text
);
create index on training.step (thing, thing_id, id);
create index on training.step (at, to_state) where thing = 'enrolment' and to_state in ('confirmed', 'attending', 'completed', 'certified');

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Training bodies: LPK, LKP, LSP, BLK and their like, by one door.

create sequence training.provider_no;
create table training.provider (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^LP\d{6}$'),
  kind text not null check (kind in ('lpk', 'lkp', 'lsp', 'blk', 'other')),
  name text not null check (length(name) between 3 and 150),
  region_code text not null references registry.region, -- A regency or city.
  address text not null,
  office_code text not null references registry.office, -- The branch that decides.
  contact_name text not null,
  contact_phone text not null,
  vocational_no text, -- Vocational identification number (VIN), where it has one.
  licence_no text,
  licence_issuer text,
  licence_expires_on date,
  experience_since date,
  bank_code text,
  bank_account_no text,
  bank_account_name text,
  agreement_no text unique,
  agreement_from date,
  agreement_to date,
  state text not null check (state in ('draft', 'submitted', 'document-check', 'needs-completion', 'site-check', 'approved',
    'agreement-signed', 'active', 'suspended', 'terminated', 'rejected', 'not-yet-eligible')),
  not_before date, -- Of one that is not yet eligible: the day from which it is.
  submitted_at timestamptz,
  opened_at timestamptz not null,
  opened_by text not null,
  check ((state = 'not-yet-eligible') = (not_before is not null)),
  check (agreement_from is null or agreement_to >= agreement_from),
  check (state not in ('agreement-signed', 'active') or agreement_no is not null)
);
create index on training.provider (office_code, state);
create index on training.provider (licence_expires_on) where state in ('active', 'suspended');

-- Every licence that was shown, so that a renewal does not erase what held before.
create table training.licence (
  provider_id bigint not null references training.provider,
  no smallint not null,
  licence_no text not null,
  issuer text not null,
  expires_on date not null,
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (provider_id, no)
);

create table training.provider_paper (
  id uuid primary key,
  provider_id bigint not null references training.provider,
  kind text not null check (kind in ('licence', 'experience', 'curriculum', 'facilities', 'price-list', 'bank', 'other')),
  name text not null,
  media_type text not null,
  bytes bytea not null,
  stored_at timestamptz not null,
  stored_by text not null
);
create index on training.provider_paper (provider_id, stored_at);

create table training.instructor (
  provider_id bigint not null references training.provider,
  no smallint not null,
  name text not null,
  field_code text not null,
  certificate text, -- Or two years of experience.
  experience_years smallint not null check (experience_years >= 0),
  left_at timestamptz,
  primary key (provider_id, no)
);

create table training.facility (
  provider_id bigint not null references training.provider,
  mode text not null check (mode in ('online', 'offline', 'blended')),
  description text not null,
  places int not null check (places > 0),
  primary key (provider_id, mode)
);

-- One request for everything that is missing, instead of one letter after the other.
create table training.completion_request (
  id uuid primary key,
  provider_id bigint not null references training.provider,
  items text[] not null check (cardinality(items) > 0),
  due_on date not null,
  asked_at timestamptz not null,
  asked_by text not null,
  answered_at timestamptz
);
create unique index completion_request_one_open on training.completion_request (provider_id) where answered_at is null;

create table training.provider_check (
  id uuid primary key,
  provider_id bigint not null references training.provider,
  way text not null check (way in ('site', 'video')),
  planned_on date not null,
  done_on date,
  passed boolean,
  finding text,
  planned_by text not null,
  done_by text,
  check ((done_on is null) = (passed is null) and (done_on is null) = (finding is null) and (done_on is null) = (done_by is null))
);
create index on training.provider_check (provider_id, planned_on);

create table training.appeal (
  id uuid primary key,
  provider_id bigint not null references training.provider,
  against text not null check (against in ('rejected', 'suspended', 'terminated')),
  story text not null,
  filed_at timestamptz not null,
  filed_by text not null,
  decided_at timestamptz,
  decided_by text,
  upheld boolean,
  answer text,
  check ((decided_at is null) = (upheld is null) and (decided_at is null) = (answer is null) and (decided_at is null) = (decided_by is null))
);
create unique index appeal_one_open on training.appeal (provider_id) where decided_at is null;

-- What a training body has been told, each once: its licence ends in 60 days, in 30, today.
create table training.provider_notice (
  provider_id bigint not null references training.provider,
  kind text not null check (kind in ('licence-first', 'licence-last', 'licence-ended')),
  about_on date not null,
  told_at timestamptz not null,
  primary key (provider_id, kind, about_on)
);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- What is taught.

create table training.field (
  code text primary key,
  name_id text not null,
  name_en text not null
);

create sequence training.course_no;
create table training.course (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^PR\d{6}$'),
  provider_id bigint not null references training.provider,
  title text not null check (length(title) between 3 and 150),
  field_code text not null references training.field,
  standard text, -- The competence standard (SKKNI), where one exists.
  level smallint check (level between 1 and 9), -- Of the national qualification framework (KKNI).
  hours int not null check (hours between 1 and 2000),
  modes text[] not null check (cardinality(modes) > 0 and modes <@ array['online', 'offline', 'blended']),
  description text not null,
  occupations text[] not null default '{}', -- Work that it follows from: what somebody does now, in small letters.
  price bigint not null check (price > 0), -- For each trainee, as agreed.
  basis text not null check (basis in ('attended', 'completed', 'certified')), -- What the price is paid for.
  certificate_months smallint check (certificate_months > 0), -- Null: the certificate does not expire.
  scheme_code text, -- The certification scheme by which it is assessed.
  state text not null check (state in ('draft', 'review', 'listed', 'retired')),
  created_at timestamptz not null,
  created_by text not null
);
create index on training.course (provider_id, state);
create index on training.course (field_code) where state = 'listed';

-- Restricted meetings (PSBB and its like), by region and time.
create table training.restriction (
  id uuid primary key,
  region_code text not null references registry.region,
  kind text not null check (kind in ('psbb', 'ppkm', 'other')),
  from_on date not null,
  to_on date, -- Null while no end is known.
  legal_basis text not null,
  entered_at timestamptz not null,
  entered_by text not null,
  withdrawn_at timestamptz, -- Entered by mistake.
  check (to_on >= from_on)
);
create index on training.restriction (region_code, from_on);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Seats and money of a year. A seat is a row, so that free + held + committed + spent = approved is a count, and two who reach for one
-- seat meet at its row.

create table training.budget (
  id bigint generated always as identity primary key,
  year smallint not null,
  region_code text not null references registry.region, -- A province.
  office_code text not null references registry.office,
  name text not null,
  seats int not null check (seats >= 0), -- Approved.
  amount bigint not null check (amount >= 0), -- Approved rupiah.
  reserved bigint not null default 0 check (reserved >= 0), -- By classes that have taken seats: price and allowances of each.
  spent bigint not null default 0 check (spent >= 0), -- By invoices and allowances.
  choice text not null check (choice in ('first-come', 'scored')),
  offer_days smallint not null check (offer_days between 1 and 30),
  once boolean not null, -- Each person is trained once, where the programme of the year decides so.
  threshold numeric(5, 2) check (threshold between 1 and 100), -- Of attendance; null: as the law has it.
  national boolean not null default false, -- The line of the year to which unused seats go back.
  state text not null check (state in ('draft', 'approved', 'open', 'exhausted', 'closed')),
  made_at timestamptz not null,
  made_by text not null,
  made_by_account uuid, -- Who drafted it does not approve it.
  unique (year, office_code, name),
  check (reserved + spent <= amount)
);
create index on training.budget (year, region_code);
create unique index budget_one_national on training.budget (year) where national;

-- From one line to another: a branch that does not use its seats gives them back early.
create table training.reallocation (
  id uuid primary key,
  from_budget_id bigint not null references training.budget,
  to_budget_id bigint not null references training.budget,
  seats int not null check (seats >= 0),
  amount bigint not null check (amount >= 0),
  reason text not null check (length(reason) >= 10),
  moved_at timestamptz not null,
  moved_by text not null,
  check (from_budget_id <> to_budget_id and seats + amount > 0)
);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Classes and their sessions.

create sequence training.class_no;
create table training.class (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^KL\d{8}$'), -- KL, two digits of the year, six of a sequence.
  provider_id bigint not null references training.provider,
  course_id bigint not null references training.course,
  budget_id bigint references training.budget, -- Whose seats it offers; null until it opens.
  region_code text not null references registry.region,
  venue text not null,
  live_url text, -- Where an online class meets.
  mode text not null check (mode in ('online', 'offline', 'blended')),
  planned_mode text not null check (planned_mode in ('online', 'offline', 'blended')), -- To which it may go back.
  places int not null check (places between 1 and 30000),
  least int not null check (least between 1 and places), -- With fewer it is not held.
  starts_on date not null,
  ends_on date not null,
  opens_at timestamptz, -- From when seats are taken; before, people can only have their application checked.
  price bigint not null check (price > 0),
  basis text not null check (basis in ('attended', 'completed', 'certified')),
  allowance bigint not null default 0 check (allowance >= 0), -- For each day that someone came, in person.
  online_allowance bigint not null default 0 check (online_allowance >= 0), -- The same of a day online.
  reserved bigint not null default 0 check (reserved >= 0), -- Of its line, and not spent or given back yet.
  threshold numeric(5, 2) not null check (threshold between 1 and 100), -- As it was when the class opened.
  once boolean not null default false, -- As the budget line had it.
  free_withdrawal_until date, -- After a change of mode nobody is held to what they signed up for.
  at_risk_since timestamptz, -- The licence of its training body has ended: an officer decides.
  risk_decision text check (risk_decision in ('go-on', 'cancel')),
  state text not null check (state in ('planned', 'open', 'full', 'confirmed', 'running', 'assessing', 'completed', 'settled', 'cancelled')),
  planned_at timestamptz not null,
  planned_by text not null,
  outside_no text, -- Its number in the training body's own system.
  check (ends_on >= starts_on),
  check (state in ('planned', 'cancelled') or budget_id is not null and opens_at is not null)
);
create index on training.class (provider_id, starts_on);
create index on training.class (course_id);
create index on training.class (budget_id);
create index on training.class (state, starts_on);
create index class_to_join on training.class (starts_on, number) where state in ('open', 'full', 'confirmed');
create index on training.class (region_code, starts_on);
create unique index class_outside_no on training.class (provider_id, outside_no) where outside_no is not null;

create table training.mode_change (
  id bigint generated always as identity primary key,
  class_id bigint not null references training.class,
  changed_at timestamptz not null,
  from_mode text not null,
  to_mode text not null,
  restriction_id uuid references training.restriction,
  reason text not null,
  changed_by text not null
);
create index on training.mode_change (class_id, id);

create table training.session (
  id bigint generated always as identity primary key,
  class_id bigint not null references training.class,
  no smallint not null check (no > 0),
  on_date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  topic text not null,
  online boolean not null,
  makes_up smallint, -- Of a make-up session: the number of the one that it stands in for.
  code_secret bytea not null, -- From which its rotating codes are made.
  moved_online boolean not null default false, -- By a restriction: it may go back to what was planned.
  cancelled_at timestamptz,
  unique (class_id, no),
  check (ends_at > starts_at)
);
create index on training.session (on_date);

create table training.material (
  class_id bigint not null references training.class,
  no smallint not null,
  title text not null,
  url text not null check (url ~ '^https?://'),
  added_at timestamptz not null,
  primary key (class_id, no)
);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- People in classes.

create sequence training.arrival; -- The order in which people came for seats.
create table training.enrolment (
  id bigint generated always as identity primary key,
  class_id bigint not null references training.class,
  person_id bigint not null,
  state text not null check (state in ('applied', 'eligible', 'not-eligible', 'not-yet-eligible', 'waitlisted', 'offered', 'confirmed',
    'attending', 'dropped', 'completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m', 'outcome-12m', 'withdrawn', 'expired')),
  segment text not null check (segment in ('wage-earner', 'own-account', 'migrant', 'laid-off', 'none')),
  region_code text references registry.region, -- Where the person lives or works, when applying.
  rule_set text not null,
  reasons jsonb not null default '[]', -- Of the answer, as the law gave it: code, words, article, mend, fromOn.
  qualifies_on date,
  months smallint not null, -- Of contributions, when applying.
  score int, -- Where the line chooses by score.
  arrival bigint, -- Its place in the order of those who came for a seat.
  offered_at timestamptz,
  offer_ends_at timestamptz,
  confirmed_at timestamptz,
  ended_at timestamptz, -- Dropped, withdrawn or expired.
  end_reason text,
  replaces bigint references training.enrolment, -- Whose seat it took over before the cut-off.
  competent boolean, -- Of the last assessment.
  once boolean not null default false,
  applied_at timestamptz not null,
  applied_by text not null,
  check ((state = 'offered') <= (offer_ends_at is not null)),
  check (state not in ('assessed', 'certified') or competent is not null),
  check (state <> 'certified' or competent)
);
create unique index enrolment_one_each on training.enrolment (class_id, person_id)
  where state not in ('not-eligible', 'not-yet-eligible', 'dropped', 'withdrawn', 'expired');
-- Once for each person, where the year decides so; and in any case one class at a time.
create unique index enrolment_once on training.enrolment (person_id)
  where once and state in ('confirmed', 'attending', 'completed', 'assessed', 'certified', 'outcome-3m', 'outcome-6m', 'outcome-12m');
create unique index enrolment_one_at_a_time on training.enrolment (person_id) where state in ('confirmed', 'attending');
create index on training.enrolment (person_id, applied_at);
create index on training.enrolment (class_id, arrival) where state = 'waitlisted';
create index on training.enrolment (offer_ends_at) where state = 'offered';
create index on training.enrolment (class_id, state);

create table training.seat (
  id bigint generated always as identity primary key,
  budget_id bigint not null references training.budget,
  class_id bigint references training.class, -- That offers it; null while no class does.
  state text not null default 'free' check (state in ('free', 'held', 'committed', 'spent')),
  enrolment_id bigint unique references training.enrolment,
  held_until timestamptz,
  check ((state = 'free') = (enrolment_id is null)),
  check ((state = 'held') = (held_until is not null)),
  check (state = 'free' or class_id is not null)
);
create index seat_free on training.seat (class_id, id) where state = 'free' and class_id is not null;
create index seat_unoffered on training.seat (budget_id, id) where state = 'free' and class_id is null;
create index on training.seat (class_id, state);
create index on training.seat (budget_id, state);

-- Told on the day: somebody who asked and did not qualify yet.
create table training.reminder (
  person_id bigint not null,
  due_on date not null,
  asked_at timestamptz not null,
  told_at timestamptz,
  primary key (person_id, due_on)
);
create index on training.reminder (due_on) where told_at is null;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Who came.

create table training.attendance (
  session_id bigint not null references training.session,
  enrolment_id bigint not null references training.enrolment,
  present boolean not null,
  way text not null check (way in ('code', 'scan', 'gate', 'online', 'trainer', 'file')),
  happened_at timestamptz not null, -- When the person came, by the clock of the one who noted it.
  noted_at timestamptz not null, -- When it reached us.
  noted_by text not null,
  primary key (session_id, enrolment_id)
);
create index on training.attendance (enrolment_id) where present;

-- A correction keeps what stood before, and why it was wrong.
create table training.attendance_correction (
  id bigint generated always as identity primary key,
  session_id bigint not null,
  enrolment_id bigint not null,
  was_present boolean, -- Null: nothing was noted.
  present boolean not null,
  reason text not null check (length(reason) >= 10),
  corrected_at timestamptz not null,
  corrected_by text not null
);
create index on training.attendance_correction (enrolment_id);

-- What looked like fraud and was refused: a forged, replayed or expired code, a certificate for someone who never came.
create table training.suspicion (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('forged-code', 'expired-code', 'replayed-code', 'not-enrolled', 'never-attended', 'forged-certificate', 'clock')),
  provider_id bigint references training.provider,
  class_id bigint references training.class,
  enrolment_id bigint references training.enrolment,
  by_name text not null,
  story jsonb not null default '{}',
  happened_at timestamptz not null,
  looked_at timestamptz,
  looked_by text,
  finding text
);
create index on training.suspicion (provider_id, id);
create index on training.suspicion (id) where looked_at is null;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Who can do it.

create sequence training.assessment_no;
create table training.assessment (
  id bigint generated always as identity primary key,
  number text not null unique check (number ~ '^UK\d{8}$'),
  class_id bigint not null references training.class,
  body_id bigint not null references training.provider, -- The certification body (LSP).
  on_date date not null,
  place text not null,
  assessor_name text not null,
  resit boolean not null default false,
  state text not null check (state in ('planned', 'closed', 'cancelled')),
  planned_at timestamptz not null,
  planned_by text not null,
  closed_at timestamptz
);
create index on training.assessment (class_id);
create index on training.assessment (body_id, on_date);

create table training.result (
  assessment_id bigint not null references training.assessment,
  enrolment_id bigint not null references training.enrolment,
  competent boolean not null,
  score smallint check (score between 0 and 100),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (assessment_id, enrolment_id)
);
create index on training.result (enrolment_id);

create sequence training.certificate_no;
create table training.certificate (
  id uuid primary key,
  number text not null unique check (number ~ '^SK\d{10}$'),
  enrolment_id bigint not null references training.enrolment,
  person_id bigint not null,
  body_id bigint not null references training.provider,
  title text not null,
  issued_on date not null,
  valid_until date,
  credential text not null, -- An Open Badge as a signed verifiable credential (VC-JWT).
  status_index int not null unique, -- Its bit in the list of what is revoked.
  issued_at timestamptz not null,
  issued_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  revoke_reason text,
  check ((revoked_at is null) = (revoke_reason is null) and (revoked_at is null) = (revoked_by is null)),
  check (valid_until > issued_on)
);
create unique index certificate_one_good on training.certificate (enrolment_id) where revoked_at is null;
create index on training.certificate (person_id);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Whether it led to work, 3, 6 and 12 months after the class.

create table training.outcome (
  enrolment_id bigint not null references training.enrolment,
  after_months smallint not null check (after_months in (3, 6, 12)),
  due_on date not null,
  asked_at timestamptz, -- The survey went out: the books had no answer.
  source text check (source in ('contributions', 'survey')),
  status text check (status in ('employed', 'self-employed', 'seeking', 'out')),
  income bigint check (income >= 0),
  answered_at timestamptz,
  closed_at timestamptz, -- Without an answer, which is never counted as one.
  primary key (enrolment_id, after_months),
  check ((source is null) = (status is null) and (source is null) = (answered_at is null)),
  check (source is null or closed_at is null)
);
create index on training.outcome (due_on) where answered_at is null and closed_at is null;

create table training.complaint (
  id uuid primary key,
  class_id bigint not null references training.class,
  person_id bigint not null,
  story text not null,
  filed_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  founded boolean,
  answer text,
  check ((answered_at is null) = (founded is null) and (answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index on training.complaint (class_id);
create index on training.complaint (person_id);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- What it costs.

create sequence training.invoice_no;
create table training.invoice (
  id uuid primary key,
  number text not null unique check (number ~ '^TP\d{8}$'),
  class_id bigint not null references training.class,
  provider_id bigint not null references training.provider,
  basis text not null check (basis in ('attended', 'completed', 'certified')),
  price bigint not null,
  total bigint not null check (total >= 0),
  state text not null check (state in ('submitted', 'withheld', 'approved', 'paid', 'refused')),
  withheld_reason text,
  submitted_at timestamptz not null,
  submitted_by text not null,
  decided_at timestamptz,
  decided_by text,
  decided_by_account uuid, -- Who approved it does not pay it.
  paid_on date,
  check ((state = 'paid') = (paid_on is not null)),
  check ((state = 'withheld') <= (withheld_reason is not null))
);
create unique index invoice_one_each on training.invoice (class_id) where state <> 'refused';
create index on training.invoice (provider_id, submitted_at);

-- One trainee of an invoice. What was computed never changes.
create table training.invoice_line (
  invoice_id uuid not null references training.invoice,
  enrolment_id bigint not null references training.enrolment,
  attended smallint not null,
  sessions smallint not null,
  amount bigint not null check (amount >= 0),
  primary key (invoice_id, enrolment_id)
);
create index on training.invoice_line (enrolment_id);

-- What a trainee gets for a day that they came; booked when due, paid in one run.
create table training.allowance (
  enrolment_id bigint not null references training.enrolment,
  on_date date not null,
  amount bigint not null check (amount > 0),
  online boolean not null,
  booked_at timestamptz not null,
  booking_id uuid not null, -- Those that came into the books together.
  paid_on date,
  primary key (enrolment_id, on_date)
);
create index on training.allowance (booking_id);
create index on training.allowance (paid_on) where paid_on is null;

insert into ledger.book values ('training', 'Dana program vokasi', 'Vocational programme fund');
insert into ledger.account (book, code, name_id, name_en, side) values
  ('training', 'bank', 'Kas di bank', 'Cash at bank', 'debit'),
  ('training', 'funding', 'Pagu yang disetujui', 'Approved funding', 'credit'),
  ('training', 'course-costs', 'Biaya pelatihan', 'Costs of courses', 'debit'),
  ('training', 'allowance-costs', 'Uang saku peserta', 'Trainees'' allowances', 'debit'),
  ('training', 'provider-payable', 'Utang kepada lembaga pelatihan', 'Due to training bodies', 'credit'),
  ('training', 'allowance-payable', 'Utang uang saku', 'Allowances due', 'credit');

do $$
declare
  name text;
begin
  foreach name in array array['training.step', 'training.licence', 'training.reallocation', 'training.mode_change',
    'training.attendance_correction', 'training.invoice_line'] loop
    execute format('create trigger append_only before update or delete or truncate on %s
      for each statement execute function platform.refuse_change()', name);
  end loop;
end $$;

grant usage on schema training to payung_app;
grant select, insert on all tables in schema training to payung_app;
grant usage on all sequences in schema training to payung_app;
grant update on training.provider, training.instructor, training.facility, training.course, training.restriction, training.budget,
  training.class, training.session, training.enrolment, training.seat, training.field to payung_app;
grant delete on training.facility, training.material, training.session to payung_app;
grant update (answered_at) on training.completion_request to payung_app;
grant update (done_on, passed, finding, done_by) on training.provider_check to payung_app;
grant update (decided_at, decided_by, upheld, answer) on training.appeal to payung_app;
grant update (told_at) on training.reminder to payung_app;
grant update (present, way, happened_at, noted_at, noted_by) on training.attendance to payung_app;
grant update (looked_at, looked_by, finding) on training.suspicion to payung_app;
grant update (state, closed_at) on training.assessment to payung_app;
grant update (competent, score, note, recorded_at, recorded_by) on training.result to payung_app;
grant update (revoked_at, revoked_by, revoke_reason) on training.certificate to payung_app;
grant update (asked_at, source, status, income, answered_at, closed_at) on training.outcome to payung_app;
grant update (answered_at, answered_by, founded, answer) on training.complaint to payung_app;
grant update (total, state, withheld_reason, decided_at, decided_by, decided_by_account, paid_on) on training.invoice to payung_app;
grant update (paid_on) on training.allowance to payung_app;
