export const contracts = ['pkwt', 'pkwtt', 'daily', 'piece'] as const
export type Contract = (typeof contracts)[number]

/** Why a spell of work ended. */
export const endReasons = [
  'resigned',
  'laid-off',
  'contract-ended',
  'retired',
  'died',
  'disabled',
  'transfer',
  'absconded',
  'employer-closed',
] as const
export type EndReason = (typeof endReasons)[number]

/** A spell of work, as it is needed to end it or bring it back. */
export type Employment = {
  readonly employerId: bigint
  readonly employmentId: bigint
  readonly personId: bigint
  readonly startedOn: string
  readonly endedOn: string | null
  readonly endReason: EndReason | null
  readonly voidReason: string | null
}

/** One worker of a file, read and found to make sense on its own. */
export type IncomingWorker = {
  readonly rowNo: number
  readonly idKind: 'nik' | 'passport'
  readonly idNumber: string
  readonly name: string
  readonly birthPlace: string | null
  readonly birthOn: string | null
  readonly sex: 'female' | 'male' | null
  readonly motherName: string | null
  readonly nationality: string
  readonly married: boolean | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly postalCode: string | null
  readonly taxNo: string | null
  readonly employeeNo: string | null
  readonly wage: bigint
  readonly contract: Contract
  readonly startedOn: string
  readonly contractEndsOn: string | null
  /** Region code or name as written; null means where the employer is. */
  readonly place: string | null
  readonly unitCode: string | null
}

/** Someone who has left, with at least one number by which they can be found. */
export type IncomingLeaver = {
  readonly rowNo: number
  readonly nik: string | null
  readonly passport: string | null
  readonly membershipNo: string | null
  readonly employeeNo: string | null
  /** The last day worked. */
  readonly leftOn: string
  readonly reason: EndReason
  readonly letterNo: string | null
}
