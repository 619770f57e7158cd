import type { Benchmark } from './benchmark.ts'

/** Every benchmark, by the name under which `./payung bench` runs it, in the order of the table. */
export const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  contribution: async () => (await import('./contribution.ts')).contribution,
  'what-if': async () => (await import('./what-if.ts')).whatIf,
  law: async () => (await import('./law.ts')).lawPackage,
  'upload-8000': async () => (await import('./upload.ts')).upload,
  'large-file': async () => (await import('./large-file.ts')).largeFile,
  month: async () => (await import('./month.ts')).monthRun,
  posting: async () => (await import('./posting.ts')).posting,
  'bank-call': async () => (await import('./bank-call.ts')).bankCall,
  'member-page': async () => (await import('./member-page.ts')).memberPage,
  'officer-search': async () => (await import('./officer-search.ts')).officerSearch,
  attendance: async () => (await import('./attendance.ts')).attendance,
  catalogue: async () => (await import('./catalogue.ts')).catalogue,
  seats: async () => (await import('./seats.ts')).seatRush,
  eligibility: async () => (await import('./eligibility.ts')).eligibility,
  'training-figures': async () => (await import('./training-figures.ts')).trainingFigures,
  start: async () => (await import('./start.ts')).start,
  install: async () => (await import('./install.ts')).install,
}
