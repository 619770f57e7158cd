import { never } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { hold, say } from './entry.ts'

/** In which way a NIK is not one. The code stays `NIK_FORMAT`; the reason decides the words. */
export type NikFault =
  | { readonly reason: 'missing' | 'letters' | 'scientific' | 'number' }
  | { readonly reason: 'length'; readonly digits: number }
  /** `part` is the six digits that should be a date of birth. */
  | { readonly reason: 'date'; readonly part: string }

export const nikFormat = hold<NikFault>(
  (fault, { value }) => words(fault, value).message,
  (fault, { value }) => words(fault, value).suggestion,
)

function words(fault: NikFault, value: string): { message: Words; suggestion: Words } {
  switch (fault.reason) {
    case 'missing':
      return {
        message: say('NIK belum diisi.', 'The NIK is empty.'),
        suggestion: say(
          'Isi 16 angka NIK dari KTP atau kartu keluarga.',
          'Fill in the 16 digits on the identity or family card.',
        ),
      }
    case 'letters':
      return {
        message: say(
          `NIK tertulis ${value}, ada tanda selain angka.`,
          `The NIK reads ${value}, with signs that are not digits.`,
        ),
        suggestion: say(
          'Tulis 16 angka saja, seperti di KTP.',
          'Write only the 16 digits, as on the identity card.',
        ),
      }
    case 'scientific':
      return {
        message: say(
          `NIK berubah menjadi ${value} karena disimpan sebagai angka. Angka aslinya sudah hilang dari berkas.`,
          `The NIK became ${value} because it was kept as a number. Its own digits are lost from the file.`,
        ),
        suggestion: typeAsText,
      }
    case 'number':
      return {
        message: say(
          'NIK disimpan sebagai angka. Excel hanya menyimpan 15 angka, jadi angka terakhirnya mungkin bukan yang asli.',
          'The NIK was kept as a number. Excel keeps only 15 digits, so the last may not be the true one.',
        ),
        suggestion: typeAsText,
      }
    case 'length':
      return fault.digits < 16 ? tooShort(fault.digits) : tooLong(fault.digits)
    case 'date':
      return {
        message: say(
          `Angka ke-7 sampai ke-12 NIK adalah tanggal lahir, tetapi ${fault.part} bukan tanggal.`,
          `Digits 7 to 12 of a NIK are the date of birth, but ${fault.part} is no date.`,
        ),
        suggestion: say('Cocokkan NIK dengan KTP.', 'Compare the NIK with the identity card.'),
      }
    default:
      return never(fault)
  }
}

const typeAsText = say(
  'Ketik ulang 16 angka dari KTP. Di Excel, ubah dulu format kolom menjadi Teks.',
  'Type the 16 digits of the identity card again. In Excel, format the column as text first.',
)

function tooShort(digits: number) {
  const missing = 16 - digits
  return {
    message:
      missing === 1
        ? say(
            'NIK hanya 15 angka. Excel sering memotong angka terakhir.',
            'The NIK has only 15 digits. Excel often cuts off the last one.',
          )
        : say(`NIK hanya ${digits} angka.`, `The NIK has only ${digits} digits.`),
    suggestion:
      missing === 1
        ? say('Tambahkan satu angka yang hilang.', 'Add the one digit that is missing.')
        : say(`Tambahkan ${missing} angka yang hilang.`, `Add the ${missing} digits that are missing.`),
  }
}

function tooLong(digits: number) {
  const extra = digits - 16
  return {
    message: say(`NIK ${digits} angka, seharusnya 16.`, `The NIK has ${digits} digits; it should have 16.`),
    suggestion:
      extra === 1
        ? say('Hapus satu angka yang berlebih.', 'Remove the one digit too many.')
        : say(`Hapus ${extra} angka yang berlebih.`, `Remove the ${extra} digits too many.`),
  }
}
