import type { Day } from '@payung/law'
import { never } from '#base/assert.ts'
import type { ContractStanding } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'

/** Covered today; to be paid; paid, with cover still to begin; gone on in another contract; over. */
export type ContractState = 'covered' | 'waiting' | 'ahead' | 'extended' | 'over'

type Known = Pick<
  ContractStanding,
  'cover' | 'covered' | 'endedOn' | 'extended' | 'paid' | 'phase' | 'price' | 'beginsOn'
>

/** Where a contract stands, seen by itself. */
export function stateOf({ cover, covered, extended, paid, price }: Known, today: Day): ContractState {
  if (covered) return 'covered'
  if (extended) return 'extended'
  if (price.work !== null) return 'waiting'
  return paid.work && (cover === null || today < cover.workFrom) ? 'ahead' : 'over'
}

/** Of somebody's contracts: the one that covers them today, the one that waits for payment, the one that will cover them. */
export type ContractsNow = {
  readonly covering: ContractStanding | null
  readonly waiting: ContractStanding | null
  readonly ahead: ContractStanding | null
}

export function contractsOn(today: Day, contracts: readonly ContractStanding[]): ContractsNow {
  const first = (state: ContractState) => contracts.find((one) => stateOf(one, today) === state) ?? null
  return { covering: first('covered'), waiting: first('waiting'), ahead: first('ahead') }
}

/** Whoever stays on needs the cover of work itself, not that for after coming home; so it counts until the work that was paid for is over. */
function coveredUntil({ cover, extended, phase }: Known): Day | null {
  if (cover === null) return null
  return extended && phase !== 'after' ? cover.workUntil : cover.afterUntil
}

/** Am I covered, until when? */
export function verdictOf({ t, lang }: View, contract: Known, today: Day): string {
  const { cover, paid } = contract
  const last = coveredUntil(contract)
  const until = last ? formatDay(last, lang) : ''
  const state = stateOf(contract, today)
  switch (state) {
    case 'covered':
      return t(`Terlindungi sampai ${until}`, `Covered until ${until}`)
    case 'waiting':
      return t('Terdaftar, belum terlindungi', 'Registered, not covered yet')
    case 'ahead': {
      const from = cover && formatDay(paid.before ? cover.beforeFrom : cover.workFrom, lang)
      return from === null
        ? t('Sudah dibayar', 'Paid')
        : t(`Sudah dibayar, terlindungi mulai ${from}`, `Paid, covered from ${from}`)
    }
    case 'extended':
      return t('Kontrak ini sudah diperpanjang', 'This contract was extended')
    case 'over':
      return paid.work
        ? t(`Perlindungan berakhir ${until}`, `Cover ended on ${until}`)
        : t('Kontrak ini berakhir tanpa dibayar', 'This contract ended without being paid for')
    default:
      return never(state)
  }
}

/** What follows from it, and what to do. */
export function leadOf(view: View, contract: Known, today: Day): string {
  const { t, lang } = view
  const last = coveredUntil(contract)
  const state = stateOf(contract, today)
  switch (state) {
    case 'covered':
      return phaseLead(view, contract)
    case 'waiting':
      return last === null
        ? t('Bayar sekali, dari negara mana pun.', 'Pay once, from any country.')
        : t(
            `Bayar sekali, dari negara mana pun: terlindungi sampai ${formatDay(last, lang)}.`,
            `Pay once, from any country, and be covered until ${formatDay(last, lang)}.`,
          )
    case 'ahead':
      return t('Tidak ada yang perlu dibayar lagi.', 'Nothing more has to be paid.')
    case 'extended':
      return t(
        'Perlindungan selanjutnya ada pada kontrak perpanjangannya.',
        'From here on, the contract that extends it counts.',
      )
    case 'over':
      return t(
        'Berangkat lagi? Daftarkan kontrak barunya sebelum pergi.',
        'Leaving again? Register the new contract before you go.',
      )
    default:
      return never(state)
  }
}

/** Where somebody is in the days of their cover, and what comes next. */
function phaseLead({ t, lang }: View, { beginsOn, cover, extended, phase }: Known): string {
  if (cover === null || phase === null) return ''
  switch (phase) {
    case 'before':
      return t(
        `Sejak masa persiapan sudah ditanggung. Bekerja mulai ${formatDay(beginsOn, lang)}.`,
        `You are covered while you prepare. Work begins on ${formatDay(beginsOn, lang)}.`,
      )
    case 'during':
      return extended
        ? t(
            'Sesudah itu perpanjangannya yang melindungi, begitu dibayar.',
            'From then on its extension covers you, once it is paid for.',
          )
        : t(
            `Kontrak berjalan sampai ${formatDay(cover.workUntil, lang)}. Tidak ada yang perlu dibayar sekarang.`,
            `The contract runs until ${formatDay(cover.workUntil, lang)}. Nothing has to be paid now.`,
          )
    case 'after':
      return t(
        `Kontrak selesai ${formatDay(cover.workUntil, lang)}, dan Anda masih ditanggung.`,
        `The contract ended on ${formatDay(cover.workUntil, lang)}, and you are still covered.`,
      )
    default:
      return never(phase)
  }
}
