import type { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { refuse } from '../refuse.ts'

/** @param until the last day of the contract that is on record */
export function contractOverlaps(until: Words): Problem {
  const message = {
    id: `Kontrak yang tercatat berlaku sampai ${until.id}.`,
    en: `The contract on record runs until ${until.en}.`,
  }
  const remedy = {
    id: 'Perpanjang kontrak itu, catat bahwa Anda sudah pulang, atau isi tanggal mulai sesudahnya.',
    en: 'Extend that contract, note that you have come home, or fill in a later first day.',
  }
  return refuse('contract-overlaps', 409, message, remedy, 'beginsOn')
}

export function contractOver(): Problem {
  const message = { id: 'Kontrak ini sudah berakhir.', en: 'This contract is over.' }
  const remedy = {
    id: 'Isi kontrak yang masih berjalan atau yang akan dimulai.',
    en: 'Fill in a contract that still runs or will begin.',
  }
  return refuse('contract-over', 422, message, remedy, 'beginsOn', 'months')
}

export function beginsTooLate(): Problem {
  const message = {
    id: 'Tanggal mulai ini lebih dari setahun lagi.',
    en: 'This first day is more than a year away.',
  }
  const remedy = {
    id: 'Daftarkan kontrak ini mendekati keberangkatan.',
    en: 'Register it closer to your departure.',
  }
  return refuse('begins-too-late', 422, message, remedy, 'beginsOn')
}

export function placedByWhom(): Problem {
  const message = {
    id: 'Siapa yang menempatkan Anda belum diisi.',
    en: 'Who places you is not filled in.',
  }
  const remedy = {
    id: 'Tulis nama P3MI atau program pemerintahnya, seperti dalam perjanjian penempatan.',
    en: 'Write the agency or the government’s programme, as in the placement agreement.',
  }
  return refuse('placed-by-whom', 422, message, remedy, 'placedBy')
}

export function extendedAlready(): Problem {
  const message = { id: 'Kontrak ini sudah diperpanjang.', en: 'This contract was extended already.' }
  const remedy = {
    id: 'Buka kontrak perpanjangannya; yang itu bisa diperpanjang lagi.',
    en: 'Open its extension; that one can be extended again.',
  }
  return refuse('contract-extended', 409, message, remedy)
}

export function endedAlready(): Problem {
  const message = { id: 'Kontrak ini sudah selesai.', en: 'This contract has ended.' }
  const remedy = {
    id: 'Berangkat lagi? Daftarkan kontrak barunya.',
    en: 'Leaving again? Register the new contract.',
  }
  return refuse('contract-ended', 409, message, remedy)
}

/** @param from the first day of the work @param until the last that can be meant */
export function endOutside(from: Words, until: Words): Problem {
  const message = {
    id: `Tanggal pulang harus antara ${from.id} dan ${until.id}.`,
    en: `The day of coming home must be between ${from.en} and ${until.en}.`,
  }
  const remedy = { id: 'Isi hari terakhir Anda bekerja.', en: 'Fill in your last day of work.' }
  return refuse('end-outside', 422, message, remedy, 'endedOn')
}
