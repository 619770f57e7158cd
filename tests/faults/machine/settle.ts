import { randomBytes } from 'node:crypto'
import { grantRole, knownScopes, openAccount, storeKey } from '#modules/access'
import '#modules/credentials' // Its operations are among those that keys may ask for.
import { registerEmployer } from '#modules/registry'
import { visitor } from '#platform/actor.ts'
import { readConfig } from '#platform/config.ts'
import { perform } from '#platform/operation.ts'
import { openPayung, type Payung } from '../../../src/open.ts'
import { demoPartner, type Credentials } from '../../../src/simulators/bank/index.ts'
import type { Machine } from './machine.ts'

export type Employer = { readonly npp: string; readonly employerId: bigint; readonly key: string }

/** Who there is on the machine. */
export type People = {
  readonly employers: readonly Employer[]
  readonly bank: Credentials
  /** Telephone numbers of owners; everyone has the same password. */
  readonly owners: readonly string[]
  /** One proposes merges, the other approves them. */
  readonly officers: readonly [string, string]
  readonly password: string
}

const password = 'payung-kuning-26'
const officeCode = 'KC641'

/** Puts employers with keys, a bank, owners and two officers into an empty database. */
export async function settle(machine: Machine, size: { employers: number; owners: number }): Promise<People> {
  const payung = await openPayung(readConfig({ ...machine.env, PAYUNG_LOG: 'silent' }))
  try {
    const employers: Employer[] = []
    for (let at = 0; at < size.employers; at++) employers.push(await register(payung, at))
    const bank = await demoPartner(payung.app)
    const owners: string[] = []
    for (let at = 0; at < size.owners; at++) {
      const employerId = employers[at % employers.length]?.employerId ?? 0n
      owners.push(await open(payung, 100 + at, { role: 'employer.owner', employerId }))
    }
    const officers = [
      await open(payung, 1, { role: 'officer', officeCode }),
      await open(payung, 2, { role: 'supervisor', officeCode }),
    ] as const
    return { employers, bank, owners, officers, password }
  } finally {
    await payung.close()
  }
}

async function register({ app }: Payung, at: number): Promise<Employer> {
  const input = {
    kind: 'company',
    name: `PT Uji Ketahanan ${at + 1}`,
    nib: String(9_120_000_005_000 + at),
    kbli: '14111',
    scale: 'besar',
    riskClass: 1,
    regionCode: '64.72',
    address: 'Jalan Ir. Sutami 28, Samarinda',
    contactName: 'Dewi Anggraini',
    contactPhone: `0812-9998-${String(1000 + at)}`,
    firstMonth: '2024-01',
  } as const
  const { npp, employerId } = await perform(app, registerEmployer, { actor: visitor, input })
  const holder = {
    role: 'employer.owner',
    employerId,
    officeCode: null,
    personId: null,
    madeBy: null,
  } as const
  const given = { ...holder, name: `Uji ${randomBytes(4).toString('hex')}`, scopes: knownScopes() }
  const { secret: key } = await app.database.transaction((db) => storeKey(db, given, app.now()))
  return { npp, employerId, key }
}

type Grant =
  | { role: 'employer.owner'; employerId: bigint }
  | { role: 'officer' | 'supervisor'; officeCode: string }

async function open({ app }: Payung, no: number, grant: Grant): Promise<string> {
  const phone = `+6281299970${String(no).padStart(3, '0')}`
  await app.database.transaction(async (db) => {
    const accountId = await openAccount(db, { name: `Orang Uji ${no}`, phone, password }, app.now())
    await grantRole(db, { accountId, ...grant }, app.now())
  })
  return phone
}
