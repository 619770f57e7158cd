-- The world outside, played by ourselves in demo mode. What is real reads none of this.
create schema simulator;

-- A bank's own side of the agreement with us: the keys it has made, and what it was given.
create table simulator.bank (
  partner_id text primary key,
  client_secret text not null,
  private_key text not null, -- It signs with this; we know the public part.
  caller_id text not null, -- The name under which we call it.
  caller_public_key text not null
);

-- Its collection account, line by line, as its statement tells it.
create table simulator.bank_line (
  no bigint generated always as identity primary key,
  partner_id text not null references simulator.bank,
  credited_at timestamptz not null,
  amount bigint not null check (amount > 0),
  remark text not null,
  code text, -- Null where the payer gave none.
  request_id text,
  reference_no text,
  unique (partner_id, request_id)
);
create index on simulator.bank_line (partner_id, credited_at);

-- What the bank said to us and what it heard, for whoever looks on.
create table simulator.bank_story (
  id uuid primary key,
  told_at timestamptz not null,
  story json not null -- As it was said: not jsonb, which would put fields in another order.
);

grant usage on schema simulator to payung_app;
grant select, insert on all tables in schema simulator to payung_app;
