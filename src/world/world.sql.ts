import sql from 'sql-template-tag'

/** How far a synthetic world has come here: when and as what it was begun, and whether it is whole. */
export function findWorld() {
  return sql`
    select (select about from platform.fact where name = 'world.begun' order by id limit 1) as begun,
           exists (select from platform.fact where name = 'world.finished') as finished`
}
