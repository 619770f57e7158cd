import type { Article, Month } from '@payung/law'
import { dayWords, monthWords } from '#base/calendar-words.ts'
import type { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { refuse } from '../refuse.ts'

export function nibTaken(): Problem {
  const message = { id: 'NIB ini sudah terdaftar.', en: 'This NIB is registered already.' }
  const remedy = {
    id: 'Bila ini perusahaan Anda, minta pemilik akunnya mengundang Anda, atau datang ke kantor cabang dengan NIB dan KTP.',
    en: 'If it is your company, ask the owner of its account to invite you, or come to a branch with the NIB and your identity card.',
  }
  return refuse('nib-taken', 409, message, remedy, 'nib')
}

export function unknownPlace(): Problem {
  const message = { id: 'Kode kabupaten atau kota ini tidak ada.', en: 'No regency or city has this code.' }
  const remedy = {
    id: 'Pilih kabupaten atau kota dari daftar.',
    en: 'Choose the regency or city from the list.',
  }
  return refuse('place-unknown', 422, message, remedy, 'regionCode')
}

export function unknownActivity(): Problem {
  const message = { id: 'Kode ini tidak ada di KBLI 2020.', en: 'This code is not in KBLI 2020.' }
  const remedy = {
    id: 'Cari kegiatan usahanya di daftar. Bila tidak ada, kosongkan kodenya dan tulis kegiatannya.',
    en: 'Look for the activity in the list. If it is not there, leave the code empty and describe the activity.',
  }
  return refuse('kbli-unknown', 422, message, remedy, 'kbli')
}

export function firstMonthUnfit(from: Month, to: Month): Problem {
  const message = {
    id: `Bulan pertama bisa dari ${monthWords(from).id} sampai ${monthWords(to).id}.`,
    en: `The first month can be from ${monthWords(from).en} to ${monthWords(to).en}.`,
  }
  const remedy = {
    id: 'Pilih bulan sejak pekerja pertama mulai bekerja.',
    en: 'Choose the month in which the first worker began.',
  }
  return refuse('month-unfit', 422, message, remedy, 'firstMonth')
}

/** A class of risk other than the one that the annex suggests needs a word of explanation. */
export function riskReasonMissing(suggested: number | null): Problem {
  const message = suggested
    ? {
        id: `Kegiatan ini biasanya kelas risiko ${suggested}. Tulis mengapa kelas lain yang tepat.`,
        en: `This activity is usually of risk class ${suggested}. Write why another is right.`,
      }
    : { id: 'Tulis mengapa kelas risiko ini yang tepat.', en: 'Write why this risk class is right.' }
  const remedy = {
    id: 'Satu kalimat cukup, misalnya “hanya kantor, tanpa pabrik”.',
    en: 'One sentence is enough, such as “office only, no factory”.',
  }
  return refuse('risk-reason-missing', 422, message, remedy, 'riskReason')
}

export function programmeOwed(missing: readonly string[], { regulation, article }: Article): Problem {
  const names = missing.map((name) => name.toUpperCase()).join(', ')
  const message = {
    id: `Program ${names} wajib bagi pemberi kerja seperti ini (${regulation} ${article}).`,
    en: `An employer of this kind must take part in ${names} (${regulation} ${article}).`,
  }
  const remedy = {
    id: 'Ikutkan program itu. Program lain boleh ditambah.',
    en: 'Take part in it. More programmes may be added.',
  }
  return refuse('programme-owed', 422, message, remedy, ...missing)
}

/** @param words the law's own, which name the provision and the month */
export function notYetCovered(words: Words): Problem {
  const remedy = {
    id: 'Pilih bulan sesudah ketentuan itu berlaku.',
    en: 'Choose a month after the provision came into force.',
  }
  return refuse('not-yet-covered', 422, words, remedy, 'firstMonth')
}

export function monthBeforeTerms(from: Month): Problem {
  const message = {
    id: `Perubahan bisa berlaku paling awal ${monthWords(from).id}.`,
    en: `A change can hold from ${monthWords(from).en} at the earliest.`,
  }
  const remedy = {
    id: 'Pilih bulan itu atau sesudahnya. Untuk bulan yang sudah lewat, hubungi kantor cabang.',
    en: 'Choose that month or a later one. For months that have passed, ask the branch.',
  }
  return refuse('month-too-early', 422, message, remedy, 'fromMonth')
}

export function onlyOfficers(field: 'riskClass' | 'labourIntensive'): Problem {
  const message = {
    id: 'Bagian ini hanya bisa diubah petugas kantor cabang.',
    en: 'This can only be changed by an officer of the branch.',
  }
  const remedy = {
    id: 'Kirim permintaan ke kantor cabang dengan alasannya.',
    en: 'Send a request to the branch with the reason.',
  }
  return refuse('officers-only', 403, message, remedy, field)
}

export function reasonMissing(): Problem {
  const message = { id: 'Tulis alasannya.', en: 'Write the reason.' }
  const remedy = {
    id: 'Satu kalimat cukup. Alasan ini disimpan bersama perubahannya.',
    en: 'One sentence is enough. It is kept with the change.',
  }
  return refuse('reason-missing', 422, message, remedy, 'reason')
}

export function noTermsChange(): Problem {
  const message = { id: 'Belum ada yang diubah.', en: 'Nothing has been changed.' }
  const remedy = {
    id: 'Ubah skala atau programnya, lalu kirim lagi.',
    en: 'Change size or programmes and send again.',
  }
  return refuse('nothing-changes', 422, message, remedy)
}

export function alreadyClosed(on: string): Problem {
  const message = {
    id: `Pendaftaran pemberi kerja ini sudah ditutup sejak ${dayWords(on).id}.`,
    en: `This employer’s registration has been closed since ${dayWords(on).en}.`,
  }
  const remedy = {
    id: 'Daftarkan lagi bila usahanya buka kembali.',
    en: 'Register anew if the business opens again.',
  }
  return refuse('employer-closed', 409, message, remedy)
}

export function spellsStillOpen(workers: number): Problem {
  const message = {
    id: `${workers} orang masih tercatat bekerja di sini.`,
    en: `${workers} people are still on record as working here.`,
  }
  const remedy = {
    id: 'Laporkan dulu hari kerja terakhir mereka.',
    en: 'Report their last day of work first.',
  }
  return refuse('spells-open', 409, message, remedy)
}

export function onlyPublicBodies(): Problem {
  const message = {
    id: 'Unit kerja hanya untuk instansi penyelenggara negara.',
    en: 'Only public bodies have units.',
  }
  const remedy = { id: 'Daftarkan pekerja tanpa kode unit.', en: 'Register workers without a unit code.' }
  return refuse('not-a-public-body', 409, message, remedy)
}

export function unitTaken(code: string): Problem {
  const message = { id: `Kode unit ${code} sudah ada.`, en: `There is already a unit ${code}.` }
  const remedy = { id: 'Pakai kode lain.', en: 'Use another code.' }
  return refuse('unit-taken', 409, message, remedy, 'code')
}
