import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { grantRole, openAccount } from '#modules/access'
import { readConfig } from '#platform/config.ts'
import { countOutcome, listApplicants, openClass, outcomeOf } from '../../bench/seats.sql.ts'
import { offerOrWait } from '../../src/modules/training/enrolments/seats.ts'
import { openPayung, type Payung } from '../../src/open.ts'
import type { Browser } from './deeds/browser.ts'
import { signIn } from './deeds/sign-in.ts'
import { Machine } from './machine/machine.ts'
import { settle, type People } from './machine/settle.ts'
import { Stage } from './stage.ts'

const machine = await Machine.make(2)
after(() => machine.close())

const [people, seats, offered] = [10, 6, 3]

/** Somebody with a seat to confirm or to take, and the page where they do. */
type Trainee = { readonly enrolmentId: bigint; readonly personId: bigint; readonly phone: string }

test('servers that are killed between the offer of a seat and its confirmation, and while people confirm, give each seat once and keep every offer', async () => {
  const settled = await settle(machine, { employers: 1, owners: 0 })
  const { classId, trainees } = await openSeats(settled)
  const stage = new Stage(machine, settled, 5)
  await Promise.all(machine.servers.map((server) => server.rise()))
  const presses: (() => Promise<string>)[] = []
  for (const [at, trainee] of trainees.entries()) {
    const browser = await signIn(stage, stage.chance(at), { phone: trainee.phone, home: '/member/training' })
    presses.push(await readyToPress(browser, trainee))
  }

  await killBoth() // Between the offer and the confirmation.
  const striking = strikeOneByOne()
  const answers = await Promise.all(presses.map((press) => press()))
  await striking
  assert.deepEqual(await Promise.all(presses.map((press) => press())), answers, 'asked again')

  const { rows } = await machine.ask(countOutcome(classId).text, countOutcome(classId).values)
  assert.deepEqual(rows[0], outcomeOf({ seats, people }))
  assert.deepEqual(await offeredStates(trainees), ['confirmed'], 'whoever had an offer has the seat')
  await stage.command(['verify'])
})

/** A class with fewer seats than people; the first of them have been offered one. */
async function openSeats({ password }: People): Promise<{ classId: bigint; trainees: Trainee[] }> {
  const payung = await openPayung(readConfig({ ...machine.env, PAYUNG_LOG: 'silent' }))
  const { app } = payung
  try {
    const opensAt = new Date(app.now().getTime() - 3_600_000)
    const { classId } = await app.database.transaction((db) =>
      db.get<{ classId: bigint }>(openClass({ year: 2026, seats, people, opensAt })),
    )
    const found = await app.database.read((db) =>
      db.many<{ enrolmentId: string; personId: string }>(listApplicants(classId)),
    )
    const trainees: Trainee[] = []
    for (const [at, { enrolmentId, personId }] of found.entries()) {
      const trainee = { enrolmentId: BigInt(enrolmentId), personId: BigInt(personId), phone: phoneOf(at) }
      await open(payung, trainee, password)
      if (at < offered) await offer(payung, trainee, classId)
      trainees.push(trainee)
    }
    return { classId, trainees }
  } finally {
    await payung.close()
  }
}

const phoneOf = (at: number) => `+6281299971${String(at).padStart(3, '0')}`

async function open({ app }: Payung, { personId, phone }: Trainee, password: string): Promise<void> {
  await app.database.transaction(async (db) => {
    const accountId = await openAccount(db, { name: 'Peserta', phone, password, personId }, app.now())
    await grantRole(db, { accountId, role: 'member' }, app.now())
  })
}

async function offer({ app }: Payung, { enrolmentId }: Trainee, classId: bigint): Promise<void> {
  const [now, publicUrl] = [app.now(), app.config.publicUrl]
  await app.database.transaction((db) =>
    offerOrWait(
      db,
      { enrolmentId, classId, choice: 'first-come', offerDays: 3 },
      { by: 'Peserta', publicUrl, now },
    ),
  )
}

/** The form is open before anything breaks, as on a phone on which somebody was about to press. */
async function readyToPress(browser: Browser, { enrolmentId }: Trainee): Promise<() => Promise<string>> {
  const page = `/member/training/${enrolmentId}`
  const form = await browser.formAt(page, {})
  return async () => {
    const { status, headers, text } = await browser.send(`${page}/confirm`, form)
    return status === 303 ? String(headers.get('location')) : `${status}: ${text.slice(0, 500)}`
  }
}

async function killBoth(): Promise<void> {
  await Promise.all(machine.servers.map((server) => server.kill()))
  await Promise.all(machine.servers.map((server) => server.answering()))
}

/** While everyone presses. */
async function strikeOneByOne(): Promise<void> {
  for (const [at, server] of machine.servers.entries()) {
    await sleep(30 + 40 * at)
    await server.kill()
    await server.answering()
  }
}

async function offeredStates(trainees: readonly Trainee[]): Promise<string[]> {
  const ids = trainees.slice(0, offered).map(({ enrolmentId }) => String(enrolmentId))
  const { rows } = await machine.ask<{ state: string }>(
    'select distinct state from training.enrolment where id = any($1::bigint[])',
    [ids],
  )
  return rows.map(({ state }) => state)
}
