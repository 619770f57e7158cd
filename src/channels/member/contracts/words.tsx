import { countryCodes, countryName } from '#base/countries.ts'
import type { Language, Words } from '#base/words.ts'
import type { ContractBill, ContractStanding } from '#modules/contributions'
import { counted } from '#ui/format.ts'
import type { Option } from '#ui/parts/field.tsx'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import type { ContractState } from './verdict.ts'

export const contractsPath = '/member/contracts'

export function contractPath(
  contractId: string,
  part: '' | '/extend' | '/end' | '/cancel' | '/codes' = '',
): string {
  return `${contractsPath}/${contractId}${part}`
}

export function receiptPath(billId: string): string {
  return `${contractsPath}/receipts/${billId}`
}

export function crumbsOf({ t }: View) {
  return [
    { href: '/member/months', label: t('Iuran', 'Contributions') },
    { href: contractsPath, label: t('Kerja di luar negeri', 'Work abroad') },
  ]
}

const looks: Record<ContractState, { kind: TagKind; words: Words }> = {
  covered: { kind: 'done', words: { id: 'Terlindungi', en: 'Covered' } },
  waiting: { kind: 'waiting', words: { id: 'Belum dibayar', en: 'Not paid yet' } },
  ahead: { kind: 'done', words: { id: 'Lunas', en: 'Paid' } },
  extended: { kind: 'quiet', words: { id: 'Diperpanjang', en: 'Extended' } },
  over: { kind: 'quiet', words: { id: 'Berakhir', en: 'Over' } },
}

export function StandingTag({ view, state }: { view: View; state: ContractState }) {
  const { kind, words } = looks[state]
  return <Tag kind={kind}>{view.say(words)}</Tag>
}

export const placementWords: Readonly<Record<ContractStanding['placement'], Words>> = {
  agency: { id: 'Perusahaan penempatan (P3MI)', en: 'A placement agency (P3MI)' },
  government: { id: 'Program pemerintah (BP2MI)', en: 'A programme of the government (BP2MI)' },
  individual: { id: 'Tidak ada, saya berangkat sendiri', en: 'Nobody, I go by myself' },
}

const orders = { id: new Intl.Collator('id'), en: new Intl.Collator('en') }

/** Every country, as the reader calls it and in the order in which they look for it. */
export function countryOptions(lang: Language): Option[] {
  return [...countryCodes]
    .map((value) => ({ value, label: countryName(value, lang) }))
    .toSorted((a, b) => orders[lang].compare(a.label, b.label))
}

/** `Hong Kong, 24 bulan`. */
export function contractName({ lang }: View, { country, months }: ContractStanding): string {
  return `${countryName(country, lang)}, ${counted(months, lang, 'bulan', 'month')}`
}

/** What a bill is for: cover, months of savings, or both. */
export function purposeOf({ t, lang }: View, { work, savings, savingMonths }: ContractBill): string {
  const saved = counted(savingMonths, lang, 'bulan', 'month')
  if (savings === null) return t('Perlindungan kontrak', 'Cover of the contract')
  return work === null
    ? t(`Tabungan ${saved}`, `Savings for ${saved}`)
    : t(`Perlindungan dan tabungan ${saved}`, `Cover, and savings for ${saved}`)
}
