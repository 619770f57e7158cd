import type { Benchmark } from './benchmark.ts'

/** Every figure that we publish, by the name under which `./payung bench` takes it. */
export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  'large-file': async () => (await import('./large-file.ts')).largeFile,
  contribution: async () => (await import('./contribution.ts')).contribution,
}
