import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import { standingOf } from '../attendance/standing.ts'
import { signatureReader } from './credential.ts'
import * as rows from './prove-certificates.sql.ts'

type Issued = {
  readonly certificateNo: string
  readonly credential: string
  readonly statusIndex: number
  readonly competent: boolean
  readonly attended: number
  readonly sessions: number
  readonly threshold: string
}

/** What holds of every certificate, for `./payung verify`. */
export async function proveCertificates(db: Db): Promise<Proof[]> {
  const [issued, doubled] = await Promise.all([
    db.many<Issued>(rows.listIssued()),
    db.many<{ enrolmentId: bigint }>(rows.doubled()),
  ])
  const read = await signatureReader(db)
  const unsigned: string[] = []
  for (const { certificateNo, credential, statusIndex } of issued) {
    const signature = await read(credential)
    const own =
      signature.state === 'sound' &&
      signature.certificateNo === certificateNo &&
      signature.statusIndex === statusIndex
    if (!own) unsigned.push(`certificate ${certificateNo} does not carry its own signature`)
  }
  const compared = BigInt(issued.length)
  return [
    {
      claim: 'every certificate is for somebody whom an assessment found competent',
      compared,
      faults: faultsOf(issued, ({ competent }) => !competent, 'has no competent result'),
    },
    {
      claim: 'every certificate is for somebody who reached the attendance of their class',
      compared,
      faults: faultsOf(
        issued,
        ({ attended, sessions, threshold }) => !standingOf(attended, sessions, threshold).reached,
        'is of somebody who did not reach the attendance',
      ),
    },
    { claim: 'every certificate is signed by us and says what its row says', compared, faults: unsigned },
    {
      claim: 'nobody holds two good certificates of one class',
      compared,
      faults: doubled.map(({ enrolmentId }) => `enrolment ${enrolmentId} has two good certificates`),
    },
  ]
}

function faultsOf(issued: readonly Issued[], isFaulty: (one: Issued) => boolean, what: string): string[] {
  return issued.filter(isFaulty).map(({ certificateNo }) => `certificate ${certificateNo} ${what}`)
}
