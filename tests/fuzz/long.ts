/**
 * The long form of the fuzzer: `npm run fuzz [-- requests [seed]]`, 100,000 requests unless told otherwise. The seed is printed;
 * the same seed brings the same requests in the same order.
 */
import { randomInt } from 'node:crypto'

const [requests = '100000', seed = String(randomInt(2 ** 31))] = process.argv.slice(2)
process.env['PAYUNG_REQUESTS'] = requests
process.env['PAYUNG_SEED'] = seed
process.stdout.write(`${requests} requests from seed ${seed}: npm run fuzz -- ${requests} ${seed}\n`)
process.argv.splice(2, Infinity, 'tests/fuzz')
await import('../run.ts')
