import fc from 'fast-check'

/** One of a few employers, people and months, so that things collide. */
const employer = fc.nat(1)
const person = fc.nat(3)
const wage: fc.Arbitrary<bigint> = fc.constantFrom(
  1_000_000n,
  4_999_999n,
  6_000_000n,
  10_000_000n,
  13_000_001n,
  250_000_000n,
)
const wages = fc.uniqueArray(
  fc.tuple(person, fc.oneof({ weight: 4, arbitrary: wage }, { weight: 1, arbitrary: fc.constant(0n) })),
  { selector: ([who]) => who, maxLength: 3 },
)
const returnKind = fc.constantFrom('regular' as const, 'supplementary' as const, 'revised' as const)
const monthsBack = fc.constantFrom(0, 0, 1, 2)
const pick = fc.nat(9)
const named = <const K extends string>(kind: K) => fc.constant(kind)

const single = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: named('enrol'), employer, person, wage }) },
  { weight: 1, arbitrary: fc.record({ kind: named('leave'), employer, person }) },
  { weight: 8, arbitrary: fc.record({ kind: named('file'), employer, monthsBack, returnKind, wages }) },
  { weight: 1, arbitrary: fc.record({ kind: named('draft'), employer, monthsBack, returnKind, wages }) },
  { weight: 2, arbitrary: fc.record({ kind: named('cancel'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: named('drop'), pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: named('pay'),
      pick,
      more: fc.constantFrom(0n, 0n, 0n, 0n, 1n, -1n),
      calls: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: named('new-code'), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: named('transfer'),
      pick,
      more: fc.constantFrom(0n, 0n, 1n),
      told: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: named('allocate'), pick, code: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: named('refund'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: named('merge'), first: person, second: person }) },
  { weight: 1, arbitrary: fc.record({ kind: named('part'), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: named('terms'),
      employer,
      monthsBack,
      riskClass: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: named('death'), person, undone: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: named('wait'), days: fc.constantFrom(1, 5, 14, 31) }) },
)

export type Event = typeof single extends fc.Arbitrary<infer T> ? T : never
export type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>

const atOnce = fc.tuple(single, single).filter((pair) => pair.every(({ kind }) => kind !== 'wait'))

/** What may happen, in steps: one thing, or two at the same moment. */
export const courses = fc.array(
  fc.oneof({ weight: 5, arbitrary: single.map((one): Event[] => [one]) }, { weight: 1, arbitrary: atOnce }),
  { minLength: 10, maxLength: 40, size: 'max' },
)
