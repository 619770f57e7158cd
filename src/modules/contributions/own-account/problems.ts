import { Problem } from '#base/problem.ts'

export function notDeclared(): Problem {
  return new Problem({
    code: 'contributions.own-work-not-declared',
    status: 409,
    message: { id: 'Pekerjaan mandiri Anda belum tercatat.', en: 'Your own-account work is not on record.' },
    remedy: {
      id: 'Isi dulu pekerjaan dan penghasilan sebulan.',
      en: 'Fill in your work and what you earn in a month first.',
    },
  })
}

/** @param choices the numbers of months that can be paid now */
export function monthsUnfit(choices: readonly number[]): Problem {
  const list = choices.join(', ')
  const message = {
    id: `Jumlah bulan yang bisa dibayar sekarang: ${list}.`,
    en: `What can be paid now are ${list} months.`,
  }
  return new Problem({
    code: 'contributions.own-months-unfit',
    status: 422,
    message,
    remedy: { id: 'Pilih salah satunya.', en: 'Choose one of them.' },
    faults: [{ field: 'months', code: 'not-offered', message }],
  })
}

export function payerDied(): Problem {
  return new Problem({
    code: 'contributions.own-payer-died',
    status: 409,
    message: { id: 'Peserta ini tercatat meninggal dunia.', en: 'This member is on record as deceased.' },
    remedy: {
      id: 'Ahli waris dapat menghubungi kantor cabang.',
      en: 'The heirs can turn to a branch office.',
    },
  })
}

export function claimInFuture(): Problem {
  const message = { id: 'Tanggal ini belum terjadi.', en: 'This day has not come yet.' }
  return new Problem({
    code: 'contributions.claim-in-future',
    status: 422,
    message,
    remedy: { id: 'Tulis tanggal pada bukti bayarnya.', en: 'Write the day on the proof of payment.' },
    faults: [{ field: 'claimedOn', code: 'not-yet', message }],
  })
}

export function nobodySponsored(): Problem {
  return new Problem({
    code: 'contributions.nobody-sponsored',
    status: 409,
    message: { id: 'Belum ada pekerja yang ditanggung.', en: 'Nobody is sponsored yet.' },
    remedy: { id: 'Tambahkan pekerjanya dulu.', en: 'Add the workers first.' },
  })
}
