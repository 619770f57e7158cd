import { formatMonth, parseMonth } from '@payung/law'
import type { MonthBilled } from '#modules/contributions'
import { command, exit } from './command.ts'
import { withPayung } from './open-books.ts'
import { Progress } from './progress.ts'
import { table } from './table.ts'
import { count, print, printJson, seconds } from './terminal.ts'

export const month = command({
  usage: 'YYYY-MM [--json]',
  about: `Assesses, bills and posts a contribution month for every employer that has submitted a return. It can be stopped and
started again at any time; a second run finds nothing to do.`,
  example: './payung month 2026-10',
  options: { json: { type: 'boolean', about: 'what was billed as JSON' } },
  takes: [1, 1],
  async run({ json }, text) {
    const asked = parseMonth(text, 'month')
    const { billMonth } = await import('#modules/contributions')
    const began = performance.now()
    const billed = await withPayung(async ({ app }) => {
      const progress = new Progress()
      const done = await billMonth(app, asked, {
        onProgress: (workers, all) => progress.show(workers, 'workers', all),
      })
      progress.end()
      return done
    })
    const took = seconds(began)
    if (json) printJson({ month: formatMonth(asked), ...billed, seconds: took })
    else print(describe(billed, took))
    return exit.done
  },
})

function describe(billed: MonthBilled, took: number): string {
  const { bills, workers, wages, jkk, jkm, jht, jp, total } = billed
  if (bills === 0) return 'Nothing was waiting to be billed.'
  const amounts = { Wages: wages, JKK: jkk, JKM: jkm, JHT: jht, JP: jp, 'Asked for': total }
  const lines = Object.entries(amounts).map(([name, amount]) => [name, { right: count(amount) }])
  return [
    table([['Bills', { right: count(bills) }], ['Workers', { right: count(workers) }], ...lines]),
    `${count(took)} s, ${count(Math.round(workers / took))} workers a second`,
  ].join('\n')
}
