/** One thing that `./payung verify` has compared. */
export type Proof = {
  /** What holds, as a sentence. */
  readonly claim: string
  /** How many rows or rupiah were compared. */
  readonly compared: bigint
  /** Where it does not hold; empty when all is well. */
  readonly faults: readonly string[]
}
