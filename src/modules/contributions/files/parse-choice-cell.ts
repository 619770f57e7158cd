import type { Cell } from '#platform/sheet/sheet.ts'
import { endReasonOf } from './end-reasons.ts'
import type { EndReason } from './end-reasons.ts'
import { cleanText, parsed, refused, wordKey } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** Words that mean one thing, in capitals without blanks and signs. */
type Meanings<T> = ReadonlyMap<string, T>

function meanings<T>(...entries: readonly (readonly [T, string])[]): Meanings<T> {
  return new Map(
    entries.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)),
  )
}

const sexes = meanings<'female' | 'male'>(
  ['male', 'L LK LAKI LAKILAKI PRIA M MALE'],
  ['female', 'P PR PEREMPUAN WANITA W F FEMALE'],
)

const marriages = meanings<boolean>(
  [true, 'Y YA K KAWIN MENIKAH NIKAH MARRIED'],
  [
    false,
    'T TIDAK TK BELUM BELUMKAWIN TIDAKKAWIN BELUMMENIKAH LAJANG CERAI CERAIHIDUP CERAIMATI JANDA DUDA N SINGLE',
  ],
)

const identityKinds = meanings<'nik' | 'passport'>(
  ['nik', 'KTP KTPEL EKTP NIK'],
  ['passport', 'PASSPORT PASPOR'],
)

export type ContractWord = 'pkwt' | 'pkwtt' | 'daily' | 'piece' | 'non-asn'

const contracts = meanings<ContractWord>(
  ['pkwt', 'PKWT KONTRAK CONTRACT'],
  ['pkwtt', 'PKWTT TETAP PERMANEN PERMANENT'],
  ['daily', 'HARIAN HARIANLEPAS DAILY PHL BHL THL PKHL'],
  ['piece', 'BORONGAN PIECE PIECEWORK'],
  ['non-asn', 'NONASN NONPNS HONORER HONOR HONORARY PTT GTT'],
)

const stateService = new Set(['PNS', 'CPNS', 'PPPK', 'P3K', 'ASN', 'TNI', 'POLRI'])

export function parseSexCell(cell: Cell): Parsed<'female' | 'male'> {
  const sex = sexes.get(wordKey(cell))
  return sex === undefined ? refused('SEX') : parsed(sex)
}

export function parseMarriedCell(cell: Cell): Parsed<boolean> {
  const married = marriages.get(wordKey(cell))
  return married === undefined ? refused('MARITAL') : parsed(married)
}

export function parseIdentityKindCell(cell: Cell): Parsed<'nik' | 'passport'> {
  const kind = identityKinds.get(wordKey(cell))
  return kind === undefined ? refused('ID_KIND') : parsed(kind)
}

/** State personnel belongs to another scheme (PP 44/2015 with PP 49/2023); staff without that status does not. */
export function parseContractCell(cell: Cell): Parsed<ContractWord> {
  const word = wordKey(cell)
  if (stateService.has(word)) return refused('CIVIL_SERVANT_OTHER_SCHEME', { status: cleanText(cell) })
  const contract = contracts.get(word)
  return contract === undefined ? refused('STATUS_UNKNOWN') : parsed(contract)
}

export function parseEndReasonCell(cell: Cell): Parsed<EndReason> {
  const reason = endReasonOf(cell.text)
  return reason === null ? refused('LEAVE_REASON') : parsed(reason)
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** A country as its two letters (ISO 3166). Indonesia may be written out, as it nearly always is the one. */
export function parseCountryCell(cell: Cell): Parsed<string> {
  const word = wordKey(cell)
  if (['ID', 'IDN', 'INA', 'RI', 'WNI', 'INDONESIA'].includes(word)) return parsed('ID')
  const isCountry = /^[A-Z]{2}$/.test(word) && regionNames.of(word) !== undefined
  return isCountry ? parsed(word) : refused('COUNTRY')
}
