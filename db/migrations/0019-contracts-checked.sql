-- What 0017 asks of every new bill holds for the old ones too.
alter table contributions.own_bill validate constraint own_bill_total;
alter table contributions.own_bill validate constraint own_bill_contract;
alter table contributions.own_bill validate constraint own_bill_contract_payer;
alter table contributions.own_bill validate constraint own_bill_pooled;
