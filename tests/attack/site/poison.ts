import { openDatabase } from '#platform/database.ts'

/**
 * Text that is markup where it is not escaped, ends an attribute where one is open, and is a formula where a spreadsheet reads it.
 * Each column has its own number, so that what gets through says where it came from.
 */
function poisonOf(column: number): string {
  return `="><b x=${column}>'&`
}

export const markup = /<b x=(\d+)>/g
export const escaped = /&lt;b x=(\d+)&gt;/g

/** Columns of keys, secrets and words that only we write: the program reads them as codes, and nobody can type there. */
const ours: readonly RegExp[] = [
  /^platform\./,
  /^reach\./,
  /^ledger\.(book|account|transfer|entry\.(kind|source))/,
  /^access\.(signing_key|sign_in|tries|session|message)\./,
  /^access\.(account\.password_hash|audit_record\.(operation|caller|role)|api_key\.(scopes|office_code)|role_grant\.office_code)$/,
  /^registry\.(region|kbli|office|office_area|minimum_wage)\./,
  /^registry\.(employer\.(npp|region_code|office_code|kbli)|person\.(membership_no|nationality)|person_number\.number)$/,
  /^registry\.(employment\.(region_code|unit_code)|identity_check\.differs|likely_duplicate\.evidence|merge\.evidence)$/,
  /^contributions\.(bill|payment|payment_code|settlement|credit|penalty|statement_line|bank_partner|bank_token|return_summary)\./,
  /^contributions\.(upload\.(layout|state|problem|unit_code)|upload_row\.(findings|state|nik))$/,
  /^simulator\.(bank\.|bank_story|bank_line\.(code|partner_id|request_id|reference_no))/,
]

/**
 * Puts poison before the text of every column that people or other systems fill and whose rules let it stay, behind the back of
 * the program and its triggers.
 * @returns the columns, by their number
 */
export async function poison(ownerUrl: string): Promise<readonly string[]> {
  const owner = openDatabase(ownerUrl, { size: 1 })
  try {
    const { rows } = await owner.pool.query<{ table: string; column: string; type: string }>(`
      select format('%I.%I', namespace.nspname, class.relname) as table, attribute.attname as column,
             format_type(attribute.atttypid, null) as type
      from pg_attribute attribute join pg_class class on class.oid = attribute.attrelid
        join pg_namespace namespace on namespace.oid = class.relnamespace
      where attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = '' and attribute.attidentity = ''
        and class.relkind in ('r', 'p') and not class.relispartition
        and namespace.nspname in ('access', 'registry', 'contributions', 'ledger', 'simulator', 'platform', 'reach')
        and format_type(attribute.atttypid, null) in ('text', 'text[]', 'jsonb', 'json')
      order by 1, 2`)
    const poisoned: string[] = []
    await owner.pool.query('set session_replication_role = replica')
    for (const { table, column, type } of rows) {
      const name = `${table}.${column}`
      if (ours.some((one) => one.test(name))) continue
      const put = setter(column, type, poisonOf(poisoned.length))
      const took = await owner.pool
        .query(`update ${table} set ${column} = ${put} where ${column} is not null`)
        .then(
          ({ rowCount }) => (rowCount ?? 0) > 0,
          () => false, // The column's own rule does not let such text in.
        )
      if (took) poisoned.push(name)
    }
    return poisoned
  } finally {
    await owner.close()
  }
}

function setter(column: string, type: string, text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`
  if (type === 'text') return `${quoted} || ${column}`
  if (type === 'text[]')
    return `(select coalesce(array_agg(${quoted} || one), '{}') from unnest(${column}) one)`
  // In what a cell of a file holds, every text that is not empty.
  const inText = JSON.stringify(text).slice(1, -1).replaceAll('\\', '\\\\').replaceAll("'", "''")
  return `regexp_replace(${column}::text, '(": ")([^"])', '\\1${inText}\\2', 'g')::jsonb`
}
