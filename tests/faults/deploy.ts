import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { Machine } from './machine/machine.ts'

/** More than one batch of the month run. */
const members = 60_000

/** A new version is put in place in the middle of a month run, and two operators start the rest at the same moment. */
export async function deployInMonthRun(): Promise<string> {
  const machine = await Machine.make(2)
  try {
    const world = machine.command('world', '--members', String(members))
    assert.equal(await world.run(), 0, world.said())
    await Promise.all(machine.servers.map((server) => server.rise()))

    const run = machine.command('month', '2026-11')
    run.start()
    while ((await count(machine, 'contributions.bill')) === 0) await sleep(50)
    await Promise.all([run.stop(), ...machine.servers.map((server) => server.stop())])
    await Promise.all(machine.servers.map((server) => server.rise()))
    const between = await count(machine, 'contributions.bill')

    const rest = [machine.command('month', '2026-11'), machine.command('month', '2026-11')]
    const codes = await Promise.all(rest.map((one) => one.run()))
    assert.ok(codes.includes(0), rest.map((one) => one.said()).join('\n'))
    const last = machine.command('month', '2026-11')
    assert.equal(await last.run(), 0, last.said())
    const [bills, returns] = [
      await count(machine, 'contributions.bill'),
      await count(machine, 'contributions.wage_return'),
    ]
    assert.equal(bills, returns, 'every return has its one bill')
    const verify = machine.command('verify')
    assert.equal(await verify.run(), 0, verify.said())
    return `deploy in a month run: ${between} of ${bills} bills were there when it stopped; two runs at once made the rest; verify clean`
  } finally {
    await machine.close()
  }
}

async function count(machine: Machine, table: string): Promise<number> {
  const { rows } = await machine.ask<{ count: string }>(`select count(*) from ${table}`)
  return Number(rows[0]?.count)
}
