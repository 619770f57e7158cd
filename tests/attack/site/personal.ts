import { openDatabase } from '#platform/database.ts'

/** Everything in the database that tells who somebody is: names, numbers, ways to reach them. */
export async function readPersonal(ownerUrl: string): Promise<readonly string[]> {
  const owner = openDatabase(ownerUrl, { size: 1 })
  try {
    const { rows } = await owner.pool.query<{ said: string }>(`
      select distinct said from (
        select name as said from registry.person
        union all select mother_name from registry.person
        union all select phone from registry.person
        union all select email from registry.person
        union all select address from registry.person
        union all select membership_no from registry.person
        union all select number from registry.person_number
        union all select name from access.account
        union all select phone from access.account
        union all select email from access.account
        union all select contact_name from registry.employer
        union all select contact_phone from registry.employer
        union all select contact_email from registry.employer) as everyone
      where length(said) >= 6`)
    return rows.map(({ said }) => said)
  } finally {
    await owner.close()
  }
}

/** Which of them a text holds. */
export function personalIn(text: string, personal: readonly string[]): string[] {
  const lower = text.toLowerCase()
  return personal.filter((said) => lower.includes(said.toLowerCase()))
}
