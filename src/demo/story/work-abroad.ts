import { law, migrantSavings } from '@payung/law'
import { billContract, viewContracts } from '#modules/contributions'
import { registerMigrant } from '#modules/registry'
import { personIdOf } from './members.ts'
import type { Plot } from './plot.ts'
import type { Scene } from './stage.ts'
import { yuni } from './townspeople.ts'

/** A carer registers the contract that an agency found for her, pays for it with some savings, and has been abroad for three months. */
export function workAbroad({ calendar, players, account }: Plot): Scene[] {
  const month = calendar.current - 4
  if (migrantSavings(calendar.day(month, 7), law).length === 0) return [] // The law of that year knew no such savings.
  return [
    {
      at: calendar.at(month, 6, '10:12'),
      play: async (stage) => {
        const { nik, name, birthOn } = yuni
        await stage.ask(await players.as('yuni'), registerMigrant, {
          nik,
          name,
          birthOn,
          country: 'HK',
          placement: 'agency',
          placedBy: 'PT Karya Sejahtera Contoh',
          job: 'Perawat lansia',
          beginsOn: calendar.day(month + 1, 15),
          months: 24,
        })
      },
    },
    {
      at: calendar.at(month, 7, '08:30'),
      play: async (stage) => {
        const personId = await personIdOf(stage, yuni)
        const self = await players.as('yuni', { role: 'member', personId })
        const { contracts } = await stage.ask(self, viewContracts, { personId: String(personId) })
        const { contractId = '', savings: [least = 0n] = [] } = contracts[0] ?? {}
        const asked = { contractId, cover: 'on' as const, savings: String(least), months: 3 }
        const { code, total } = await stage.ask(self, billContract, asked)
        await account.receiveOwn(stage, { code, amount: total })
      },
    },
  ]
}
