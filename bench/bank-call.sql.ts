import sql from 'sql-template-tag'

export function listOpenCodes(limit: number) {
  return sql`
    select code, amount from contributions.payment_code
    where withdrawn_at is null
    order by code collate "C" limit ${limit}`
}

/** What `pgbench --initialize` makes at a scale, as far as its simple update needs it. */
export function createAccounts(scale: number) {
  return [
    sql`create table pgbench_accounts (aid int not null, bid int, abalance int, filler char(84)) with (fillfactor = 100)`,
    sql`create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22))`,
    sql`create table pgbench_branches (bid int not null primary key, bbalance int, filler char(88))`,
    sql`create table pgbench_tellers (tid int not null primary key, bid int, tbalance int, filler char(84))`,
    sql`insert into pgbench_branches select n, 0 from generate_series(1, ${scale}::int) n`,
    sql`insert into pgbench_tellers select n, (n - 1) / 10 + 1, 0 from generate_series(1, ${scale * 10}::int) n`,
    sql`insert into pgbench_accounts select n, (n - 1) / 100000 + 1, 0, '' from generate_series(1, ${scale * 100_000}::int) n`,
    sql`alter table pgbench_accounts add primary key (aid)`,
    sql`analyze`,
  ]
}

export function addToAccount(aid: number, delta: number) {
  return sql`update pgbench_accounts set abalance = abalance + ${delta}::int where aid = ${aid}::int`
}

export function readAccount(aid: number) {
  return sql`select abalance from pgbench_accounts where aid = ${aid}::int`
}

export function insertHistory(row: { tid: number; bid: number; aid: number; delta: number }) {
  return sql`
    insert into pgbench_history (tid, bid, aid, delta, mtime)
    values (${row.tid}::int, ${row.bid}::int, ${row.aid}::int, ${row.delta}::int, current_timestamp)`
}
