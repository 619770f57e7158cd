import { LawProblem, type Day, type Month } from '@payung/law'
import { badInput, type FieldFault } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { parseDateCell, parseMoneyCell, parseMonthCell } from '#modules/contributions/files'
import { inWords } from '#ui/in-words.ts'

/** The form fields of an address, by name. */
export type Query = Readonly<Record<string, string>>

/**
 * What somebody typed into a calculator, read field by field and as strictly as their files are. A field that cannot be read is
 * noted and gets a stand-in, so that `check` can tell everything that needs mending at once; nothing is computed before it.
 */
export class Typed {
  readonly #values: Query
  readonly #faults: FieldFault[] = []

  constructor(values: Query) {
    this.#values = values
  }

  text(field: string): string {
    return this.#values[field]?.trim() ?? ''
  }

  /** Whole rupiah as people write it: `5000000`, `5.000.000`, `Rp 5.000.000,00`. */
  rupiah(field: string, { least = 1n, most }: { least?: bigint; most: bigint }): bigint {
    const text = this.text(field)
    if (text === '') return this.#refuse(field, noAmount, least)
    const read = text.length > longest ? null : parseMoneyCell({ kind: 'text', text })
    if (!read?.ok) return this.#refuse(field, amountFaults[read?.fault.code ?? ''] ?? unclearAmount, least)
    if (read.value < least) return this.#refuse(field, tooLittle(least), least)
    return read.value > most ? this.#refuse(field, tooMuch(most), least) : read.value
  }

  /** Several amounts, apart by semicolons, because points and commas stand inside them. */
  rupiahList(field: string, bounds: { most: bigint }): readonly bigint[] {
    const parts = this.text(field)
      .split(';')
      .filter((part) => part.trim() !== '')
    const one = new Typed(Object.fromEntries(parts.map((part, place) => [String(place), part])))
    const amounts = parts.slice(0, longest).map((_, place) => one.rupiah(String(place), bounds))
    const [fault] = one.#faults
    return fault ? this.#refuse(field, fault.message, []) : amounts
  }

  /** A contribution month: `November 2026`, `11-2026`, `2026-11`. */
  month(field: string, otherwise: Month): Month {
    const text = this.text(field)
    if (text === '') return otherwise
    const read = text.length > longest ? null : parseMonthCell({ kind: 'text', text })
    return read?.ok ? read.value : this.#refuse(field, unclearMonth, otherwise)
  }

  /** A day: `31-12-2026`, `31 Desember 2026`, `2026-12-31`. */
  day(field: string, otherwise: Day): Day {
    const text = this.text(field)
    if (text === '') return otherwise
    const read = text.length > longest ? null : parseDateCell({ kind: 'text', text })
    if (read?.ok) return read.value as Day // A date cell is read as a day that exists.
    return this.#refuse(field, dayFaults[read?.fault.code ?? ''] ?? unclearDay, otherwise)
  }

  whole(field: string, otherwise: number, most: number): number {
    const text = this.text(field)
    if (text === '') return otherwise
    return /^\d{1,9}$/.test(text) && Number(text) <= most
      ? Number(text)
      : this.#refuse(field, unclearWhole(most), otherwise)
  }

