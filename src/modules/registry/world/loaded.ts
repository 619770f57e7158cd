import type { EmployerKind, Terms } from '../employers/employer.ts'
import type { contracts, endReasons } from '../employments/employment.ts'

/** What years of use would have left in a registry, as a synthetic population brings it. Days are `YYYY-MM-DD`. */
export type LoadedEmployer = {
  readonly employerId: bigint
  readonly kind: EmployerKind
  readonly name: string
  readonly nib: string | null
  readonly kbli: string | null
  readonly regionCode: string
  readonly officeCode: string
  readonly address: string
  readonly contactName: string
  readonly contactPhone: string
  readonly firstMonth: number
  readonly registeredAt: string
  /** From its first month on. */
  readonly terms: Omit<Terms, 'fromMonth' | 'confirmedBy' | 'confirmedAt' | 'note'>
}

export type LoadedPerson = {
  readonly personId: bigint
  readonly name: string
  readonly birthPlace: string
  readonly birthOn: string
  readonly sex: 'female' | 'male'
  readonly motherName: string
  readonly married: boolean
  readonly phone: string | null
  readonly address: string
  readonly registeredAt: string
}

export type LoadedNumber = {
  readonly kind: 'nik' | 'membership'
  readonly number: string
  readonly personId: bigint
}

export type LoadedSpell = {
  readonly employerId: bigint
  readonly employmentId: bigint
  readonly personId: bigint
  readonly employeeNo: string
  readonly contract: (typeof contracts)[number]
  readonly startedOn: string
  readonly contractEndsOn: string | null
  readonly endedOn: string | null
  readonly endReason: (typeof endReasons)[number] | null
  readonly regionCode: string
  /** Whole rupiah a month. */
  readonly wage: number
  readonly declaredAt: string
}
