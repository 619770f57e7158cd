-- At the counter a bill is asked for by the number that is printed on it, and nobody says of which employer it is.
create index bill_by_number on contributions.bill (number);
