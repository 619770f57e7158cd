-- What an officer searched for, which may be a NIK: results have an address to go back to, and the number stands in none.
alter table access.session add column kept_searches bytea; -- Opens with the cookie only, as kept_form does.
