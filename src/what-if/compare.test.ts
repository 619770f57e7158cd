import assert from 'node:assert/strict'
import { test } from 'node:test'
import { law, LawProblem, parseMonth, parseOverlay } from '@payung/law'
import { compare, compareInThreads, type Question } from './compare.ts'
import { funds, lines, payers, type Amounts } from './lines.ts'
import { Ranked } from './ranked.ts'
import { employerSizes, makeColumns, Workforce } from './workforce.ts'

const overlay = {
  name: 'Rancangan JP',
  changes: [
    { value: 'con.jp.employer', from: '2026-07', amount: '2.667' },
    { value: 'con.jp.worker', from: '2026-07', amount: '1.333' },
    { value: 'con.jp.ceiling', from: '2026-07', amount: 15_000_000 },
  ],
}
const question: Question = { overlay, members: 3000, seed: 7, firstMonth: parseMonth('2026-01'), months: 12 }

/** Every member of the question’s population, invented once more and asked one by one in bigint. */
function* oneByOne() {
  const sizes = employerSizes(question)
  const columns = makeColumns(100)
  const all = new Workforce(sizes, question.seed, question.firstMonth).fill(columns, 0, 0, sizes.length)
  for (const filled of all)
    for (let i = 0; i < filled; i++)
      yield {
        employer: columns.employer[i] ?? 0,
        wage: BigInt(columns.wage[i] ?? 0),
        riskClass: columns.riskClass[i] ?? 0,
        jkk: true,
        jkm: true,
        jht: columns.jht[i] === 1,
        jp: columns.jp[i] === 1,
        jkp: columns.jkp[i] === 1,
        labourIntensive: columns.labourIntensive[i] === 1,
        covidRelief: false,
        jpDeferred: false,
      }
}

function costInBigint() {
  const sums = [law, law.with(parseOverlay(overlay))].map((read) => {
    const sum = Object.fromEntries(lines.map((line) => [line, 0n]))
    const workers: bigint[] = []
    for (const { employer: _, ...facts } of oneByOne()) {
      let paid = 0n
      for (let month = question.firstMonth; month < question.firstMonth + 12; month++) {
        const amounts = read.wageEarnerContribution.exact(facts, month)
        for (const line of lines) sum[line] = (sum[line] ?? 0n) + amounts[line]
        paid += amounts.worker
      }
      workers.push(paid)
    }
    return { sum, workers }
  })
  return sums
}

const plain = (amounts: Readonly<Record<string, bigint>>) =>
  Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, Number(amount)]))

test('what a population pays under both laws is what its members pay one by one in bigint', () => {
  const [before, after] = costInBigint()
  const compared = compare(question)
  assert.ok(before && after)
  assert.deepEqual(compared.before, plain(before.sum))
  assert.deepEqual(compared.after, plain(after.sum))
  const changes = after.workers.map((paid, at) => Number(paid - (before.workers[at] ?? 0n)))
  const ordered = changes.toSorted((a, b) => a - b)
  for (const share of [0, 0.1, 0.5, 0.9, 1])
    assert.equal(compared.workerChange.at(share), ordered[Math.max(0, Math.ceil(3000 * share) - 1)])
  assert.equal(compared.workerChange.signs.more, changes.filter((change) => change > 0).length)
})

test('employers, sizes, wages and funds add up to the same change', () => {
  const { before, after, bySize, byWage, employers, members } = compare(question)
  const changed = (of: (amounts: Amounts) => number) => of(after) - of(before)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  assert.equal(sum(bySize.map((its) => its.after - its.before)), changed(payers.employer))
  assert.equal(sum(bySize.map((its) => its.members)), members)
  assert.equal(sum(bySize.map((its) => its.employers)), employers)
  assert.equal(sum(byWage.map((its) => its.members)), members)
  assert.equal(Math.round(sum(byWage.map((its) => its.members * its.worker * 12))), changed(payers.worker))
  assert.equal(sum(Object.values(funds).map(changed)), sum(Object.values(payers).map(changed)))
  assert.equal(changed(funds.jht), 0)
})

test('one thread, three threads and the thread at hand come to the same', async () => {
  const figures = (rest: ReturnType<typeof compare>) => ({
    ...rest,
    seconds: null, // These alone differ.
    employerChange: rest.employerChange.at(0.9),
    employerPercent: rest.employerPercent.at(0.9),
    workerChange: [0, 0.25, 0.5, 0.75, 1].map((share) => rest.workerChange.at(share)),
  })
  const here = figures(compare(question))
  for (const threads of [1, 3]) assert.deepEqual(figures(await compareInThreads(question, threads)), here)
})

test('the same seed invents the same people, another seed others', () => {
  const total = (seed: number) => payers.employer(compare({ ...question, seed }).before)
  assert.equal(total(7), total(7))
  assert.notEqual(total(7), total(8))
})

test('an overlay that is wrong is said before any thread begins', async () => {
  await assert.rejects(
    compareInThreads({ ...question, overlay: { name: 'a', changes: [] } }, 2),
    (problem) => problem instanceof LawProblem && problem.field === 'changes',
  )
})

test('an amount of a given rank is found in several ordered lists as in one', () => {
  const lists = [Float64Array.of(-3, 0, 0, 5, 9), Float64Array.of(-4, 0, 2, 5), Float64Array.of()]
  const all = lists.flatMap((list) => [...list]).toSorted((a, b) => a - b)
  const ranked = new Ranked(lists)
  for (let rank = 1; rank <= all.length; rank++) assert.equal(ranked.at(rank / all.length), all[rank - 1])
  assert.deepEqual(ranked.signs, { less: 2, more: 4 })
})