  /** Several whole numbers, apart by semicolons as amounts are. */
  wholeList(field: string, most: number): readonly number[] {
    const parts = this.text(field)
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)
    const isCount = (part: string): boolean => /^\d{1,9}$/.test(part) && Number(part) <= most
    if (parts.length <= longest && parts.every(isCount)) return parts.map(Number)
    return this.#refuse(field, unclearWholes(most), [])
  }

  /** A decimal number with its sign, as text: `-2,07` is `-2.07`. */
  decimal(field: string): string {
    const text = this.text(field).replace(',', '.').replace('−', '-')
    return /^-?\d{1,3}(\.\d{1,4})?$/.test(text) ? text : this.#refuse(field, unclearDecimal, '0')
  }

  /** Some of the options, apart by commas or blanks, in small letters or capitals. */
  list(field: string, options: readonly string[]): readonly string[] {
    const parts = this.text(field)
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
    return parts.every((part) => options.includes(part))
      ? parts
      : this.#refuse(field, unknownPart(options), [])
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

/** Nothing that people mean to be read is longer. */
const longest = 60

/** Asks the law; what it cannot answer is said at the field that holds the answer back. */
export function askLaw<T>(field: string, ask: () => T): T {
  try {
    return ask()
  } catch (problem) {
    if (!(problem instanceof LawProblem)) throw problem
    throw badInput([{ field, code: problem.code, message: inWords(problem.words) }])
  }
}

const noAmount: Words = { id: 'Isi jumlah rupiahnya.', en: 'Fill in the amount in rupiah.' }
const unclearAmount: Words = {
  id: 'Kami tidak menebak ribuan atau jutaan. Tulis lengkap, seperti 5.000.000.',
  en: 'We do not guess thousands or millions. Write it in full, like 5.000.000.',
}
const amountFaults: Readonly<Record<string, Words>> = {
  WAGE_NEGATIVE: {
    id: 'Jumlahnya kurang dari nol. Tulis tanpa tanda kurang, seperti 5.000.000.',
    en: 'The amount is less than nil. Write it without a minus sign, like 5.000.000.',
  },
  WAGE_NOT_WHOLE: {
    id: 'Tulis rupiah penuh, tanpa pecahan, seperti 5.000.000.',
    en: 'Write whole rupiah, without a fraction, like 5.000.000.',
  },
}
const unclearMonth: Words = {
  id: 'Isi bulan dan tahunnya, seperti November 2026 atau 11-2026.',
  en: 'Write month and year, like November 2026 or 11-2026.',
}
const unclearDay: Words = { id: 'Isi seperti 31-12-2026.', en: 'Write it like 31-12-2026.' }
const dayFaults: Readonly<Record<string, Words>> = {
  DATE_IMPOSSIBLE: {
    id: 'Tanggal itu tidak ada di kalender. Isi seperti 31-12-2026.',
    en: 'There is no such day. Write it like 31-12-2026.',
  },
  DATE_AMBIGUOUS: {
    id: 'Tanggal itu bisa dibaca dua cara. Tulis dengan tanda hubung, tanggal dahulu: 31-12-2026.',
    en: 'That date can be read in two ways. Write it with hyphens, day first: 31-12-2026.',
  },
}
const unclearDecimal: Words = { id: 'Isi seperti 5,11 atau -2,07.', en: 'Write it like 5,11 or -2,07.' }
const unknownChoice: Words = { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' }

function unknownPart(options: readonly string[]): Words {
  const list = options.join(', ')
  return { id: `Isi dari ${list}, dipisah koma.`, en: `Write some of ${list}, apart by commas.` }
}

function unclearWhole(most: number): Words {
  return {
    id: `Isi bilangan bulat, dari 0 sampai ${most}.`,
    en: `Write a whole number from 0 to ${most}.`,
  }
}

function unclearWholes(most: number): Words {
  return {
    id: `Isi bilangan bulat dari 0 sampai ${most}, dipisah titik koma.`,
    en: `Write whole numbers from 0 to ${most}, apart by semicolons.`,
  }
}

function tooLittle(least: bigint): Words {
  const limit = formatRupiah(least)
  return {
    id: `Paling sedikit ${limit}. Kami tidak menebak ribuan atau jutaan: tulis lengkap, seperti 5.000.000.`,
    en: `At least ${limit}. We do not guess thousands or millions: write it in full, like 5.000.000.`,
  }
}

function tooMuch(most: bigint): Words {
  const limit = formatRupiah(most)
  return {
    id: `Paling banyak ${limit}. Periksa jumlah nolnya.`,
    en: `At most ${limit}. Check the number of zeros.`,
  }
}
