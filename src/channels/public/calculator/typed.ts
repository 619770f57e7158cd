import { isDay, LawProblem, parseMonth, type Day, type Month } from '@payung/law'
import { badInput, type FieldFault } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'

/**
 * What somebody typed into a calculator, read field by field. A field that cannot be read is noted and gets a stand-in,
 * so that `check` can tell everything that needs mending at once; nothing is computed before it.
 */
export class Typed {
  readonly #values: Readonly<Record<string, string>>
  readonly #faults: FieldFault[] = []

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values
  }

  text(field: string): string {
    return this.#values[field]?.trim() ?? ''
  }

  /** Whole rupiah as people write it: `5000000`, `5.000.000`, `Rp 5.000.000,00`. */
  rupiah(field: string, most: number): bigint {
    const amount = readRupiah(this.text(field))
    if (amount === null || amount === 0n)
      return this.#refuse(field, this.text(field) === '' ? noAmount : unclearAmount, 1n)
    return amount > most ? this.#refuse(field, tooMuch(most), 1n) : amount
  }

  /** A contribution month, `2026-11`. */
  month(field: string, otherwise: Month): Month {
    const text = this.text(field)
    if (text === '') return otherwise
    return /^\d{4}-\d\d$/.test(text) && isDay(`${text}-01`)
      ? parseMonth(text)
      : this.#refuse(field, unclearMonth, otherwise)
  }

  /** A day as it stands in our fields, `31-12-2026`; also `2026-12-31`. */
  day(field: string, otherwise: Day): Day {
    const text = this.text(field)
    if (text === '') return otherwise
    const day = text.replace(
      /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/,
      (_, date: string, month: string, year: string) =>
        [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
    )
    return isDay(day)
      ? day
      : this.#refuse(field, /^\d{4}-\d\d-\d\d$/.test(day) ? noSuchDay : unclearDay, otherwise)
  }

  choice<const T extends string>(field: string, options: readonly T[], otherwise: T): T {
    const text = this.text(field)
    if (text === '') return otherwise
    return options.find((option) => option === text) ?? this.#refuse(field, unknownChoice, otherwise)
  }

  /** Notes a fault of a field that was readable but cannot be taken. */
  refuse(field: string, message: Words): void {
    this.#faults.push({ field, code: 'cannot-be-taken', message })
  }

  /** @throws Problem with every field that needs mending */
  check(): void {
    if (this.#faults.length > 0) throw badInput(this.#faults)
  }

  #refuse<T>(field: string, message: Words, standIn: T): T {
    this.refuse(field, message)
    return standIn
  }
}

/** Asks the law; what it cannot answer is said at the field that holds the answer back. */
export function askLaw<T>(field: string, ask: () => T): T {
  try {
    return ask()
  } catch (problem) {
    if (!(problem instanceof LawProblem)) throw problem
    throw badInput([{ field, code: problem.code, message: problem.words }])
  }
}

/** Thousands are told by their points; anything that could mean two amounts is not guessed at. */
function readRupiah(text: string): bigint | null {
  const plain = text
    .replace(/^rp\.?/i, '')
    .replace(/(,-|,00)$/, '')
    .replace(/\s/g, '')
  const grouped = /^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3}){2,}$/
  return grouped.test(plain) || /^\d{1,18}$/.test(plain) ? BigInt(plain.replace(/[.,]/g, '')) : null
}

const noAmount: Words = { id: 'Isi jumlah rupiahnya.', en: 'Fill in the amount in rupiah.' }
const unclearAmount: Words = {
  id: 'Kami tidak menebak ribuan atau jutaan. Tulis lengkap, seperti 5.000.000.',
  en: 'We do not guess thousands or millions. Write it in full, like 5.000.000.',
}
const unclearMonth: Words = { id: 'Pilih satu bulan dari daftar.', en: 'Choose a month from the list.' }
const unclearDay: Words = { id: 'Isi seperti 31-12-2026.', en: 'Write it like 31-12-2026.' }
const noSuchDay: Words = {
  id: 'Tanggal itu tidak ada di kalender. Isi seperti 31-12-2026.',
  en: 'There is no such day. Write it like 31-12-2026.',
}
const unknownChoice: Words = { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' }

function tooMuch(most: number): Words {
  const limit = formatRupiah(BigInt(most))
  return {
    id: `Paling banyak ${limit}. Periksa jumlah nolnya.`,
    en: `At most ${limit}. Check the number of zeros.`,
  }
}
