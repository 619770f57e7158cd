import { formatMonth, monthOf, parseDay } from '@payung/law'
import { setTimeout as sleep } from 'node:timers/promises'
import { present } from '#base/assert.ts'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { makeWorkerFile } from '../src/demo/worker-file.ts'
import { Stopwatch, type Benchmark } from './benchmark.ts'
import { MemoryWatch } from './process-tree.ts'
import { openServer, type BenchServer } from './server.ts'

const today = parseDay('2026-11-20')

/** A worker file of one employer through everything: upload, check, final return and bill, payment by a bank, the books. */
export const largeFile: Benchmark = {
  about: `One employer's worker file (.xlsx as Excel writes it, 30 columns) through upload, check, bill, payment and posting, over HTTP
against a server of its own. Yardstick: reading the same file with the same reader and keeping nothing.`,
  usual: { size: 100_000, unit: 'workers' },

  async run(workers, onStep) {
    onStep('making the file')
    const file = await makeWorkerFile(workers, 'large file', 'excel')
    onStep('reading it for comparison')
    const yardstick = await readAndDiscard(file)
    onStep('opening a server')
    const server = await openServer(`${today}T02:14:00Z`)
    try {
      const memory = new MemoryWatch(server.processes)
      const watch = new Stopwatch(onStep)
      const total = await throughEverything(server, file, workers, watch)
      const peakMemory = memory.end()
      onStep('proving the books')
      const proof = await server.prove()
      return {
        of: { file: `${Math.round(file.length / 2 ** 20)} MB`, workers, bill: total },
        steps: watch.steps,
        peakMemory,
        yardstick: {
          name: 'reading the file and keeping nothing',
          seconds: yardstick,
          ratio: Math.round((watch.seconds / yardstick) * 10) / 10,
        },
        proof,
      }
    } finally {
      await server.close()
    }
  },
}

async function readAndDiscard(bytes: Uint8Array): Promise<number> {
  const watch = new Stopwatch(() => {})
  await watch.time('read', null, async () => {
    const { batches } = await readSheet({ name: 'pekerja.xlsx', bytes })
    for await (const _ of batches);
  })
  return watch.seconds
}

/** @returns what the bill came to, in rupiah */
async function throughEverything(
  { ask, employer, pay }: BenchServer,
  file: Uint8Array,
  workers: number,
  watch: Stopwatch,
): Promise<number> {
  const month = formatMonth(monthOf(today))
  const { returnId } = await ask(`POST /employers/${employer.npp}/returns`, { month })
  const uploading = () => ask(`POST /returns/${returnId}/uploads?kind=workers`, file)
  const { uploadId } = await watch.time('upload', workers, uploading)
  const checked = await watch.time('check and take in', workers, async () => {
    for (;;) {
      const upload = await ask(`GET /uploads/${uploadId}`)
      if (upload['state'] === 'checked' || upload['state'] === 'refused') return upload
      await sleep(100)
    }
  })
  if (checked['rowsAccepted'] !== workers) throw new Error(`not taken whole: ${JSON.stringify(checked)}`)
  const finalising = () => ask(`POST /returns/${returnId}/finalise`, {})
  const { billId, total } = await watch.time('finalise and bill', workers, finalising)
  const { code } = await ask(`GET /bills/${billId}`)
  await watch.time('payment and posting', workers, () => pay(String(present(code, 'a bill has a code'))))
  const { state } = await ask(`GET /bills/${billId}`)
  if (state !== 'paid') throw new Error(`the bill is ${state}`)
  return Number(total)
}
