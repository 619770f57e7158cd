import { present } from '#base/assert.ts'
import { makeWorkerFile } from '../src/demo/worker-file.ts'
import type { Payung } from '../src/open.ts'
import { answerOf, openBank, payCode } from '../src/simulators/bank/index.ts'
import { figure, step, Stopwatch, timed, type Benchmark, type Manner, type Step } from './benchmark.ts'
import { withCluster } from './cluster.ts'
import { openEmployer, openMonth, takenIn, type BenchEmployer } from './employer.ts'
import { MemoryWatch } from './process-tree.ts'
import { readAndDiscard } from './read-and-discard.ts'
import { median } from './rounds.ts'
import { prove, startServer } from './server.ts'

/** A worker file of one employer through everything: upload, check, final return and bill, payment by a bank, the books. */
export const largeFile: Benchmark = {
  about: `One employer's worker file (.xlsx as Excel writes it, 30 columns) through upload, check, bill, payment and posting, over HTTP
against a server and a database of its own, new in each round. Yardstick: reading the same file with the same reader and keeping nothing.`,
  sizes: { quick: [10_000], full: [10_000, 100_000], unit: 'workers' },
  rounds: 5,

  async run(workers, { rounds, onStep, postgres }) {
    onStep('making the file')
    const file = await makeWorkerFile(workers, 'large file', 'excel')
    const taken: Round[] = []
    for (let round = 0; round < rounds; round++) {
      onStep(`round ${round + 1} of ${rounds}`)
      taken.push(await takeOnce(file, workers, postgres))
    }
    const worst = taken.toSorted((a, b) => b.memory.together - a.memory.together)[0]?.memory
    const { together = 0, ...alone } = worst ?? {}
    const bill = taken[0]?.bill ?? 0
    const peaks = Object.entries(alone).map(([name, size]) => `${name} ${size} MB`)
    return {
      of: {
        file: `${Math.round(file.length / 1024)} KB`,
        bill,
        'at the worst of rounds': peaks.join(' and '),
        rounds,
      },
      steps: middle(
        taken.map(({ steps }) => steps),
        workers,
      ),
      figures: [
        figure('most memory of all processes at once', together, 'MB', { atMost: 512 }),
        figure('all of it', median(taken.map(({ seconds }) => seconds)), 's'),
        figure(
          'beside reading the file and keeping nothing',
          median(taken.map((one) => one.seconds / one.read)),
          '×',
        ),
      ],
      proof: taken[0]?.proof ?? '',
    }
  },

  across(smaller, larger, times) {
    const all = (of: typeof smaller) => of.figures.find(({ name }) => name === 'all of it')?.value ?? 0
    return [figure(`time for ${times} × the rows`, all(larger) / all(smaller), '×', { atMost: 1.2 * times })]
  },
}

type Round = {
  readonly steps: readonly Step[]
  readonly seconds: number
  /** How long reading took. */
  readonly read: number
  readonly memory: Readonly<Record<string, number>> & { readonly together: number }
  readonly bill: number
  readonly proof: string
}

async function takeOnce(file: Uint8Array, workers: number, postgres: Manner['postgres']): Promise<Round> {
  const { seconds: read } = await timed(() => readAndDiscard(file))
  return withCluster(postgres, async (cluster) => {
    const payung = await cluster.open('payung')
    const employer = await openEmployer(payung)
    const server = await startServer(cluster, payung)
    try {
      const memory = new MemoryWatch(server.processes)
      const watch = new Stopwatch()
      const bill = await throughEverything(employer, payung, file, workers, watch)
      const { together = 0, ...parts } = memory.end()
      const { steps, seconds } = watch
      return { steps, seconds, read, memory: { ...parts, together }, bill, proof: await prove(payung) }
    } finally {
      await server.close()
      await payung.close()
    }
  })
}

/** Each step as it was in the middle of all rounds. */
function middle(rounds: readonly (readonly Step[])[], workers: number): Step[] {
  const [first = []] = rounds
  return first.map(({ name }, at) => {
    const seconds = median(rounds.map((steps) => steps[at]?.seconds ?? 0))
    return step(name, seconds, workers)
  })
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
