import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { registerPartner } from '#modules/contributions/bank'
import type { App } from '#platform/app.ts'
import type { Credentials } from './bank-client.ts'
import * as rows from './bank.sql.ts'

const partnerId = 'SIMBANK01'
const serviceId = '   88899'
/** The name under which Payung calls this bank. */
const callerId = 'PAYUNG'

/**
 * The simulated bank's credentials. Both sides make their keys at first use and exchange the public ones, as with a real
 * bank; nothing secret is part of the program.
 */
export async function demoPartner(app: App): Promise<Credentials> {
  const known = await app.database.read((db) => db.find<Keys>(rows.findBank(partnerId)))
  const { clientSecret, privateKey } = known ?? (await agree(app))
  return { partnerId, clientId: partnerId, clientSecret, privateKey, serviceId }
}

type Keys = { readonly clientSecret: string; readonly privateKey: string }

async function agree(app: App): Promise<Keys> {
  const [bank, caller] = await Promise.all([newKeys(), newKeys()])
  return app.database.transaction(async (db) => {
    await db.many(rows.lockBank())
    const known = await db.find<Keys>(rows.findBank(partnerId))
    if (known) return known
    const keys = { clientSecret: randomBytes(32).toString('base64url'), privateKey: bank.privateKey }
    await db.run(rows.insertBank({ ...keys, partnerId, callerId, callerPublicKey: caller.publicKey }))
    await registerPartner(db, {
      id: partnerId,
      clientId: partnerId,
      name: 'Bank Simulator',
      clientSecret: keys.clientSecret,
      publicKey: bank.publicKey,
      serviceId,
      statement: {
        statementUrl: '/simulator/bank/snap',
        accountNo: '8889900001',
        ourClientId: callerId,
        ourPrivateKey: caller.privateKey,
      },
    })
    return keys
  })
}

/** RSA of 2048 bits, as SNAP asks for. */
function newKeys(): Promise<{ publicKey: string; privateKey: string }> {
  return promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
