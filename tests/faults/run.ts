import { availableParallelism, cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { runCourse } from './course.ts'
import { deployInMonthRun } from './deploy.ts'
import { fillDisk } from './disk-full.ts'
import { Machine } from './machine/machine.ts'
import { settle } from './machine/settle.ts'
import { Stage } from './stage.ts'
import { checkRestored, checkWhole } from './whole.ts'

/** `npm run faults`: everyone at work on two servers and one PostgreSQL of its own, which are killed a few hundred times. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
process.stdout.write(
  `${kills} kills, seed ${seed}; ${availableParallelism()} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
)
const machine = await Machine.make(2)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void machine.close().finally(() => process.exit(130)))
const began = performance.now()
const stage = new Stage(machine, await settle(machine, { employers: 24, owners: 24 }), seed, say)
try {
  await machine.servers[0]?.rise()
  await machine.servers[0]?.stop() // What was compiled is kept by those only who leave in peace.
  await Promise.all(machine.servers.map((server) => server.rise()))
  const done = await runCourse(stage, kills)
  await checkWhole(stage)
  const rows = await checkRestored(stage)
  const others = [await fillDisk(seed), await deployInMonthRun()].join('\n')
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  process.stdout.write(
    `${report(done)}\n${others}\n${rows} rows restored alike; ${minutes} minutes. All of it holds.\n`,
  )
} catch (error) {
  process.exitCode = 1
  process.stdout.write(`${stage.course.slice(-40).join('\n')}\n`)
  for (const server of machine.servers) process.stdout.write(`${server.name}:\n${server.said()}\n`)
  process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.stdout.write(`Play it again: npm run faults -- --kills ${kills} --seed ${seed}\n`)
}
await machine.close()
process.exit() // Whoever was in the middle of something does not go on asking.

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function report(done: object): string {
  const list = (counts: Iterable<[string, number]>) =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  const fell = machine.servers.reduce((sum, server) => sum + server.fell, 0)
  return [
    `killed: ${list(Object.entries(done))}`,
    `in the middle of: ${list([...stage.struck].sort(([, a], [, b]) => b - a))}`,
    `acknowledged and asked again: ${stage.acknowledged.length}; servers that fell over by themselves: ${fell}`,
  ].join('\n')
}
