import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ageOn,
  lastDayOf,
  law,
  parseDay,
  parseMonth,
  participatesInJkp,
  participatesInJp,
  wageEarnerContribution,
  type Day,
} from '@payung/law'
import fc from 'fast-check'
import sql, { raw } from 'sql-template-tag'
import { createTestDatabase } from '../../../tests/database.ts'
import { assessmentFor } from './assessment.ts'

const { database } = await createTestDatabase()

const months = fc.integer({ min: parseMonth('2015-07'), max: parseMonth('2026-12') })
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => parseDay(date.toISOString().slice(0, 10)))

type Case = {
  wage: bigint
  riskClass: 1 | 2 | 3 | 4 | 5
  jkk: boolean
  jkm: boolean
  jht: boolean
  jp: boolean
  jkp: boolean
  relief: 'padat-karya' | 'covid-19' | null
}

const cases = fc.record<Case>({
  wage: fc.oneof(
    fc.bigInt(1n, 10_000_000_000n),
    fc.bigInt(1_000_000n, 15_000_000n),
    fc.constantFrom(4_999_999n, 5_000_000n, 5_000_001n, 11_086_300n, 11_086_301n),
  ),
  riskClass: fc.constantFrom(1, 2, 3, 4, 5),
  jkk: fc.boolean(),
  jkm: fc.boolean(),
  jht: fc.boolean(),
  jp: fc.boolean(),
  jkp: fc.boolean(),
  relief: fc.constantFrom('padat-karya', 'covid-19', null),
})

test('what the database assesses by sets equals the law’s own exact form, amount by amount, in every month', async () => {
  await fc.assert(
    fc.asyncProperty(months, fc.array(cases, { minLength: 1, maxLength: 60 }), async (month, given) => {
      const { expressions } = assessmentFor(month, parseDay('2026-11-21'))
      const columns = Object.entries(expressions).map(([name, text]) => `${text} as ${name}`)
      const found = await database.read((db) =>
        db.many<Record<string, bigint>>(sql`
          select ${raw(columns.join(', '))}
          from unnest(${given.map(({ wage }) => wage)}::bigint[], ${given.map(({ riskClass }) => riskClass)}::smallint[], ${given.map(({ jkk }) => jkk)}::boolean[],
                      ${given.map(({ jkm }) => jkm)}::boolean[], ${given.map(({ jht }) => jht)}::boolean[], ${given.map(({ jp }) => jp)}::boolean[],
                      ${given.map(({ jkp }) => jkp)}::boolean[], ${given.map(({ relief }) => relief)}::text[])
            with ordinality as fact (wage, risk_class, has_jkk, has_jkm, has_jht, jp, jkp, relief, place)
          order by place`),
      )
      for (const [at, { relief, ...facts }] of given.entries()) {
        const exact = wageEarnerContribution.exact(
          {
            ...facts,
            labourIntensive: relief === 'padat-karya',
            covidRelief: relief === 'covid-19',
            jpDeferred: false,
          },
          month,
        )
        assert.deepEqual(found[at], {
          jkk: exact.jkk,
          jkm: exact.jkm,
          jht_employer: exact.jhtEmployer,
          jht_worker: exact.jhtWorker,
          jp_employer: exact.jpEmployer,
          jp_worker: exact.jpWorker,
          jkp_from_jkk: exact.jkpFromJkk,
          jkp_from_jkm: exact.jkpFromJkm,
          jkp_state: exact.jkpState,
        })
      }
    }),
    { numRuns: 150 },
  )
})

