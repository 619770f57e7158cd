-- A return that several people have in hand: how often it was edited and by whom last, so that whoever looked before can be told,
-- and why an approver gave it back.
alter table contributions.wage_return
  add column revision int not null default 0,
  add column edited_by text,
  add column edited_at timestamptz,
  add column sent_back_by text,
  add column sent_back_at timestamptz,
  add column sent_back_note text;

-- About how many rows a file has, told from how far its reading is, and which of its worksheets were not read.
alter table contributions.upload
  add column rows_expected int,
  add column other_sheets text[] not null default '{}';

-- About whom a row is, once that is known: what a later file or somebody's hand says of a person takes the place of earlier notes.
alter table contributions.upload_row add column person_id bigint;
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
grant select, insert, update on contributions.return_summary to payung_app;

-- A payer who tried another amount reads on the bill that nothing was taken.
create index bank_call_refused on contributions.bank_call ((answer #>> '{virtualAccountData,customerNo}')) where service = '25' and status <> 200;
