import { plots } from '../../../simulators/bank/index.ts'
import { command, exit, NotNow, UsageFault } from '../command.ts'
import { quietConfig, withPayung } from '../open-books.ts'
import { oneOf } from '../read-option.ts'
import { table } from '../table.ts'
import { print, printJson } from '../terminal.ts'
import { deeds } from './deeds.ts'

const usages = {
  inquire: 'CODE [--mode MODE]',
  pay: 'CODE [--how HOW] [--amount N] [--mode MODE]',
  transfer: 'AMOUNT [--remark TEXT]',
  statement: '',
} as const

export const bank = command({
  usage: `${Object.keys(usages).join('|')} … [--json]`,
  about: `The simulated bank, which speaks SNAP BI over HTTP with a server that runs: npm start with the same PAYUNG_DATA or DATABASE_URL, PORT
and PAYUNG_NOW. The exit code is 1 when Payung says no.

${table([
  [`  inquire ${usages.inquire}`, 'ask what a payment code costs'],
  [`  pay ${usages.pay}`, 'ask, and pay what was asked for'],
  [`  transfer ${usages.transfer}`, 'bring money that names no code'],
  ['  statement', 'let Payung read what came into the account yesterday and today'],
])}

HOW says how the bank behaves:

${table(Object.entries(plots).map(([how, { title, about }]) => [`  ${how}`, `${title.en}. ${about.en}`]))}`,
  example: `./payung bank pay 992611123456785
./payung bank pay 992611123456785 --how repeat`,
  options: {
    how: { type: 'string', value: 'HOW', about: 'as above; pay without it' },
    amount: { type: 'string', value: 'N', about: 'rupiah to pay, instead of what was asked for' },
    mode: {
      type: 'string',
      value: 'MODE',
      about: 'how calls are signed: symmetric (without it) or asymmetric',
    },
    remark: { type: 'string', value: 'TEXT', about: 'what a transfer says about itself' },
    json: { type: 'boolean', about: 'every call with its answer, and what came of it, as JSON' },
  },
  takes: [1, 2],
  async run({ json, ...given }, first = '', about) {
    const deed = oneOf(['inquire', 'pay', 'transfer', 'statement'], first, 'What the bank does')
    if ((about === undefined) !== (deed === 'statement'))
      throw new UsageFault(`It is used so: ./payung bank ${deed} ${usages[deed]}`.trim())
    if (!quietConfig().demo)
      throw new NotNow('The bank is simulated in demo mode only, and PAYUNG_DEMO=0 has turned that off.')
    const told = await withPayung(async ({ app }) => {
      await checkReached(app.config.publicUrl)
      return deeds[deed](app, about ?? '', given)
    })
    if (json) printJson(told.json)
    else print(told.text)
    return told.done ? exit.done : exit.no
  },
})

async function checkReached(url: string): Promise<void> {
  const isUp = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isUp)
    throw new NotNow(
      `No Payung answers at ${url}. Start it with npm start, or say where it is by PORT or PAYUNG_URL.`,
    )
}
