import { billOwnAccount } from '#modules/contributions'
import { registerOwnAccount } from '#modules/registry'
import { personIdOf } from './members.ts'
import type { Plot } from './plot.ts'
import type { Scene } from './stage.ts'
import { dimas } from './townspeople.ts'

/** A driver without employer registers by himself and pays three months ahead; the month that has just ended is not paid. */
export function ownWork({ calendar, players, account }: Plot): Scene[] {
  const month = calendar.current - 4
  return [
    {
      at: calendar.at(month, 3, '20:05'),
      play: async (stage) => {
        const { nik, name, birthOn } = dimas
        await stage.ask(await players.as('dimas'), registerOwnAccount, {
          nik,
          name,
          birthOn,
          job: 'Pengemudi ojek daring',
          sector: 'transport',
          regionCode: '64.72',
          income: calendar.wage(3_400_000),
          jht: 'on',
        })
      },
    },
    {
      at: calendar.at(month, 4, '06:40'),
      play: async (stage) => {
        const personId = await personIdOf(stage, dimas)
        const self = await players.as('dimas', { role: 'member', personId })
        const asked = { personId: String(personId), months: 3 }
        const { code, total } = await stage.ask(self, billOwnAccount, asked)
        await account.receiveOwn(stage, { code, amount: total })
      },
    },
  ]
}
