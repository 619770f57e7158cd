import { present } from '#base/assert.ts'
import type { Actor } from '#platform/actor.ts'
import { findPersonId } from '../../demo-world.sql.ts'
import type { Firm } from '../firm.ts'
import type { Stage } from '../stage.ts'

/** Workers of the story who join a class, each as themselves. */
export class Learners {
  readonly #mill: Firm
  readonly #garment: Firm

  constructor(mill: Firm, garment: Firm) {
    this.#mill = mill
    this.#garment = garment
  }

  /** One of those whom the weaving mill has laid off. */
  weaver(stage: Stage, at: number): Promise<Actor> {
    return memberAt(stage, this.#mill, at)
  }

  /** One of those who sew. The first three have stories of their own. */
  tailor(stage: Stage, at: number): Promise<Actor> {
    return memberAt(stage, this.#garment, 3 + at)
  }
}

async function memberAt({ app }: Stage, firm: Firm, at: number): Promise<Actor> {
  const worker = present(firm.plan.workers[at], 'so many work there')
  const { NOMOR_IDENTITAS: nik = '', NAMA_LENGKAP: name = '' } = worker
  const found = await app.database.read((db) => db.find<{ personId: bigint }>(findPersonId(nik)))
  const { personId } = present(found, 'whoever works there is on record')
  return {
    name,
    accountId: null,
    grants: [{ role: 'member', personId }],
    scopes: null,
    caller: `person:${personId}`,
  }
}
