-- Returns, bills, payments. Months are whole numbers: year * 12 + month - 1.
--
-- Distribution (Citus): wage_return, return_row, bill by employer_id; contribution by person_id; payment_code by code;
-- payment, bank_call by partner. No foreign key crosses two of these; `./payung verify` proves what they would have.
create schema contributions;

create table contributions.wage_return (
  employer_id bigint not null,
  id uuid not null,
  month int not null,
  kind text not null check (kind in ('regular', 'supplementary', 'revised')),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'final', 'dropped')),
  opened_by text not null,
  opened_at timestamptz not null,
  submitted_by uuid,
  submitted_by_name text,
  submitted_at timestamptz,
  finalised_by uuid,
  finalised_by_name text,
  finalised_at timestamptz,
  wage_note text, -- Why wages moved by more than half, where any did.
  revision int not null default 0, -- How often it was edited, and by whom last: several people have a return in hand.
  edited_by text,
  edited_at timestamptz,
  sent_back_by text,
  sent_back_at timestamptz,
  sent_back_note text, -- Why an approver gave it back.
  primary key (employer_id, id)
);
create unique index wage_return_one_regular on contributions.wage_return (employer_id, month) where kind = 'regular' and state <> 'dropped';
create unique index wage_return_one_open_correction on contributions.wage_return (employer_id, month, kind)
  where kind <> 'regular' and state in ('draft', 'submitted');
create index wage_return_to_bill on contributions.wage_return (month, employer_id) where state = 'submitted';

-- What a return says about each worker. A revised return holds only those it changes; wage 0 takes a worker out of the month.
create table contributions.return_row (
  month int not null,
  employer_id bigint not null,
  return_id uuid not null,
  person_id bigint not null,
  employment_id bigint not null,
  wage bigint not null check (wage >= 0),
  wage_before bigint, -- Last month's wage, or for a revision the wage as billed; null for a joiner.
  source text not null check (source in ('carried', 'file', 'typed')),
  note text,
  primary key (month, employer_id, return_id, person_id)
) partition by range (month);

create table contributions.upload (
  id uuid primary key,
  employer_id bigint not null,
  return_id uuid not null,
  kind text not null check (kind in ('workers', 'wages', 'leavers')),
  file_name text not null,
  file_size bigint not null,
  file_digest bytea not null,
  unit_code text,
  state text not null default 'waiting' check (state in ('waiting', 'checking', 'checked', 'refused')),
  problem jsonb, -- Why the whole file was refused.
  layout jsonb, -- Where each column of ours stands in this file.
  rows_seen int not null default 0,
  rows_expected int, -- About how many there are, told from how far the reading is.
  other_sheets text[] not null default '{}', -- Worksheets that were not read.
  rows_total int,
  rows_accepted int not null default 0,
  rows_unchanged int not null default 0,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  checked_at timestamptz
);
create index on contributions.upload (return_id, uploaded_at);

-- The file itself, in pieces, so that any server can check it and the corrected file can be given back.
create table contributions.upload_piece (
  upload_id uuid not null references contributions.upload,
  position int not null,
  bytes bytea not null,
  primary key (upload_id, position)
);

-- Rows that something is to be said about. A held row keeps its cells until it is mended or let go.
create table contributions.upload_row (
  upload_id uuid not null references contributions.upload,
  row_no int not null,
  state text not null check (state in ('held', 'noted', 'mended', 'let-go')),
  person_id bigint, -- Once that is known: what a later file says of a person takes the place of earlier notes.
  name text,
  nik text,
  employee_no text,
  cells jsonb,
  findings jsonb not null,
  mended_by text,
  mended_at timestamptz,
  primary key (upload_id, row_no)
);
create index on contributions.upload_row (upload_id) where state = 'held';
create index on contributions.upload_row (person_id) where state = 'noted';

-- What a return comes to, as somebody last saw it: adding up a hundred thousand workers takes a second, looking takes none. It holds
-- for one revision and for what it was worked out from: the law, the terms, the bills beside it.
create table contributions.return_summary (
  employer_id bigint not null,
  return_id uuid not null,
  revision int not null,
  basis text not null,
  summary jsonb not null,
  primary key (employer_id, return_id)
);

