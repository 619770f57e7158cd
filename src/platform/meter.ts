/** What Prometheus calls a metric family: one name, one meaning, and a figure for each set of labels. */
export type Family = {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly samples: readonly Sample[]
}

type Sample = {
  /** `_bucket`, `_sum` or `_count` of a histogram. */
  readonly suffix?: string
  readonly labels?: Labels
  readonly value: number | bigint
}

/** Values come from short lists of our own: patterns of routes, names of tasks. Never a path, a name or a number of somebody. */
export type Labels = Readonly<Record<string, string>>

/** Counts what happens in this process, from its start. */
export class Counter {
  readonly #name: string
  readonly #help: string
  readonly #counts = new Map<string, { labels: Labels; value: number }>()

  /** @param known sets of labels that are shown from the start, so that the first event is seen as a rise from zero */
  constructor(name: string, help: string, known: readonly Labels[] = []) {
    this.#name = name
    this.#help = help
    for (const labels of known) this.#counts.set(keyOf(labels), { labels, value: 0 })
  }

  add(labels: Labels): void {
    const counted = this.#counts.get(keyOf(labels))
    if (counted) counted.value += 1
    else this.#counts.set(keyOf(labels), { labels, value: 1 })
  }

  get family(): Family {
    return { name: this.#name, help: this.#help, type: 'counter', samples: [...this.#counts.values()] }
  }
}

type Spread = { readonly labels: Labels; readonly buckets: number[]; sum: number; count: number }

/** How long things take in this process: counted by upper bounds in seconds. */
export class Histogram {
  readonly #name: string
  readonly #help: string
  readonly #bounds: readonly number[]
  readonly #spreads = new Map<string, Spread>()

  /** @param bounds rising, without the last one, which is always infinity */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name
    this.#help = help
    this.#bounds = bounds
  }

  observe(labels: Labels, seconds: number): void {
    const key = keyOf(labels)
    const spread = this.#spreads.get(key) ?? { labels, buckets: this.#bounds.map(() => 0), sum: 0, count: 0 }
    this.#spreads.set(key, spread)
    const place = this.#bounds.findIndex((bound) => seconds <= bound)
    if (place >= 0) spread.buckets[place] = (spread.buckets[place] ?? 0) + 1
    spread.sum += seconds
    spread.count += 1
  }

  /** How many were observed with such labels. */
  count(where: (labels: Labels) => boolean): number {
    return [...this.#spreads.values()].reduce(
      (sum, { labels, count }) => sum + (where(labels) ? count : 0),
      0,
    )
  }

  get family(): Family {
    const samples = [...this.#spreads.values()].flatMap(({ labels, buckets, sum, count }) => [
      ...buckets.map((_, place) => ({
        suffix: '_bucket',
        labels: { ...labels, le: String(this.#bounds[place]) },
        value: buckets.slice(0, place + 1).reduce((all, one) => all + one, 0),
      })),
      { suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
      { suffix: '_sum', labels, value: sum },
      { suffix: '_count', labels, value: count },
    ])
    return { name: this.#name, help: this.#help, type: 'histogram', samples }
  }
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.values(labels))
}

/** One per process, as Prometheus takes it: it adds up what several servers say. */
export const httpSeconds = new Histogram(
  'payung_http_request_duration_seconds',
  'How long requests took, by the pattern of their route.',
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
)

export const jobSeconds = new Histogram(
  'payung_job_duration_seconds',
  'How long jobs took, and whether they came to an end.',
  [0.01, 0.1, 1, 10, 60, 600],
)

export const refusedSignIns = new Counter(
  'payung_sign_ins_refused_total',
  'Tries to sign in that were refused: a wrong password, a wrong code, or too many tries.',
  ['password', 'code', 'too-many'].map((why) => ({ why })),
)

/** The text format 0.0.4: a HELP and a TYPE line before the figures of each family. */
export function writeFamilies(families: readonly Family[]): string {
  return families
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(
        ({ suffix = '', labels = {}, value }) => `${name}${suffix}${writeLabels(labels)} ${value}\n`,
      )
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
    })
    .join('')
}

function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`)
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}

function escape(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
