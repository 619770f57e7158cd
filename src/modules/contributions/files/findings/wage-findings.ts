import { formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { choose, confirmIt, dropRow, hold, note, say, set } from './entry.ts'

/** An amount in whole rupiah as it is kept in JSON: digits, or a number from SQL. */
type Amount = string | number

const rupiah = (amount: Amount) => formatRupiah(BigInt(amount))

const writeOut = say('Tulis lengkap, contoh 4.100.000.', 'Write it out, for example 4.100.000.')

/** About what the person earns. Nothing is guessed: one zero more or less decides a pension. */
export const wageFindings = {
  WAGE_MISSING: hold(
    (_, { heading, label, value }) =>
      value === ''
        ? say(`${heading.id} belum diisi.`, `The ${label.en} is empty.`)
        : say(
            `${heading.id} tertulis ${value}. Iuran dihitung dari upah, jadi upah tidak bisa nol.`,
            `The ${label.en} reads ${value}. Contributions come from the wage, so it cannot be nil.`,
          ),
    () => writeOut,
  ),
  WAGE_AMBIGUOUS: hold(
    (_, { heading, label, value }) =>
      say(
        `${heading.id} tertulis ${value}. Kami tidak menebak ribuan atau jutaan.`,
        `The ${label.en} reads ${value}. We do not guess thousands or millions.`,
      ),
    () => writeOut,
  ),
  WAGE_NOT_WHOLE: hold(
    (_, { heading, label, value }) =>
      say(
        `${heading.id} tertulis ${value}, dengan pecahan rupiah.`,
        `The ${label.en} reads ${value}, with a fraction of a rupiah.`,
      ),
    () =>
      say('Bulatkan ke rupiah penuh, contoh 4.100.000.', 'Round it to whole rupiah, for example 4.100.000.'),
  ),
  WAGE_NEGATIVE: hold(
    (_, { heading, label, value }) =>
      say(
        `${heading.id} tertulis ${value}, kurang dari nol.`,
        `The ${label.en} reads ${value}, less than nil.`,
      ),
    () =>
      say(
        'Tulis upah sebelum potongan, contoh 4.100.000.',
        'Write the wage before deductions, for example 4.100.000.',
      ),
  ),
  WAGE_IMPLAUSIBLE: hold<{ wage: Amount }>(
    ({ wage }) =>
      say(`Upah sebulan ${rupiah(wage)}. Sudah benar?`, `A monthly wage of ${rupiah(wage)}. Is that right?`),
    () =>
      say(
        'Setujui bila benar, atau tulis upah sebulan yang lengkap.',
        'Confirm it, or write out the monthly wage.',
      ),
    confirmIt,
  ),
  WAGE_BEYOND: hold<{ most: Amount }>(
    ({ most }, { heading, label, value }) =>
      say(
        `${heading.id} tertulis ${value}, lebih dari ${rupiah(most)} sebulan.`,
        `The ${label.en} reads ${value}, more than ${rupiah(most)} a month.`,
      ),
    () =>
      say(
        'Periksa jumlah nolnya. Upah di atas batas itu dilaporkan lewat kantor cabang.',
        'Check the number of zeros. A wage above that is reported through the branch.',
      ),
  ),
  WAGE_BELOW_UMK_WARN: note<{ wage: Amount; minimum: Amount; region: string }>(
    ({ wage, minimum, region }) =>
      say(
        `Upah ${rupiah(wage)} di bawah upah minimum ${region} ${rupiah(minimum)}.`,
        `The wage ${rupiah(wage)} is below the minimum of ${region}, ${rupiah(minimum)}.`,
      ),
    () =>
      say(
        'Iuran tetap dihitung dari upah yang dilaporkan. Bila ada alasannya, tulis sebelum laporan selesai.',
        'Contributions still follow the reported wage. If there is a reason, write it before the return is finished.',
      ),
  ),
  WAGE_JUMP_WARN: note<{ before: Amount; now: Amount }>(
    ({ before, now }) => {
      const change = changeOf(BigInt(before), BigInt(now))
      return say(
        `Upah ${change.id}: ${rupiah(before)} menjadi ${rupiah(now)}.`,
        `The wage ${change.en}: from ${rupiah(before)} to ${rupiah(now)}.`,
      )
    },
    () =>
      say(
        'Perbaiki bila salah ketik. Alasan perubahan besar kami tanyakan satu kali sebelum laporan selesai.',
        'Mend it if it is a slip. Before the return is finished we ask once for the reason of large changes.',
      ),
  ),
  BACK_PAY: hold<{ amount: Amount }>(
    ({ amount }) =>
      say(
        `Ada rapel ${rupiah(amount)}. Iurannya milik bulan yang dirapel, bukan bulan laporan ini.`,
        `There is back pay of ${rupiah(amount)}. Its contributions belong to the months it is for, not to this return.`,
      ),
    () =>
      say(
        'Laporkan rapel itu dalam laporan perbaikan bulannya. Di sini tulis 0, atau keluarkan barisnya.',
        'Report it in a revised return of its month. Here write 0, or take the row out.',
      ),
    () =>
      choose(
        set('0', say('Rapel 0, upah bulan ini tetap', "Back pay 0, this month's wage stays")),
        dropRow(say('Keluarkan baris ini', 'Take this row out')),
      ),
  ),
}

/** By how much a wage has changed, in whole percent, halves up. */
function changeOf(before: bigint, now: bigint): Words {
  if (before === 0n) return say('berubah', 'has changed')
  const rises = now > before
  const difference = rises ? now - before : before - now
  const percent = (difference * 200n + before) / (before * 2n)
  return say(`${rises ? 'naik' : 'turun'} ${percent}%`, `${rises ? 'rises' : 'falls'} by ${percent}%`)
}
