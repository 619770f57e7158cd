import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { present } from '#base/assert.ts'
import { EmployerProgram } from './deeds/api.ts'
import { Desk } from './deeds/filing.ts'
import { Machine } from './machine/machine.ts'
import { settle } from './machine/settle.ts'
import { Stage } from './stage.ts'

/** Large enough for PostgreSQL with what it writes ahead, small enough to be filled in a moment. */
const megabytes = 600

/**
 * A disk that is full: who writes is told to come again, nobody sees a failure of ours, and when there is room all goes on.
 * @returns what was seen; or why it could not be done, which is only for root, who may mount a small file system
 */
export async function fillDisk(seed: number): Promise<string> {
  const place = mkdtempSync(join(tmpdir(), 'payung-faults-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', place])
  if (mounted.status !== 0) {
    rmSync(place, { recursive: true, force: true })
    return 'disk full: left out, because only root may mount a small file system'
  }
  const folder = join(place, 'data')
  mkdirSync(folder, { mode: 0o755 })
  const machine = await Machine.make(1, { folder })
  try {
    return await workOnFullDisk(machine, seed, join(place, 'filler'))
  } finally {
    await machine.close()
    spawnSync('umount', ['-l', place])
    rmSync(place, { recursive: true, force: true })
  }
}

async function workOnFullDisk(machine: Machine, seed: number, filler: string): Promise<string> {
  const stage = new Stage(machine, await settle(machine, { employers: 2, owners: 1 }), seed)
  const [first, second] = stage.people.employers
  const server = present(machine.servers[0], 'there is a server')
  await server.rise()
  const desk = new Desk(stage, present(first, 'an employer'), 300)
  await desk.file(stage.chance(1))

  const { npp, key } = present(second, 'and another')
  const program = new EmployerProgram(stage, stage.chance(2), present(second, 'and another'))
  const { returnId } = await program.write(`/employers/${npp}/returns`, { month: '2026-10' })
  fill(filler)
  const bytes = randomBytes(12 << 20)
  const request = {
    authorization: `Bearer ${key}`,
    'idempotency-key': randomUUID(),
    'x-file-name': 'besar.csv',
  }
  const send = () =>
    fetch(`${server.url}/api/v1/returns/${String(returnId)}/uploads?kind=workers`, {
      method: 'POST',
      headers: { ...request, 'content-type': 'application/octet-stream' },
      body: bytes,
    }).then(
      ({ status }) => status,
      () => 0,
    )
  const refused = [await send(), await send(), await send()]
  for (const status of refused) assert.equal(status, 503, 'who writes on a full disk is told to come again')
  rmSync(filler)
  await server.answering()
  while ((await send()) !== 200);
  await desk.file(stage.chance(3))
  await stage.command(['verify'])
  return `disk full: ${refused.length} writes told to come again, then taken; verify clean`
}

function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  const piece = Buffer.alloc(1 << 16)
  try {
    for (;;) writeSync(descriptor, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(descriptor)
  }
}
