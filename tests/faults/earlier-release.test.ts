import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { sealAudit } from '#modules/access'
import { billMonth } from '#modules/contributions'
import { proveInstitute } from '#modules/institute'
import { proveTraining } from '#modules/training'
import { root } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { restore } from '#platform/backup/restore.ts'
import { proveAll } from '../../src/channels/cli/verify.ts'
import { openApp } from '../../src/demo/fixtures/make-world.ts'
import { loadReference } from '../../src/reference.ts'
import { onServer, urlOf } from '../database.ts'

/** Backups of a small world, each made by the release whose name it bears. Every release adds its own: `./payung backup`. */
const releases = globSync('tests/faults/releases/*.tar', { cwd: root }).sort()

test('there is a world of an earlier release to begin with', () => {
  assert.ok(releases.length > 0)
})

for (const file of releases) {
  test(`what release ${basename(file, '.tar')} has left is taken over by this one with every bill, every rupiah and every link of the audit chain, and goes on`, async () => {
    const name = `payung_test_${randomBytes(6).toString('hex')}`
    await onServer(`create database ${name} template template0 encoding 'UTF8'`)
    const database = openDatabase(urlOf(name), { role: 'payung_app' })
    try {
      const { tables } = await restore(urlOf(name), join(root, file), () => {})
      await loadReference(urlOf(name))
      assert.equal(await migrate(urlOf(name)), 0, 'it has every migration since then')
      for (const table of tables.filter(({ name: kept }) =>
        /^(ledger|contributions|registry)\./.test(kept),
      )) {
        const counted = await database.pool.query<{ there: bigint }>(
          `select count(*) as there from ${table.name}`,
        )
        const there = Number(counted.rows[0]?.there)
        // A release may open books and accounts; it closes none.
        if (['ledger.book', 'ledger.account'].includes(table.name)) assert.ok(there >= table.rows)
        else assert.equal(there, table.rows, table.name)
      }
      await goOn(database)
    } finally {
      await database.close()
      await onServer(`drop database if exists ${name} with (force)`)
    }
  })
}

/** A month is billed and the chain grows on what was there. */
async function goOn(database: Parameters<typeof openApp>[0]): Promise<void> {
  const app = openApp(database, '2026-12-02T02:00:00Z')
  await billMonth(app, parseMonth('2026-11'))
  while ((await database.transaction(sealAudit)).sealed > 0);
  const { proofs } = await proveAll({ database })
  const later = await claimsOfLaterModules(database)
  for (const { claim, compared, faults } of proofs) {
    assert.deepEqual(faults, [], claim)
    // That release knew nobody who works for themselves or abroad, and no building sites.
    const isNew = /^(own-account|contracts of work abroad|projects) /.test(claim) || later.has(claim)
    assert.ok(compared > 0 || isNew, `there is something to compare: ${claim}`)
  }
}

/** What training and the Institute have to hold; neither was there. */
async function claimsOfLaterModules(database: Parameters<typeof openApp>[0]): Promise<Set<string>> {
  const proofs = await database.read(async (db) => [
    ...(await proveInstitute(db)),
    ...(await proveTraining(db)),
  ])
  return new Set(proofs.map(({ claim }) => claim))
}
