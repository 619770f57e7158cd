import { command, exit, UsageFault } from './command.ts'
import { readInput } from './read-input.ts'
import { print } from './terminal.ts'

export const calc = command({
  usage: '[FILE] [--explain] [--known-on DATE]',
  about: `Answers a JSON array of {"id", "formula", "inputs"}, from FILE or from standard input, with a JSON array in the
same order. What cannot be answered gets a problem of its own. The law is that of the dates in the inputs.`,
  example: `echo '[{"id":1,"formula":"jp.contribution","inputs":{"wage":15000000,"contribution_month":"2026-04"}}]' | ./payung calc`,
  options: {
    explain: { type: 'boolean', about: 'add the steps, each with its article' },
    'known-on': { type: 'string', value: 'DATE', about: 'by what of the law had been published by this day' },
  },
  takes: [0, 1],
  async run({ explain = false, 'known-on': known }, file) {
    const requests = parseRequests(await readInput(file))
    const { calculate, parseDay } = await import('@payung/law')
    const knownOn = known === undefined ? null : parseDay(known, '--known-on')
    const answers = calculate(requests, { explain, knownOn })
    print(
      answers.length === 0 ? '[]' : `[\n${answers.map((answer) => JSON.stringify(answer)).join(',\n')}\n]`,
    )
    return exit.done
  },
})

function parseRequests(text: string): readonly unknown[] {
  const requests = parseJson(text)
  if (Array.isArray(requests)) return requests
  throw new UsageFault('The input must be a JSON array of {"id", "formula", "inputs"}.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageFault(`The input is not JSON: ${reason}`)
  }
}
