import type { Problem } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { refuse } from '../refuse.ts'

export function noSuchProvince(): Problem {
  const message = { id: 'Provinsi ini tidak dikenal.', en: 'This province is not known.' }
  const remedy = {
    id: 'Isi kode provinsi dua angka, misalnya 32.',
    en: 'Fill in a province’s code of two digits, such as 32.',
  }
  return refuse('no-such-province', 422, message, remedy, 'regionCode')
}

export function noSuchOffice(): Problem {
  const message = { id: 'Kantor ini tidak dikenal.', en: 'This office is not known.' }
  const remedy = { id: 'Pilih kantor dari daftar.', en: 'Choose an office from the list.' }
  return refuse('no-such-office', 422, message, remedy, 'officeCode')
}

export function lineNameTaken(): Problem {
  const message = {
    id: 'Kantor ini sudah punya pagu dengan nama itu pada tahun itu.',
    en: 'This office has a line of that name in that year already.',
  }
  const remedy = {
    id: 'Pakai nama lain, atau buka pagu yang ada.',
    en: 'Use another name, or open that line.',
  }
  return refuse('line-name-taken', 409, message, remedy, 'name')
}

export function nationalLineTaken(): Problem {
  const message = {
    id: 'Pagu nasional tahun itu sudah ada.',
    en: 'The national line of that year is there already.',
  }
  const remedy = { id: 'Buat pagu ini sebagai pagu cabang.', en: 'Draft this one as a branch’s line.' }
  return refuse('national-line-taken', 409, message, remedy, 'national')
}

export function samePersonApproves(): Problem {
  const message = { id: 'Pagu ini Anda sendiri yang membuatnya.', en: 'You drafted this line yourself.' }
  const remedy = {
    id: 'Minta penyelia lain untuk menyetujuinya.',
    en: 'Ask another supervisor to approve it.',
  }
  return refuse('same-person-approves', 403, message, remedy)
}

/** @param left how many seats of the year are not in an approved line yet */
export function aboveTarget({ year, target, left }: { year: number; target: number; left: number }): Problem {
  const message = {
    id: `Sasaran nasional ${year} adalah ${target} kursi; yang belum dibagi tinggal ${left}.`,
    en: `The national target of ${year} is ${target} seats; ${left} are left to divide.`,
  }
  const remedy = {
    id: `Buat pagu paling banyak ${left} kursi, atau pindahkan kursi dari pagu lain.`,
    en: `Draft a line of ${left} seats at most, or reallocate seats from another line.`,
  }
  return refuse('above-national-target', 409, message, remedy, 'seats')
}

/** @param free seats that no class offers, and money that nothing has reserved */
export function notFreeToMove({ seats, amount }: { seats: number; amount: bigint }): Problem {
  const message = {
    id: `Yang bisa dipindahkan sekarang: ${seats} kursi dan ${formatRupiah(amount)}.`,
    en: `What can be moved now: ${seats} seats and ${formatRupiah(amount)}.`,
  }
  const remedy = {
    id: 'Kurangi jumlahnya. Kursi yang ditawarkan sebuah kelas kembali setelah kelas itu mulai atau dibatalkan.',
    en: 'Move fewer. Seats that a class offers come back once it has begun or was cancelled.',
  }
  return refuse('not-free-to-move', 409, message, remedy, 'seats', 'amount')
}

export function nothingToMove(): Problem {
  const message = { id: 'Tidak ada yang dipindahkan.', en: 'There is nothing to move.' }
  const remedy = { id: 'Isi jumlah kursi, rupiah, atau keduanya.', en: 'Fill in seats, rupiah, or both.' }
  return refuse('nothing-to-move', 422, message, remedy, 'seats')
}

export function linesUnfit(): Problem {
  const message = {
    id: 'Kursi hanya berpindah antara dua pagu yang berbeda dari tahun yang sama, keduanya sudah disetujui dan yang menerima belum ditutup.',
    en: 'Seats move between two different lines of one year only, both approved and the one that receives not closed.',
  }
  const remedy = { id: 'Pilih dua pagu yang sesuai.', en: 'Choose two such lines.' }
  return refuse('lines-unfit', 409, message, remedy, 'fromBudgetId', 'toBudgetId')
}

export function noNationalLine(): Problem {
  const message = {
    id: 'Pagu nasional tahun itu belum ada.',
    en: 'There is no national line of that year yet.',
  }
  const remedy = {
    id: 'Minta kantor pusat membuat dan menyetujui pagu nasionalnya, lalu kembalikan lagi.',
    en: 'Ask the head office to draft and approve it, then return the seats.',
  }
  return refuse('no-national-line', 409, message, remedy)
}

export function notOfYourOffice(officeName: string): Problem {
  const message = { id: `Pagu ini milik ${officeName}.`, en: `This line is ${officeName}’s.` }
  const remedy = {
    id: `Minta petugas ${officeName} mengembalikan kursinya, atau penyelia memindahkannya antarpagu.`,
    en: `Ask an officer of ${officeName} to return the seats, or a supervisor to reallocate them.`,
  }
  return refuse('not-of-your-office', 403, message, remedy)
}