test('a wage of nil, as a correction has it, costs nothing in any month; one rupiah and ten billion are counted exactly', async () => {
  const everyMonth = Array.from({ length: 138 }, (_, at) => parseMonth('2015-07') + at)
  for (const month of everyMonth) {
    const { expressions } = assessmentFor(month, parseDay('2026-11-21'))
    const [nil, one, most] = await database.read((db) =>
      db.many<Record<string, bigint>>(sql`
        select ${raw(
          Object.entries(expressions)
            .map(([name, text]) => `${text} as ${name}`)
            .join(', '),
        )}
        from (values (0, 0::bigint), (1, 1), (2, 10000000000)) as given (place, wage)
        cross join lateral (select given.wage, 3 as risk_class, true as has_jkk, true as has_jkm, true as has_jht, true as jp, true as jkp, null::text as relief) fact
        order by place`),
    )
    assert.ok(
      Object.values(nil ?? {}).every((amount) => amount === 0n),
      String(month),
    )
    assert.equal(one?.['jht_employer'], 0n) // 3.7% of a rupiah.
    assert.equal(most?.['jht_employer'], 370_000_000n)
  }
})

/** People around the ages at which the law changes its mind, and anywhere else. */
const people = fc.record({
  bornOn: fc.oneof(day('1950-01-01', '2009-01-01'), day('1959-01-01', '1975-01-01')),
  registeredOn: day('2015-07-01', '2026-11-20'),
  declaredOn: day('2015-07-01', '2026-11-20'),
  nationality: fc.constantFrom('ID', 'ID', 'ID', 'MY'),
  scale: fc.constantFrom('mikro', 'kecil', 'menengah', 'besar'),
  jkk: fc.constant(true),
  jkm: fc.constant(true),
  jht: fc.boolean(),
  jp: fc.boolean(),
})

test('who takes part in JP and JKP is the same by sets as by the law’s own decision, with the days around every age', async () => {
  await fc.assert(
    fc.asyncProperty(months, fc.array(people, { minLength: 1, maxLength: 60 }), async (month, given) => {
      const { jpParticipates, jkpParticipates } = assessmentFor(month, parseDay('2026-11-21'))
      const list = <K extends keyof (typeof given)[number]>(name: K) => given.map((one) => one[name])
      const found = await database.read((db) =>
        db.many<{ jp: boolean; jkp: boolean }>(sql`
          select ${raw(jpParticipates)} as jp, ${raw(jkpParticipates)} as jkp
          from unnest(${list('bornOn')}::date[], ${list('registeredOn')}::date[], ${list('declaredOn')}::date[], ${list('nationality')}::text[],
                      ${list('scale')}::text[], ${list('jht')}::boolean[], ${list('jp')}::boolean[])
            with ordinality as one (born_on, registered_on, declared_on, nationality, scale, jht, jp, place)
          cross join lateral (select one.born_on as birth_on, one.nationality, (one.registered_on + time '05:00') at time zone 'Asia/Jakarta' as registered_at) person
          cross join lateral (select (one.declared_on + time '05:00') at time zone 'Asia/Jakarta' as declared_at) employment
          cross join lateral (select one.scale, true as jkk, true as jkm, one.jht, one.jp) billing
          order by one.place`),
      )
      for (const [at, one] of given.entries()) {
        assert.deepEqual(found[at], decide(one, month), JSON.stringify(one))
      }
    }),
    { numRuns: 150 },
  )
})

type Person = {
  bornOn: Day
  registeredOn: Day
  declaredOn: Day
  nationality: string
  scale: string
  jht: boolean
  jp: boolean
}

function decide(one: Person, month: number): { jp: boolean; jkp: boolean } {
  const on = lastDayOf(month)
  const programmes = ['JKK', 'JKM', ...(one.jht ? ['JHT'] : []), ...(one.jp ? ['JP'] : [])]
  const candidate = {
    citizen: one.nationality === 'ID',
    ageAtRegistration: ageOn(one.bornOn, one.declaredOn),
    scale: one.scale as 'mikro',
    programmes,
    jkn: true,
  }
  return {
    jp: participatesInJp(
      { bornOn: one.bornOn, registeredOn: one.registeredOn, benefitTaken: false },
      on,
      law.working(),
    ).eligible,
    jkp: participatesInJkp(candidate, law.working(), on).eligible,
  }
}
