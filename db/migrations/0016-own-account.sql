-- Own-account workers (bukan penerima upah): what they do, what they are asked for, and the months that they have paid.

-- What someone says of their own work. The latest word counts for what is billed next; what was billed keeps its own.
create table registry.own_work (
  person_id bigint not null,
  declared_at timestamptz not null,
  declared_by text not null,
  job text not null check (length(job) between 3 and 100),
  sector text not null check (sector in ('transport', 'other')),
  region_code text not null references registry.region,
  income bigint not null check (income > 0),
  jht boolean not null,
  primary key (person_id, declared_at)
);

-- What a worker is asked for: months from one on, in one sum, by one code. Nobody owes it: it can be paid or left (PP 44/2015 knows
-- no penalty and no claim on an own-account worker), so nothing stands in the books before the money does.
create sequence contributions.own_bill_no;
create table contributions.own_bill (
  id uuid primary key,
  number text not null unique,
  person_id bigint, -- Who pays: the worker,
  employer_id bigint, -- or the household, association or company that sponsors workers.
  code text not null unique check (code ~ '^98\d{13}$'),
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null, -- The end of its month: then other months are asked for.
  jkk bigint not null check (jkk >= 0),
  jkm bigint not null check (jkm >= 0),
  jht bigint not null check (jht >= 0),
  surplus_jkk bigint not null default 0 check (surplus_jkk between 0 and jkk), -- Paid too much earlier, used here.
  surplus_jkm bigint not null default 0 check (surplus_jkm between 0 and jkm),
  total bigint not null,
  law_fingerprint text not null,
  law_known_on date not null,
  withdrawn_at timestamptz, -- Another took its place, or its months are covered otherwise.
  settled_at timestamptz,
  paid_on date,
  check (num_nonnulls(person_id, employer_id) = 1),
  check (employer_id is null or surplus_jkk + surplus_jkm = 0), -- What a worker has paid too much is the worker's own.
  check (total = jkk + jkm + jht - surplus_jkk - surplus_jkm),
  check ((settled_at is null) = (paid_on is null)),
  check (settled_at is null or withdrawn_at is null)
);
create unique index own_bill_one_open on contributions.own_bill (person_id) where settled_at is null and withdrawn_at is null;
create unique index own_bill_one_open_of_sponsor on contributions.own_bill (employer_id) where settled_at is null and withdrawn_at is null;
create index on contributions.own_bill (person_id, issued_at);
create index on contributions.own_bill (employer_id, issued_at);

-- One month of one worker as it is asked for.
create table contributions.own_line (
  bill_id uuid not null references contributions.own_bill,
  person_id bigint not null,
  month int not null,
  income bigint not null,
  sector text not null,
  base bigint not null,
  jkk bigint not null,
  jkm bigint not null,
  jht bigint not null,
  relief text, -- The exception of the law that was applied, if any.
  primary key (bill_id, person_id, month)
);
create index on contributions.own_line (person_id, month);

-- The months that are paid, each once by the key: whatever pays it, a month is never covered twice.
create table contributions.own_cover (
  person_id bigint not null,
  month int not null,
  bill_id uuid not null,
  primary key (person_id, month),
  foreign key (bill_id, person_id, month) references contributions.own_line
);
create index on contributions.own_cover (bill_id);
create index on contributions.own_cover (month, person_id); -- Who is covered in a month, and who no more.

-- A relief that became known after a month was paid: what was paid too much, in the funds that have it (PP 50/2025 Pasal 6).
create table contributions.own_surplus (
  person_id bigint not null,
  month int not null,
  bill_id uuid not null,
  found_on date not null, -- The law as it was known on this day.
  jkk bigint not null check (jkk >= 0),
  jkm bigint not null check (jkm >= 0),
  primary key (person_id, month, bill_id, found_on),
  check (jkk + jkm > 0)
);

-- What was sent before and after cover ran out, each once.
create table contributions.own_reminder (
  person_id bigint not null,
  until int not null, -- The last month that was paid.
  days smallint not null, -- Counted from the last day of that month.
  sent_at timestamptz not null,
  primary key (person_id, until, days)
);

-- JHT that was paid out. Claims are not handled here, so an officer notes it.
create table contributions.jht_claim (
  person_id bigint not null,
  claimed_on date not null,
  evidence text not null,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (person_id, claimed_on)
);

do $$
declare
  name text;
begin
  foreach name in array array['own_line', 'own_cover', 'own_surplus'] loop
    execute format('create trigger append_only before update or delete or truncate on contributions.%I
      for each statement execute function platform.refuse_change()', name);
  end loop;
end $$;

-- Somebody else pays for a worker: a household, an association, a company. The account and all that is in it stay the worker's.
create table registry.sponsorship (
  id uuid primary key,
  employer_id bigint not null,
  person_id bigint not null,
  began_at timestamptz not null,
  began_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index sponsorship_one_open on registry.sponsorship (person_id) where ended_at is null;
create index on registry.sponsorship (employer_id, began_at);
create index on registry.sponsorship (person_id);

insert into ledger.account (book, code, name_id, name_en, side) values
  ('jkk', 'member-credit', 'Kelebihan bayar peserta mandiri', 'Overpaid by own-account workers', 'credit'),
  ('jkm', 'member-credit', 'Kelebihan bayar peserta mandiri', 'Overpaid by own-account workers', 'credit');

create function contributions.new_own_code(month int, serial bigint) returns text
language sql immutable strict parallel safe as $$
  select platform.with_check_digit('98' || lpad((month / 12 % 100)::text, 2, '0') || lpad((month % 12 + 1)::text, 2, '0')
    || lpad(((serial * 38196601 + 14142135) % 100000000)::text, 8, '0'))
$$;

comment on column contributions.payment.bill_id is 'An employer''s bill or an own-account worker''s; null while nobody knows what it is for.';

grant select, insert on registry.own_work, registry.sponsorship, contributions.own_bill, contributions.own_line, contributions.own_cover,
  contributions.own_surplus, contributions.own_reminder, contributions.jht_claim to payung_app;
grant update (withdrawn_at, settled_at, paid_on) on contributions.own_bill to payung_app;
grant update (ended_at, ended_by) on registry.sponsorship to payung_app;
grant usage on sequence contributions.own_bill_no to payung_app;
