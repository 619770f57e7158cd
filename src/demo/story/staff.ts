import { grantRole } from '#modules/access'
import type { Actor, OfficeRole } from '#platform/actor.ts'
import type { Players } from './cast.ts'
import type { Stage } from './stage.ts'

/** Kantor Cabang Samarinda, as `data/offices.csv` has it. */
const officeCode = 'KC641'

/** The people of the branch, and the auditor. */
export class Staff {
  readonly #players: Players

  constructor(players: Players) {
    this.#players = players
  }

  officer(): Promise<Actor> {
    return this.#players.as('andi', { role: 'officer', officeCode })
  }

  supervisor(): Promise<Actor> {
    return this.#players.as('maya', { role: 'supervisor', officeCode })
  }

  auditor(): Promise<Actor> {
    return this.#players.as('hasan', { role: 'auditor' })
  }

  async appoint({ app, time }: Stage): Promise<void> {
    const give = async (
      who: 'andi' | 'maya' | 'hasan',
      grant: { role: OfficeRole; officeCode: string } | { role: 'auditor' },
    ) => {
      const accountId = await this.#players.accountOf(who)
      await app.database.transaction((db) => grantRole(db, { accountId, ...grant }, time))
    }
    await give('andi', { role: 'officer', officeCode })
    await give('maya', { role: 'supervisor', officeCode })
    await give('hasan', { role: 'auditor' })
  }
}
