import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { runCourse } from './course.ts'
import { Machine } from './machine/machine.ts'
import { settle } from './machine/settle.ts'
import { Stage } from './stage.ts'
import { checkWhole } from './whole.ts'

const machine = await Machine.make(1)
after(() => machine.close())

/** Another seed, or as many as one likes: `npm run faults -- --kills 300`. */
const [kills, seed] = [4, 2]

test('whoever is killed in the middle of whatever, nothing that was acknowledged is lost, nothing is half done and nothing is done twice', async () => {
  const stage = new Stage(machine, await settle(machine, { employers: 2, owners: 2 }), seed)
  await machine.servers[0]?.rise()
  await runCourse(stage, kills).catch((cause: unknown) => {
    throw new Error(`seed ${seed}:\n${stage.course.join('\n')}\n${machine.servers[0]?.said()}`, { cause })
  })
  await checkWhole(stage)
  assert.ok(stage.acknowledged.length > kills)
})
