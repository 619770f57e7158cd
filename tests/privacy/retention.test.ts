import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctedFile } from '#modules/contributions'
import { retention, sweepAll } from '#modules/privacy'
import { impersonal } from '../../src/modules/privacy/retention/impersonal.ts'
import { problem } from '../../src/modules/registry/fixtures/registry.ts'
import { createTwoParties } from '../access/two-parties.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const { world, ours } = await createTwoParties(database)
const { run, ask } = world.registry
const now = new Date('2027-11-20T02:00:00Z')
const sweep = () => database.transaction((db) => sweepAll(db, now))

test('every table there is says how long its rows are kept and why, or that nothing in it is about people', async () => {
  const rows = await run(
    `select format('%s.%s', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p') and not relispartition and nspname !~ '^(pg_|graphile_worker$|information_schema$|simulator$|public$)'`,
  )
  const there = rows.map(({ name }) => String(name)).sort()
  const listed = [...new Set([...retention.flatMap(({ tables }) => tables), ...impersonal])].sort()
  assert.deepEqual(listed, there)
})

type Probe = {
  /** Puts in one thing that is over since an instant, which takes the place of `$1`. */
  readonly put: string
  /** How many of such things are left. */
  readonly left: string
}

/** For each thing that goes: one of it. */
const probes: Readonly<Record<string, Probe>> = {
  files: {
    put: `with done as (insert into contributions.wage_return (employer_id, id, month, kind, state, opened_by, opened_at)
            values (0, gen_random_uuid(), (extract(epoch from $1) / 60)::int, 'regular', 'final', 'Dewi', $1) returning id),
          file as (insert into contributions.upload (id, employer_id, return_id, kind, file_name, file_size, file_digest, state, uploaded_by, uploaded_at)
            select gen_random_uuid(), 0, id, 'wages', 'upah.csv', 1, '', 'checked', 'Dewi', $1 from done returning id),
          piece as (insert into contributions.upload_piece select id, 0, 'x' from file)
          insert into contributions.upload_row (upload_id, row_no, state, findings) select id, 2, 'noted', '[]' from file`,
    left: `select (select count(*) from contributions.upload_piece join contributions.upload on id = upload_id where employer_id = 0)
                + (select count(*) from contributions.upload_row join contributions.upload on id = upload_id where employer_id = 0) as left`,
  },
  evidence: {
    put: `with dispute as (
            insert into contributions.dispute (id, person_id, employer_id, month, kind, story, evidence, evidence_type, opened_at, due_on, outcome, decided_at)
            values (gen_random_uuid(), 0, 0, 0, 'wage', 'Upah saya salah.', 'x', 'application/pdf', $1, $1::date, 'corrected', $1))
          insert into privacy.correction_request (id, person_id, name, story, evidence, evidence_type, opened_at, due_at, outcome, outcome_reason, decided_by, decided_at)
          values (gen_random_uuid(), 0, 'Rina', 'Nama salah.', 'x', 'application/pdf', $1, $1, 'corrected', 'Sesuai KTP', 'Andi', $1)`,
    left: `select (select count(*) from contributions.dispute where person_id = 0 and evidence is not null)
                + (select count(*) from privacy.correction_request where person_id = 0 and evidence is not null) as left`,
  },
  sessions: {
    put: `insert into access.session (token_hash, id, account_id, portal, device, started_at, seen_at, idle, ends_at, kept_form)
          select sha256($1::text::bytea), gen_random_uuid(), id, 'member', 'Chrome', $1, $1, '1 day', $1, 'x' from access.account limit 1`,
    left: `select count(*) as left from access.session`,
  },
  answers: {
    put: `insert into platform.answered_request values ('probe', $1::text, 'x', '', '{}', $1)`,
    left: `select count(*) as left from platform.answered_request where caller = 'probe'`,
  },
  messages: {
    put: `insert into access.message (id, to_address, purpose, created_at) values (gen_random_uuid(), '+62811', 'probe', $1)`,
    left: `select count(*) as left from access.message where purpose = 'probe'`,
  },
  'ways-in': {
    put: `with tries as (insert into access.tries values ($1::text, $1, 1, $1))
          insert into access.sign_in (token_hash, aim, name_hash, code_hash, code_expires_at, begun_at, expires_at)
          values (sha256($1::text::bytea), 'session', 'probe', '', $1, $1, $1)`,
    left: `select (select count(*) from access.sign_in where name_hash = 'probe') + (select count(*) from access.tries) as left`,
  },
  webhooks: {
    put: `with endpoint as (insert into webhooks.endpoint (id, employer_id, url, types, made_by, made_at)
            values (gen_random_uuid(), 0, 'https://contoh.test/', '{probe}', 'Dewi', $1) returning id)
          insert into webhooks.delivery (endpoint_id, id, type, about, body, happened_at, queued_at, state, settled_at)
          select id, gen_random_uuid(), 'probe', $1::text, '{}', $1, $1, 'taken', $1 from endpoint`,
    left: `select count(*) as left from webhooks.delivery where type = 'probe'`,
  },
  'bank-tokens': {
    put: `with bank as (insert into contributions.bank_partner (id, client_id, name, client_secret, public_key, service_id)
            values ('PROBE', 'probe', 'Bank', 'x', 'x', '   99999') on conflict do nothing)
          insert into contributions.bank_token values (sha256($1::text::bytea), 'PROBE', $1)`,
    left: `select count(*) as left from contributions.bank_token`,
  },
}

const passing = retention.flatMap((kept) => (kept.days === null ? [] : [kept]))

test('for each thing that is not kept for ever there is a probe below', () => {
  assert.deepEqual(Object.keys(probes).sort(), passing.map(({ id }) => id).sort())
})

for (const { id, days, what } of passing) {
  test(`what the table says of “${what.en}” happens: a day before its time it is there, a day after it is gone`, async () => {
    const { put, left } = probes[id] ?? assert.fail(id)
    const count = async () => Number((await run(left))[0]?.['left'])
    await sweep()
    const before = await count()
    const ago = (count: number) => new Date(now.getTime() - count * 86_400_000)
    for (const at of [ago(days - 0.5), ago(days + 1)])
      await run(put.replaceAll('$1', `'${at.toISOString()}'::timestamptz`))
    const both = await count()
    await sweep()
    assert.equal((await count()) - before, (both - before) / 2)
    assert.ok(both > before)
  })
}

test('a file goes a year after it came when its return is done, its rows and all; while the return is open it stays', async () => {
  const { uploadId, returnId } = ours.things
  const stored = async () =>
    (
      await run(
        `select (select count(*) from contributions.upload_piece where upload_id = $1) as pieces,
                       (select count(*) from contributions.upload_row where upload_id = $1) as rows`,
        [uploadId],
      )
    )[0]
  await sweep()
  assert.deepEqual(await stored(), { pieces: 1n, rows: 1n })
  await run(`update contributions.wage_return set state = 'dropped' where id = $1`, [returnId])
  await sweep()
  assert.deepEqual(await stored(), { pieces: 0n, rows: 0n })
  const owner = ours.actorOf('employer.owner')
  await assert.rejects(ask(owner, correctedFile, { uploadId }), problem('contributions.file-gone'))
})
