import { present } from '#base/assert.ts'
import { makeWorkerFile } from '../src/demo/worker-file.ts'
import type { Payung } from '../src/open.ts'
import { answerOf, openBank, payCode } from '../src/simulators/bank/index.ts'
import { figure, Stopwatch, timed, type Benchmark } from './benchmark.ts'
import { withCluster } from './cluster.ts'
import { openEmployer, openMonth, takenIn, type BenchEmployer } from './employer.ts'
import { MemoryWatch } from './process-tree.ts'
import { readAndDiscard } from './read-and-discard.ts'
import { prove, startServer } from './server.ts'

/** A worker file of one employer through everything: upload, check, final return and bill, payment by a bank, the books. */
export const largeFile: Benchmark = {
  about: `One employer's worker file (.xlsx as Excel writes it, 30 columns) through upload, check, bill, payment and posting, over HTTP
against a server of its own. Yardstick: reading the same file with the same reader and keeping nothing.`,
  sizes: { quick: [10_000], full: [10_000, 100_000], unit: 'workers' },

  async run(workers, onStep) {
    onStep('making the file')
    const file = await makeWorkerFile(workers, 'large file', 'excel')
    onStep('reading it for comparison')
    const { seconds: yardstick } = await timed(() => readAndDiscard(file))
    return withCluster(async (cluster) => {
      const payung = await cluster.open('payung')
      const employer = await openEmployer(payung)
      const server = await startServer(cluster, payung)
      try {
        const memory = new MemoryWatch(server.processes)
        const watch = new Stopwatch(onStep)
        const total = await throughEverything(employer, payung, file, workers, watch)
        const { together = 0, ...parts } = memory.end()
        onStep('proving the books')
        const peaks = Object.entries(parts).map(([name, size]) => `${name} ${size} MB`)
        return {
          of: { file: `${Math.round(file.length / 2 ** 20)} MB`, bill: total, alone: peaks.join(' and ') },
          steps: watch.steps,
          figures: [
            figure('most memory of all processes at once', together, 'MB', { atMost: 512 }),
            figure('all of it', watch.seconds, 's'),
            figure('beside reading the file and keeping nothing', watch.seconds / yardstick, '×'),
          ],
          proof: await prove(payung),
        }
      } finally {
        await server.close()
        await payung.close()
      }
    })
  },

  across(smaller, larger, times) {
    const all = (of: typeof smaller) => of.steps.reduce((sum, { seconds }) => sum + seconds, 0)
    return [figure(`time for ${times} × the rows`, all(larger) / all(smaller), '×', { atMost: 1.2 * times })]
  },
}

/** @returns what the bill came to, in rupiah */
async function throughEverything(
  employer: BenchEmployer,
  payung: Payung,
  file: Uint8Array,
  workers: number,
  watch: Stopwatch,
): Promise<number> {
  const { ask } = employer
  const returnId = await openMonth(employer)
  const uploading = () => ask(`POST /returns/${returnId}/uploads?kind=workers`, file)
  const { uploadId } = await watch.time('upload', workers, uploading)
  await watch.time('check and take in', workers, () => takenIn(employer, String(uploadId), workers))
  const finalising = () => ask(`POST /returns/${returnId}/finalise`, {})
  const { billId, total } = await watch.time('finalise and bill', workers, finalising)
  const { code } = await ask(`GET /bills/${billId}`)
  await watch.time('payment and posting', workers, () =>
    pay(payung, String(present(code, 'a bill has a code'))),
  )
  const { state } = await ask(`GET /bills/${billId}`)
  if (state !== 'paid') throw new Error(`the bill is ${state}`)
  return Number(total)
}

/** Pays a code in full, as a bank does. */
async function pay({ app }: Payung, code: string): Promise<void> {
  const exchanges = await payCode(app, await openBank(app), code)
  const last = exchanges.at(-1)
  const said = last && answerOf(last)
  if (said?.code !== '2002500')
    throw new Error(`the payment was answered with ${said?.code} ${said?.message}`)
}
