import type { Payung } from '../open.ts'

/** Who can sign in to the demo world, and with what. */
export type SignIn = {
  readonly role: string
  readonly name: string
  readonly password: string
  readonly who: string
}

export async function ensureDemoWorld(_payung: Payung): Promise<SignIn[]> {
  return []
}

export function printSignIns(signIns: readonly SignIn[]): void {
  for (const { role, name, password, who } of signIns)
    process.stdout.write(`  ${role.padEnd(24)} ${name.padEnd(24)} ${password.padEnd(20)} ${who}\n`)
}
