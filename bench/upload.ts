import { present } from '#base/assert.ts'
import { makeWorkerFile } from '../src/demo/worker-file.ts'
import { figure, timed, type Benchmark } from './benchmark.ts'
import { withCluster } from './cluster.ts'
import { allDone, openEmployer, openMonth, takenIn, type BenchEmployer } from './employer.ts'
import { readAndDiscard } from './read-and-discard.ts'
import { inTurn, type Way } from './rounds.ts'
import { prove, startServer } from './server.ts'

/** The first provincial agreement covered eight thousand workers: their file, from the wire to rows that have passed every check. */
export const upload: Benchmark = {
  about: `A worker file (.xlsx as Excel writes it, 30 columns) of an employer who has nobody yet, sent over HTTP to a server of its own:
until every row has passed all checks and every worker is enrolled and in the return. Yardstick: reading the same file with the same
reader and keeping nothing.`,
  sizes: { quick: [8000], full: [8000], unit: 'workers' },
  rounds: 5,

  async run(workers, { rounds, onStep, postgres }) {
    onStep('making the files')
    const files: Uint8Array[] = []
    for (let round = 0; round <= rounds; round++)
      files.push(await makeWorkerFile(workers, `upload ${round}`, 'excel'))
    return withCluster(postgres, async (cluster) => {
      const payung = await cluster.open('payung')
      const employers: BenchEmployer[] = []
      for (const _ of files) employers.push(await openEmployer(payung))
      const server = await startServer(cluster, payung)
      try {
        const fileOf = (round: number) => present(files[round], 'there is a file for each round')
        const takenBy = async (round: number) => {
          const seconds = await take(present(employers[round], 'and an employer'), fileOf(round), workers)
          await allDone(payung) // What one file leaves to do is not counted as the next one's.
          return seconds
        }
        const ways: Way[] = [
          { name: 'stored, checked', count: workers, run: takenBy },
          { name: 'read and discarded', count: workers, run: (round) => readAndDiscard(fileOf(round)) },
        ]
        onStep('a file that does not count, so that neither is measured cold')
        for (const { run } of ways) await run(rounds)
        onStep(`${rounds} rounds`)
        const measured = await inTurn(ways, rounds)
        const { steps } = measured
        return {
          of: { file: `${Math.round(fileOf(0).length / 1024)} KB`, rounds },
          steps,
          figures: [
            figure(
              'upload to stored rows, beside reading the file',
              1 / measured.faster('stored, checked', 'read and discarded'),
              '×',
              { atMost: 4 },
            ),
          ],
          proof: await prove(payung),
        }
      } finally {
        await server.close()
        await payung.close()
      }
    })
  },
}

/** @returns the seconds from the first byte sent to the last worker taken in */
async function take(employer: BenchEmployer, file: Uint8Array, workers: number): Promise<number> {
  const returnId = await openMonth(employer)
  const { seconds } = await timed(async () => {
    const { uploadId } = await employer.ask(`POST /returns/${returnId}/uploads?kind=workers`, file)
    await takenIn(employer, String(uploadId), workers)
  })
  return seconds
}