create table contributions.bill (
  employer_id bigint not null,
  id uuid not null,
  return_id uuid not null,
  month int not null,
  number text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  due_on date not null,
  workers int not null,
  wages bigint not null,
  scale text not null,
  risk_class smallint not null,
  jkk bigint not null,
  jkm bigint not null,
  jht_employer bigint not null,
  jht_worker bigint not null,
  jp_employer bigint not null,
  jp_worker bigint not null,
  jkp_from_jkk bigint not null,
  jkp_from_jkm bigint not null,
  jkp_state bigint not null,
  penalties bigint not null default 0,
  credit_used bigint not null default 0,
  total bigint not null, -- What is asked: contributions + penalties - credit. Below zero it becomes a credit.
  relief text, -- The exception of the law that was applied, if any.
  law_fingerprint text not null,
  law_known_on date not null,
  snapshot bytea not null, -- SHA-256 over the lines, in order.
  primary key (employer_id, id),
  check (total = jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker + penalties - credit_used)
);
create unique index bill_number on contributions.bill (employer_id, number);
create index on contributions.bill (employer_id, month);
create index bill_by_number on contributions.bill (number); -- At the counter nobody says of which employer a bill is.
comment on column contributions.bill.jkp_from_jkk is 'Moves from JKK to JKP when the bill is paid; nothing is added for the employer (PP 6/2025 Pasal 11).';

-- Finalising was called off while the bill was unpaid.
create table contributions.bill_cancelled (
  employer_id bigint not null,
  bill_id uuid not null,
  cancelled_at timestamptz not null,
  cancelled_by text not null,
  primary key (employer_id, bill_id)
);

-- One worker's month as it was billed: the immutable snapshot. A revision adds rows with differences.
create table contributions.contribution (
  month int not null,
  person_id bigint not null,
  bill_id uuid not null,
  employer_id bigint not null,
  employment_id bigint not null,
  wage bigint not null, -- As declared by the return that made this row.
  jp boolean not null,
  jkp boolean not null,
  jkk bigint not null,
  jkm bigint not null,
  jht_employer bigint not null,
  jht_worker bigint not null,
  jp_employer bigint not null,
  jp_worker bigint not null,
  jkp_from_jkk bigint not null,
  jkp_from_jkm bigint not null,
  jkp_state bigint not null,
  primary key (month, person_id, bill_id)
) partition by range (month);
create index on contributions.contribution (bill_id);

-- A code asks for one exact amount, once, until it expires; then a new one asks for what is due by then.
create table contributions.payment_code (
  code text primary key check (code ~ '^\d{15}$'),
  employer_id bigint not null,
  bill_id uuid not null,
  bill_total bigint not null,
  jp_penalty bigint not null default 0, -- PP 45/2015: the pension programme's penalty is paid together with the arrears.
  amount bigint not null check (amount > 0),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  check (amount = bill_total + jp_penalty)
);
create index on contributions.payment_code (bill_id);
create sequence contributions.payment_code_no;
create sequence contributions.bill_no;
create sequence contributions.receipt_no;

create function contributions.new_payment_code(month int, serial bigint) returns text
language sql immutable strict parallel safe as $$
  select platform.with_check_digit('99' || lpad((month / 12 % 100)::text, 2, '0') || lpad((month % 12 + 1)::text, 2, '0')
    || lpad(((serial * 38196601 + 14142135) % 100000000)::text, 8, '0'))
$$;

-- Banks that may call us.
create table contributions.bank_partner (
  id text primary key check (length(id) <= 36), -- X-PARTNER-ID
  client_id text not null unique, -- X-CLIENT-KEY
  name text not null,
  client_secret text not null,
  public_key text not null, -- X.509 SPKI, PEM
  service_id text not null check (length(service_id) = 8), -- partnerServiceId, padded on the left
  minify text not null default 'json' check (minify in ('json', 'blanks', 'none')),
  clock_tolerance_s int not null default 300,
  statement_url text,
  account_no text, -- Ours at that bank, where its statement asks for one.
  our_client_id text,
  our_private_key text
);
create table contributions.bank_token (
  token_hash bytea primary key,
  partner_id text not null references contributions.bank_partner,
  expires_at timestamptz not null
);
create index on contributions.bank_token (partner_id);

