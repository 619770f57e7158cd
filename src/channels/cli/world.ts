import { command, exit, NotNow } from './command.ts'
import { withPayung } from './open-books.ts'
import { Progress } from './progress.ts'
import { required, wholeNumber } from './read-option.ts'
import { print } from './terminal.ts'

/** In Indonesia one employer declares about so many wage earners. */
const membersPerEmployer = 25

export const world = command({
  usage: '--members N [--employers N] [--seed S] [--history MONTHS]',
  about: `Fills an empty database with invented people, employers and spells of work, spread as they are over the country, and files
the current month for all of them, so that \`month\` has work. The same seed and day make the same world.`,
  example: 'PAYUNG_DATA=./data/world ./payung world --members 1_000_000 --seed 7',
  options: {
    members: { type: 'string', value: 'N', about: 'how many people, from 1 to 50,000,000' },
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
  },
  takes: [0, 0],
  async run(given) {
    const members = wholeNumber(required(given.members, '--members'), '--members', 1, 50_000_000)
    const usual = String(Math.ceil(members / membersPerEmployer))
    const employers = wholeNumber(given.employers ?? usual, '--employers', 1, members)
    const seed = wholeNumber(given.seed ?? '1', '--seed', 0, 2 ** 31)
    const history = wholeNumber(given.history ?? '0', '--history', 0, 120)
    const began = performance.now()
    await withPayung(async (payung) => {
      const { isEmptyRegistry } = await import('#modules/registry/world')
      const { makeWorld } = await import('../../world/make-world.ts')
      if (!(await payung.app.database.read(isEmptyRegistry)))
        throw new NotNow(
          'There are people in this database already. Take an empty one, such as PAYUNG_DATA=./data/world.',
        )
      const progress = new Progress('members')
      await makeWorld(payung, { members, employers, seed, history }, (done) => progress.show(done, members))
      progress.end()
    })
    const seconds = (performance.now() - began) / 1000
    print(
      `${members.toLocaleString('en')} members of ${employers.toLocaleString('en')} employers in ${seconds.toFixed(1)} s.`,
    )
    return exit.done
  },
})
