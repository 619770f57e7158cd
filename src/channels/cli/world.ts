import { dayIn, formatMonth, monthOf, parseMonth, type Month } from '@payung/law'
import { clockOf } from '#platform/config.ts'
import type { WorldSize } from '../../world/make-world.ts'
import { command, exit, NotNow, UsageFault } from './command.ts'
import { quietConfig, withPayung } from './open-books.ts'
import { Progress } from './progress.ts'
import { required, wholeNumber } from './read-option.ts'
import { count, print, printJson, seconds } from './terminal.ts'

/** In Indonesia one employer declares about so many wage earners. */
const membersPerEmployer = 25

/** The employment programmes began with this month, and so does every history. */
const lawBegins = parseMonth('2015-07')

export const world = command({
  usage: '--members N [--employers N] [--seed S] [--history MONTHS] [--json]',
  about: `Fills an empty database with invented people, employers and spells of work, spread as they are over the country, and files
the current month for all of them, so that \`month\` has work. The same seed on the same day makes the same world. Stopped on
the way, the same command makes it to the end.`,
  example: 'PAYUNG_DATA=./data/world ./payung world --members 100_000 --history 3',
  options: {
    members: { type: 'string', value: 'N', about: 'how many people, from 1 to 50_000_000' },
    employers: {
      type: 'string',
      value: 'N',
      about: `how many employers; without it one for every ${membersPerEmployer} members`,
    },
    seed: { type: 'string', value: 'S', about: 'another number makes another world; 1 without it' },
    history: {
      type: 'string',
      value: 'MONTHS',
      about: 'months before this one, filed, billed and paid; none without it',
    },
    json: { type: 'boolean', about: 'what was made as JSON' },
  },
  takes: [0, 0],
  async run({ json, ...given }) {
    const config = quietConfig()
    if (!config.demo)
      throw new NotNow(
        'Invented people have no place among real ones: without PAYUNG_DEMO=0 they can be made.',
      )
    const month = monthOf(dayIn(clockOf(config)()))
    const size = sizeOf(given, month)
    const began = performance.now()
    await withPayung(async (payung) => {
      const { makeWorld } = await import('../../world/make-world.ts')
      const progress = new Progress()
      const made = await makeWorld(payung, size, (done, all, unit) => progress.show(done, unit, all))
      progress.end()
      if (!made)
        throw new NotNow(
          'There are people in this database already. Take an empty one, such as PAYUNG_DATA=./data/world.',
        )
    })
    const took = seconds(began)
    if (json) printJson({ ...size, month: formatMonth(month), seconds: took })
    else print(describe(size, month, took))
    return exit.done
  },
})

function sizeOf(
  given: { members?: string; employers?: string; seed?: string; history?: string },
  month: Month,
): WorldSize {
  const members = wholeNumber(required(given.members, '--members'), '--members', 1, 50_000_000)
  const usual = String(Math.ceil(members / membersPerEmployer))
  const past = month - lawBegins
  if (past < 1) throw new UsageFault('PAYUNG_NOW must be after July 2015, when the programmes began.')
  return {
    members,
    employers: wholeNumber(given.employers ?? usual, '--employers', 1, members),
    seed: wholeNumber(given.seed ?? '1', '--seed', 0, 2 ** 31),
    history: wholeNumber(given.history ?? '0', '--history', 0, past),
  }
}

function describe({ members, employers, history }: WorldSize, month: Month, took: number): string {
  const past =
    history > 0 ? `, ${history === 1 ? 'the month' : `${count(history)} months`} before billed and paid` : ''
  return `${count(members)} members of ${count(employers)} employers, ${formatMonth(month)} filed${past}: ${count(took)} s.
./payung month ${formatMonth(month)} bills it.`
}
