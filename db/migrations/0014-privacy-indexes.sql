-- Indexes for what 0013 began, made while everyone works on.

-- Whose files an account opened in some days: asked rarely, of a table that only grows.
drop index concurrently if exists access.audit_record_by_time;
create index concurrently audit_record_by_time on access.audit_record using brin (at);

-- Rows of employers' files by the person whom they are about, for the person's own copy of everything.
drop index concurrently if exists contributions.upload_row_of_person;
create index concurrently upload_row_of_person on contributions.upload_row (person_id) where person_id is not null;
drop index concurrently if exists contributions.upload_row_held_nik;
create index concurrently upload_row_held_nik on contributions.upload_row (nik) where state = 'held';

-- What the sweep looks for: files, evidence, answers and tokens that have served their time.
drop index concurrently if exists contributions.upload_to_empty;
create index concurrently upload_to_empty on contributions.upload (uploaded_at) where emptied_at is null;
drop index concurrently if exists contributions.dispute_evidence_to_delete;
create index concurrently dispute_evidence_to_delete on contributions.dispute (decided_at) where evidence is not null;
drop index concurrently if exists platform.answered_request_by_time;
create index concurrently answered_request_by_time on platform.answered_request (answered_at);
drop index concurrently if exists contributions.bank_token_by_end;
create index concurrently bank_token_by_end on contributions.bank_token (expires_at);
drop index concurrently if exists contributions.upload_row_person_id_idx;