-- Every signed call, by day and external id (WIB): the same id is not used twice on one day.
create table contributions.bank_call (
  partner_id text not null,
  day date not null,
  external_id text not null,
  service text not null,
  request_id text,
  status smallint not null,
  answer jsonb not null,
  called_at timestamptz not null,
  primary key (partner_id, day, external_id)
);
-- A payment request that was answered is not decided again, however late it is repeated.
create index bank_call_by_request on contributions.bank_call (partner_id, request_id) where service = '25';
-- A payer who tried another amount reads on the bill that nothing was taken.
create index bank_call_refused on contributions.bank_call ((answer #>> '{virtualAccountData,customerNo}')) where service = '25' and status <> 200;

-- Money that a bank says it has received for us. Never changed.
create table contributions.payment (
  partner_id text not null,
  request_id text not null, -- paymentRequestId, or the statement's reference
  id uuid not null unique,
  channel text not null check (channel in ('virtual-account', 'statement')),
  code text, -- Null when the payer gave none.
  employer_id bigint,
  bill_id uuid, -- Null while nobody knows what it is for: then it stands in suspense.
  amount bigint not null check (amount > 0),
  paid_at timestamptz not null,
  booked_at timestamptz not null,
  reference text,
  description text,
  receipt_no text not null unique,
  answer jsonb,
  primary key (partner_id, request_id)
);
create unique index payment_once_per_bill on contributions.payment (bill_id) where bill_id is not null;
create index on contributions.payment (employer_id, booked_at);
create index on contributions.payment (partner_id, paid_at);
create index payment_in_suspense on contributions.payment (id) where bill_id is null;

-- Every credit of a bank's statement, once, with the payment that it is.
create table contributions.statement_line (
  partner_id text not null,
  reference text not null, -- transactionId of the statement (SNAP service 14)
  payment_id uuid not null unique, -- One line a payment: money that comes a second time is new money.
  amount bigint not null check (amount > 0),
  credited_at timestamptz not null,
  read_at timestamptz not null,
  primary key (partner_id, reference)
);

-- What became of money in suspense.
create table contributions.suspense_decision (
  payment_id uuid primary key,
  kind text not null check (kind in ('allocated', 'refund')),
  employer_id bigint,
  bill_id uuid unique,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  check ((kind = 'allocated') = (bill_id is not null))
);

-- How a bill came to be settled, whichever way: the one place that says it is paid.
create table contributions.settlement (
  employer_id bigint not null,
  bill_id uuid not null,
  settled_at timestamptz not null,
  settled_on date not null, -- The day the money was paid, which decides whether it was late.
  payment_id uuid, -- Null when a credit covered everything.
  code text,
  months_late int not null,
  primary key (employer_id, bill_id)
);

-- The penalty of a bill that was paid late, per programme; asked for in a later bill, or for JP with the arrears themselves.
create table contributions.penalty (
  employer_id bigint not null,
  late_bill_id uuid not null,
  programme text not null check (programme in ('jkk', 'jkm', 'jht', 'jp')),
  base bigint not null,
  months_late int not null,
  amount bigint not null check (amount > 0),
  charged_in uuid, -- The bill that asks for it.
  paid_with text, -- The payment code that already carried it (JP).
  primary key (employer_id, late_bill_id, programme),
  check (charged_in is null or paid_with is null)
);

-- What an employer paid too much after a revision; the next bills use it up (PP 44/2015 Pasal 23).
create table contributions.credit (
  employer_id bigint not null,
  bill_id uuid not null, -- The revision that made it, or the bill that uses it.
  book text not null,
  kind text not null check (kind in ('made', 'used', 'returned')), -- Returned: the bill that used it was cancelled.
  amount bigint not null,
  at timestamptz not null,
  primary key (employer_id, bill_id, book, kind),
  check ((kind = 'used') = (amount < 0) and amount <> 0)
);

-- A member says that a month is wrong.
create table contributions.dispute (
  id uuid primary key,
  person_id bigint not null,
  employer_id bigint not null,
  month int not null,
  kind text not null check (kind in ('wage', 'missing', 'not-mine', 'other')),
  wage_claimed bigint,
  story text not null check (length(story) between 10 and 2000),
  evidence bytea,
  evidence_type text check (evidence_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  opened_at timestamptz not null,
  due_on date not null,
  employer_answer text,
  employer_answered_by text,
  employer_answered_at timestamptz,
  outcome text check (outcome in ('corrected', 'will-be-corrected', 'not-upheld', 'withdrawn')),
  outcome_reason text,
  decided_by text,
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check ((evidence is null) = (evidence_type is null))
);
create index on contributions.dispute (person_id);
create index on contributions.dispute (employer_id) where decided_at is null;
create index on contributions.dispute (due_on) where decided_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['bill', 'bill_cancelled', 'contribution', 'bank_call', 'payment', 'statement_line', 'suspense_decision', 'settlement', 'credit'] loop
    execute format('create trigger append_only before update or delete or truncate on contributions.%I
      for each statement execute function platform.refuse_change()', name);
  end loop;
  create trigger append_only_rows before update or delete on contributions.contribution
    for each row execute function platform.refuse_change();
end $$;

grant usage on schema contributions to payung_app;
grant select, insert on all tables in schema contributions to payung_app;
grant update on contributions.wage_return, contributions.return_row, contributions.return_summary, contributions.upload, contributions.upload_row, contributions.payment_code,
  contributions.penalty, contributions.dispute to payung_app;
grant delete on contributions.return_row, contributions.upload_row, contributions.upload_piece, contributions.bank_token to payung_app;
grant usage on all sequences in schema contributions to payung_app;
