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
  /** Before `/v1.0/…`. May be a path, which is then ours: the simulator's. */
  readonly statementUrl: string
  readonly ourClientId: string
  /** PKCS#8, PEM. */
  readonly ourPrivateKey: string
}
