import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function sameRecord(): Problem {
  const message = {
    id: 'Kedua data ini sudah satu peserta.',
    en: 'These two records are one member already.',
  }
  const remedy = { id: 'Pilih dua peserta yang berbeda.', en: 'Choose two different members.' }
  return refuse('same-record', 409, message, remedy)
}

/** Only records that stand for themselves can be merged. */
export function notOnItsOwn(): Problem {
  const message = {
    id: 'Salah satu data ini sudah bergabung dengan peserta lain.',
    en: 'One of these records has been merged into another member.',
  }
  const remedy = {
    id: 'Buka berkasnya, lalu usulkan dari peserta yang dipertahankan.',
    en: 'Open its file and propose from the member that was kept.',
  }
  return refuse('not-on-its-own', 409, message, remedy)
}

export function mergeWaiting(): Problem {
  const message = {
    id: 'Usulan penggabungan untuk data ini sudah menunggu persetujuan.',
    en: 'A merge of this record is waiting for approval already.',
  }
  const remedy = { id: 'Setujui atau tolak usulan itu dulu.', en: 'Approve or refuse that one first.' }
  return refuse('merge-waiting', 409, message, remedy)
}

export function bothWorkHere(employer: string): Problem {
  const message = {
    id: `Keduanya tercatat sedang bekerja di ${employer}.`,
    en: `Both are on record as working at ${employer}.`,
  }
  const remedy = {
    id: 'Batalkan masa kerja yang tercatat dua kali itu dulu.',
    en: 'Void the spell that was entered twice first.',
  }
  return refuse('both-work-here', 409, message, remedy)
}

export function deathsDiffer(): Problem {
  const message = {
    id: 'Satu data tercatat meninggal dunia, yang lain tidak atau pada hari lain.',
    en: 'One record says that the person has died; the other does not, or another day.',
  }
  const remedy = {
    id: 'Samakan dulu: laporkan kematiannya, atau tarik laporan yang keliru.',
    en: 'Make them agree first: report the death, or withdraw the mistaken report.',
  }
  return refuse('deaths-differ', 409, message, remedy)
}

export function ownProposal(): Problem {
  const message = {
    id: 'Usulan sendiri tidak bisa disetujui sendiri.',
    en: 'You cannot approve your own proposal.',
  }
  const remedy = { id: 'Minta petugas lain memeriksanya.', en: 'Ask another officer to look at it.' }
  return refuse('own-proposal', 409, message, remedy)
}

export function mergeSettled(): Problem {
  const message = { id: 'Usulan ini sudah diputuskan.', en: 'This proposal has been decided already.' }
  return refuse('merge-settled', 409, message, seeHistory)
}

export function mergeNotInForce(): Problem {
  const message = { id: 'Penggabungan ini tidak sedang berlaku.', en: 'This merge is not in force.' }
  return refuse('merge-not-in-force', 409, message, seeHistory)
}

const seeHistory = { id: 'Lihat riwayatnya di berkas peserta.', en: 'See its history in the member’s file.' }

export function tooLateToUndo(days: number): Problem {
  const message = {
    id: `Penggabungan hanya bisa dibatalkan dalam ${days} hari.`,
    en: `A merge can only be undone within ${days} days.`,
  }
  const remedy = {
    id: 'Hubungi kantor wilayah untuk memisahkan kedua peserta.',
    en: 'Ask the regional office to part the two members.',
  }
  return refuse('too-late-to-undo', 409, message, remedy)
}

export function pairSettled(): Problem {
  const message = { id: 'Pasangan ini sudah diputuskan.', en: 'This pair has been settled already.' }
  return refuse('pair-settled', 409, message, { id: 'Muat ulang daftarnya.', en: 'Load the list again.' })
}
