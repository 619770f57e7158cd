-- A bill's lines are asked for with their month. By an index that has both, the planner finds them whatever it knows of the table; by
-- the bill alone it could take the month for the better way in, and read the whole country's for one payment.
create index on contributions.contribution (bill_id, month);
drop index contributions.contribution_bill_id_idx;

-- A member's account is found by the member, in whichever months it was written to.
create index on ledger.member_line (person_id);
