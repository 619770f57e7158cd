import type { DemoKey } from '../../demo/demo-keys.ts'
import { command, exit, NotNow } from './command.ts'
import { quietConfig, withPayung } from './open-books.ts'
import { table } from './table.ts'
import { print, printJson } from './terminal.ts'

export const keys = command({
  usage: '[--json]',
  about: `An API key for each role of the demo world, with what it may do, and the credentials of the simulated bank. The world is made
where the database is empty, as npm start makes it. In demo mode only: real keys are made by those whose they are.`,
  example: './payung keys --json',
  options: { json: { type: 'boolean', about: 'every key with its routes, and the bank, as JSON' } },
  takes: [0, 0],
  async run({ json }) {
    if (!quietConfig().demo)
      throw new NotNow('Keys for everyone exist in demo mode only, and PAYUNG_DEMO=0 has turned that off.')
    const found = await withPayung(async (payung) => {
      await import(new URL('../../../scripts/tsx.mjs', import.meta.url).href) // Keys open letters too, and those are drawn.
      const { ensureDemoWorld } = await import('../../demo/ensure-demo-world.ts')
      const { demoKeys } = await import('../../demo/demo-keys.ts')
      if ((await ensureDemoWorld(payung)).length === 0)
        throw new NotNow(
          'This database holds no demo world, so nobody in it has a key. Take another PAYUNG_DATA.',
        )
      return { api: `${payung.app.config.publicUrl}/api/v1`, ...(await demoKeys(payung.app)) }
    })
    if (json) printJson(found)
    else print(describe(found.api, found.keys))
    return exit.done
  },
})

function describe(api: string, keys: readonly DemoKey[]): string {
  const lines = keys.map((key) => [
    key.role,
    key.person,
    subjectOf(key),
    { right: `${key.may.length} routes` },
    key.key,
  ])
  return `${table(lines)}\n\nAuthorization: Bearer KEY, at ${api}. --json says what each may do.`
}

function subjectOf({ npp, personId, officeCode }: DemoKey): string {
  if (npp !== null) return `npp ${npp}`
  if (personId !== null) return `person ${personId}`
  return officeCode === null ? '' : `office ${officeCode}`
}
