-- How work reaches those who are not yet members: with whom that was agreed, and what for.
create schema reach;

-- An agreement with a partner, as it was made known. What came of it is counted elsewhere, from the books.
create table reach.agreement (
  id text primary key, -- A name that people can read: `sumatera-selatan-2014`.
  partner text not null,
  partner_kind text not null check (partner_kind in ('province', 'regency', 'ministry', 'bank', 'union', 'association', 'institution')),
  region_code text,
  about_id text not null,
  about_en text not null,
  made_known_on date not null,
  signed_on date, -- Null where no source says.
  ends_on date,
  terms jsonb not null, -- Its clauses in words of both languages, in order.
  sources jsonb not null
);
create index on reach.agreement (region_code);

-- The people it is about, by segment: how many it aims at, or how many were members then.
create table reach.agreement_figure (
  agreement_id text not null references reach.agreement,
  position smallint not null,
  kind text not null check (kind in ('aim', 'then')),
  segment text not null check (segment in ('civil-servants', 'wage-earners', 'informal')),
  people int not null check (people > 0),
  out_of int check (out_of >= people),
  primary key (agreement_id, position)
);

grant usage on schema reach to payung_app;
grant select on all tables in schema reach to payung_app;
