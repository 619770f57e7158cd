import type { Problem } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { refuse } from '../refuse.ts'

export function endsBeforeBeginning(): Problem {
  const message = { id: 'Proyek ini selesai sebelum dimulai.', en: 'This project ends before it begins.' }
  const remedy = { id: 'Salin kedua tanggal dari kontrak.', en: 'Copy both dates from the contract.' }
  return refuse('project-ends-first', 422, message, remedy, 'endsOn')
}

/** @param left what of the contract is not given to anyone yet, in rupiah */
export function partTooLarge(left: bigint): Problem {
  const message = {
    id: `Yang belum dibagikan dari kontrak induk tinggal ${formatRupiah(left)}.`,
    en: `Of the contract above, ${formatRupiah(left)} is left to be given.`,
  }
  const remedy = {
    id: 'Samakan dengan kontraknya, tanpa PPN. Bila kontrak induk bertambah, catat dulu perubahannya.',
    en: 'Compare it with the contract, without VAT. If the contract above has grown, note that first.',
  }
  return refuse('part-too-large', 409, message, remedy, 'value')
}

/** @param given what of it subcontractors have, in rupiah */
export function lessThanParts(given: bigint): Problem {
  const message = {
    id: `Bagian subkontraktor sudah ${formatRupiah(given)}.`,
    en: `The subcontractors’ parts are ${formatRupiah(given)} already.`,
  }
  const remedy = {
    id: 'Kurangi dulu bagian mereka, atau periksa nilai kontraknya.',
    en: 'Lower their parts first, or check the contract value.',
  }
  return refuse('less-than-parts', 409, message, remedy, 'value')
}

export function contractorUnknown(): Problem {
  const message = { id: 'NPP ini tidak terdaftar.', en: 'This NPP is not registered.' }
  const remedy = {
    id: 'Periksa angkanya, atau kosongkan dan isi namanya saja.',
    en: 'Check its digits, or leave it empty and fill in the name only.',
  }
  return refuse('contractor-unknown', 422, message, remedy, 'contractorNpp')
}

export function contractorMissing(): Problem {
  const message = { id: 'Subkontraktornya belum diisi.', en: 'The subcontractor is not filled in.' }
  const remedy = { id: 'Isi NPP atau namanya.', en: 'Fill in the NPP or the name.' }
  return refuse('contractor-missing', 422, message, remedy, 'contractor')
}
