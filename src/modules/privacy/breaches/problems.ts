import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function timesUnfit(): Problem {
  const message = {
    id: 'Kejadian dan saat diketahui tidak boleh di masa depan, dan awalnya tidak sesudah akhirnya.',
    en: 'Neither the event nor its discovery lies in the future, and its beginning is not after its end.',
  }
  const remedy = { id: 'Periksa tanggal dan jamnya.', en: 'Check the days and times.' }
  return refuse('times-unfit', 422, message, remedy, 'knownAt')
}

export function lettersSent(): Problem {
  const message = {
    id: 'Suratnya sudah terkirim, jadi isinya tidak bisa diubah lagi.',
    en: 'The letters have been sent, so what they say cannot be changed.',
  }
  const remedy = {
    id: 'Bila ada yang keliru, buka kasus baru yang meralatnya.',
    en: 'If something is wrong, open another case that corrects it.',
  }
  return refuse('letters-sent', 409, message, remedy)
}

export function breachClosed(): Problem {
  const message = { id: 'Kasus ini sudah ditutup.', en: 'This case has been closed.' }
  const remedy = { id: 'Untuk kejadian baru, buka kasus baru.', en: 'For something new, open another case.' }
  return refuse('breach-closed', 409, message, remedy)
}

export function nobodyConcerned(): Problem {
  const message = { id: 'Belum ada orang di kasus ini.', en: 'There is nobody in this case yet.' }
  const remedy = {
    id: 'Tambahkan dulu siapa yang datanya terungkap.',
    en: 'First add those whose data got out.',
  }
  return refuse('nobody-concerned', 409, message, remedy)
}

export function lettersNotSent(): Problem {
  const message = { id: 'Suratnya belum dikirim.', en: 'The letters have not been sent.' }
  const remedy = { id: 'Kirim suratnya dulu.', en: 'Send the letters first.' }
  return refuse('letters-not-sent', 409, message, remedy)
}

export function notEveryoneReached(left: number): Problem {
  const message = {
    id: `${left} orang belum menerima surat.`,
    en: `${left} ${left === 1 ? 'person has' : 'people have'} not been reached.`,
  }
  const remedy = {
    id: 'Tunggu pesannya terkirim, dan serahkan sisanya ke pos. Sesudah itu kasus bisa ditutup.',
    en: 'Wait for the messages to go out, and give the rest to the post. Then the case can be closed.',
  }
  return refuse('not-everyone-reached', 409, message, remedy)
}

export function unknownPeople(numbers: readonly string[]): Problem {
  const some = numbers.slice(0, 5).join(', ')
  const message = { id: `Tidak ada peserta dengan nomor ${some}.`, en: `There is no member with ${some}.` }
  const remedy = {
    id: 'Periksa nomornya. Belum ada yang ditambahkan.',
    en: 'Check the numbers. Nothing was added.',
  }
  return refuse('unknown-people', 422, message, remedy, 'membershipNos')
}
