-- What a bank's statement says we have received, so that every rupiah is either on a bill, in suspense or paid back.

-- Every credit line, once, with the payment that it is.
create table contributions.statement_line (
  partner_id text not null,
  reference text not null, -- transactionId of the statement (SNAP service 14)
  payment_id uuid not null unique, -- One line a payment: money that comes a second time is new money.
  amount bigint not null check (amount > 0),
  credited_at timestamptz not null,
  read_at timestamptz not null,
  primary key (partner_id, reference)
);
create trigger append_only before update or delete or truncate on contributions.statement_line
  for each statement execute function platform.refuse_change();
grant select, insert on contributions.statement_line to payung_app;

-- Our account at the bank, where its statement asks for one.
alter table contributions.bank_partner add column account_no text;

-- Money that still waits for a decision, and payments of a bank by when they were made.
create index payment_in_suspense on contributions.payment (id) where bill_id is null;
create index payment_by_bank on contributions.payment (partner_id, paid_at);

-- A payment request that was answered is not decided again, however late it is repeated.
create index bank_call_by_request on contributions.bank_call (partner_id, request_id) where service = '25';
create index bank_token_by_partner on contributions.bank_token (partner_id);
