-- The books. Double entry, append only, whole rupiah. One set of books per programme fund, apart from the agency's own.
--
-- An entry is one event; its transfers each move an amount from one account to another of the same book. So an entry
-- cannot be out of balance, and money cannot cross from one fund's book into another's: both are keys, not checks.
create schema ledger;

create table ledger.book (
  code text primary key,
  name_id text not null,
  name_en text not null
);
insert into ledger.book values
  ('jkk', 'Dana jaminan kecelakaan kerja', 'Work accident fund'),
  ('jkm', 'Dana jaminan kematian', 'Death benefit fund'),
  ('jht', 'Dana jaminan hari tua', 'Old age savings fund'),
  ('jp', 'Dana jaminan pensiun', 'Pension fund'),
  ('jkp', 'Dana jaminan kehilangan pekerjaan', 'Job loss fund'),
  ('collection', 'Rekening penampung', 'Collection account'),
  ('agency', 'Badan penyelenggara', 'The agency itself');

create table ledger.account (
  book text not null references ledger.book,
  code text not null,
  name_id text not null,
  name_en text not null,
  side text not null check (side in ('debit', 'credit')), -- Where its balance normally stands.
  primary key (book, code)
);
insert into ledger.account (book, code, name_id, name_en, side)
select book, code, name_id, name_en, side
from (values ('jkk'), ('jkm'), ('jht'), ('jp'), ('jkp')) as fund (book),
  (values
    ('bank', 'Kas di bank', 'Cash at bank', 'debit'),
    ('receivable', 'Piutang iuran', 'Contributions receivable', 'debit'),
    ('billed', 'Iuran ditagih, belum diterima', 'Contributions billed, not yet received', 'credit'),
    ('penalties', 'Denda keterlambatan', 'Late payment penalties', 'credit'),
    ('employer-credit', 'Kelebihan bayar pemberi kerja', 'Overpaid by employers', 'credit')) as kind (code, name_id, name_en, side);
insert into ledger.account (book, code, name_id, name_en, side) values
  ('jkk', 'contributions', 'Iuran', 'Contributions', 'credit'),
  ('jkm', 'contributions', 'Iuran', 'Contributions', 'credit'),
  ('jp', 'contributions', 'Iuran', 'Contributions', 'credit'),
  ('jkp', 'contributions', 'Iuran hasil rekomposisi', 'Contributions by recomposition', 'credit'),
  ('jkp', 'state-receivable', 'Piutang iuran pemerintah', 'Due from the state', 'debit'),
  ('jkp', 'state-contributions', 'Iuran pemerintah', 'State contributions', 'credit'),
  ('jht', 'member-balances', 'Saldo peserta', 'Members'' balances', 'credit'),
  ('collection', 'bank', 'Kas di bank', 'Cash at bank', 'debit'),
  ('collection', 'suspense', 'Dana belum dikenal', 'Money not yet matched', 'credit'),
  ('collection', 'refunds', 'Pengembalian yang harus dibayar', 'Refunds to be paid', 'credit'),
  ('agency', 'bank', 'Kas di bank', 'Cash at bank', 'debit');

create table ledger.entry (
  id bigint generated always as identity primary key,
  posted_on date not null,
  posted_at timestamptz not null,
  kind text not null,
  source text not null, -- What it rests on: a bill, a payment, an entry that it takes back.
  employer_id bigint,
  reason text,
  reverses bigint unique references ledger.entry
);
-- One event is booked once, however often it is asked for.
create unique index entry_once on ledger.entry (kind, source);
comment on table ledger.entry is 'Never changed. A mistake is taken back by an entry that names it, with a reason.';

create table ledger.transfer (
  entry_id bigint not null references ledger.entry,
  line smallint not null,
  book text not null,
  debit text not null,
  credit text not null,
  amount bigint not null check (amount > 0),
  primary key (entry_id, line),
  foreign key (book, debit) references ledger.account (book, code),
  foreign key (book, credit) references ledger.account (book, code),
  check (debit <> credit)
);
create index on ledger.transfer (book, debit);
create index on ledger.transfer (book, credit);

-- Every member's own account under jht/member-balances. Partitioned by year of posting, keyed by month within it.
-- Distribution column: person_id.
create table ledger.member_line (
  posting_month int not null,
  person_id bigint not null,
  entry_id bigint not null,
  month int not null, -- The contribution month it is for.
  amount bigint not null check (amount <> 0),
  primary key (posting_month, person_id, entry_id, month)
) partition by range (posting_month);
create index on ledger.member_line (entry_id);

-- Makes the yearly partition that holds a month, for any of the tables that are cut so.
create function platform.ensure_year(parent regclass, month int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  schema_name text := (select nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = parent);
  table_name text := (select relname from pg_class where oid = parent) || '_' || month / 12;
begin
  if to_regclass(format('%I.%I', schema_name, table_name)) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(table_name, 0));
  -- Asked for again under the lock: another session may have made it, and this one may remember that it is missing.
  execute format('create table if not exists %I.%I partition of %s for values from (%s) to (%s)',
    schema_name, table_name, parent, month / 12 * 12, month / 12 * 12 + 12);
end $$;
revoke all on function platform.ensure_year from public;
grant execute on function platform.ensure_year to payung_app;

create trigger append_only before update or delete or truncate on ledger.entry
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete or truncate on ledger.transfer
  for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on ledger.member_line
  for each statement execute function platform.refuse_change();
create trigger append_only_rows before update or delete on ledger.member_line
  for each row execute function platform.refuse_change(); -- Reaches into the partitions.

grant usage on schema ledger to payung_app;
grant select on all tables in schema ledger to payung_app;
grant insert on ledger.entry, ledger.transfer, ledger.member_line to payung_app;
