import { Problem, type ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** Refusals of the interface itself; what an operation refuses is said by the operation. */

export function keyNeeded(): Problem {
  return new Problem({
    code: 'access.key-needed',
    status: 401,
    message: { id: 'Untuk ini perlu kunci API.', en: 'This needs an API key.' },
    remedy: {
      id: 'Kirim kunci dalam header “Authorization: Bearer …”. Kunci dibuat di halaman akun.',
      en: 'Send the key in the header “Authorization: Bearer …”. Keys are made on the account page.',
    },
  })
}

export function keyUnknown(): Problem {
  return new Problem({
    code: 'access.key-unknown',
    status: 401,
    message: { id: 'Kunci API ini tidak berlaku.', en: 'This API key is not valid.' },
    remedy: {
      id: 'Periksa kuncinya. Kunci yang sudah dicabut tidak bisa dipakai lagi; buat yang baru.',
      en: 'Check the key. A key that was revoked cannot be used again; make a new one.',
    },
  })
}

export function notThisMethod(allowed: readonly string[]): Problem {
  const list = allowed.join(', ')
  return new Problem({
    code: 'request.method',
    status: 405,
    message: { id: 'Alamat ini tidak melayani metode itu.', en: 'This address does not serve that method.' },
    remedy: { id: `Pakai ${list}.`, en: `Use ${list}.` },
  })
}

export function notThisType(types: readonly string[]): Problem {
  const list = types.join(', ')
  return new Problem({
    code: 'request.content-type',
    status: 415,
    message: {
      id: 'Isi dengan jenis ini tidak diterima di sini.',
      en: 'Content of this type is not taken here.',
    },
    remedy: {
      id: `Kirim tanpa dimampatkan, dengan Content-Type ${list}.`,
      en: `Send it uncompressed, with the Content-Type ${list}.`,
    },
  })
}

export function unwantedBody(): Problem {
  return new Problem({
    code: 'request.unwanted-body',
    status: 400,
    message: { id: 'Permintaan ini tidak boleh punya isi.', en: 'This request may not have a body.' },
    remedy: {
      id: 'Tulis isiannya sebagai parameter di alamat.',
      en: 'Write its fields as parameters of the address.',
    },
  })
}

export function brokenOff(): Problem {
  return new Problem({
    code: 'request.broken-off',
    status: 400,
    message: { id: 'Permintaan ini terputus di tengah jalan.', en: 'This request broke off on its way.' },
    remedy: { id: 'Kirim lagi seluruhnya.', en: 'Send it again as a whole.' },
  })
}

/** @param why what is wrong with the text, in a sentence */
export function malformedBody(why: Words): Problem {
  return new Problem({
    code: 'request.malformed',
    status: 400,
    message: why,
    remedy: { id: 'Perbaiki isinya, lalu kirim lagi.', en: 'Mend the content and send it again.' },
  })
}

/** @param limit in bytes */
export function tooLarge(limit: number): Problem {
  const megabytes = limit >> 20
  return new Problem({
    code: 'request.too-large',
    status: 413,
    message: {
      id: `Isi permintaan lebih dari ${megabytes} MB.`,
      en: `The content of the request is over ${megabytes} MB.`,
    },
    remedy: { id: 'Kirim dalam beberapa bagian.', en: 'Send it in several parts.' },
  })
}

export function malformedKey(): Problem {
  return new Problem({
    code: 'request.key-unfit',
    status: 400,
    message: { id: 'Idempotency-Key tidak terbaca.', en: 'The Idempotency-Key cannot be read.' },
    remedy: {
      id: 'Tulis 1 sampai 255 tanda ASCII, sebaiknya UUID: "0199a8f2-7c00-7000-8000-000000000001".',
      en: 'Write 1 to 255 ASCII characters, best a UUID: "0199a8f2-7c00-7000-8000-000000000001".',
    },
  })
}

/** @param wait seconds */
export function tooManyCalls(wait: number): Problem {
  return new Problem({
    code: 'request.too-many',
    status: 429,
    message: {
      id: 'Terlalu banyak permintaan dalam waktu singkat.',
      en: 'Too many requests in a short time.',
    },
    remedy: { id: `Coba lagi setelah ${wait} detik.`, en: `Try again after ${wait} s.` },
    retryAfter: wait,
  })
}

/** A failure of ours: everything about it stands in the log, under the same trace. */
export const fault: Omit<ProblemDetails, 'status'> & { readonly status: 500 } = {
  code: 'internal',
  status: 500,
  message: { id: 'Ada yang salah di pihak kami.', en: 'Something went wrong on our side.' },
  remedy: {
    id: 'Coba lagi dengan Idempotency-Key yang sama. Kalau berulang, sampaikan trace_id kepada kami.',
    en: 'Try again with the same Idempotency-Key. If it happens again, tell us the trace_id.',
  },
}
