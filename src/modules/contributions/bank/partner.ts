import type { Minify } from './minify.ts'

/** A bank that may call us, and how it signs. */
export type Partner = {
  /** X-PARTNER-ID. */
  readonly id: string
  /** X-CLIENT-KEY. */
  readonly clientId: string
  readonly clientSecret: string
  /** X.509 SPKI, PEM. */
  readonly publicKey: string
  /** partnerServiceId: eight characters. */
  readonly serviceId: string
  readonly minify: Minify
  readonly clockToleranceS: number
}

/** How we call a bank, where it answers questions. */
export type StatementAccess = {
  readonly partnerId: string
  readonly serviceId: string
  /** What stands before `/v1.0/…`; a path alone is one of our own server, the simulator's. */
  readonly statementUrl: string
  readonly accountNo: string | null
  readonly ourClientId: string
  /** PKCS#8, PEM. */
  readonly ourPrivateKey: string
}

/** A bank as it is first written down: what it may call us with, and how we ask it. */
export type NewPartner = Omit<Partner, 'minify' | 'clockToleranceS'> & {
  readonly name: string
  readonly statement: Pick<
    StatementAccess,
    'statementUrl' | 'accountNo' | 'ourClientId' | 'ourPrivateKey'
  > | null
}
