import { Problem } from '#base/problem.ts'

export function signInFirst(): Problem {
  return new Problem({
    code: 'access.sign-in-first',
    status: 401,
    message: { id: 'Masuk dulu untuk melanjutkan.', en: 'Sign in to go on.' },
    remedy: { id: 'Masuk dengan akun Anda, lalu ulangi.', en: 'Sign in with your account, then try again.' },
  })
}

export function signInAgain(): Problem {
  return new Problem({
    code: 'access.sign-in-again',
    status: 403,
    message: { id: 'Masuk sekali lagi untuk melakukan ini.', en: 'Sign in once more to do this.' },
    remedy: {
      id: 'Anda masuk lebih dari seperempat jam yang lalu. Masuk lagi, lalu ulangi.',
      en: 'You signed in more than a quarter of an hour ago. Sign in again, then repeat it.',
    },
  })
}

export function notYourRole(): Problem {
  return new Problem({
    code: 'access.not-your-role',
    status: 403,
    message: { id: 'Ini bukan untuk peran akun Anda.', en: 'This is not for the role of your account.' },
    remedy: {
      id: 'Masuk dengan akun lain, atau minta hak kepada pemilik akun perusahaan.',
      en: 'Sign in with another account, or ask the owner for the right.',
    },
  })
}

export function busy(): Problem {
  return new Problem({
    code: 'request.busy',
    status: 503,
    message: {
      id: 'Data ini sedang dikerjakan orang lain, dan belum selesai.',
      en: 'Somebody else is working on this and has not finished yet.',
    },
    remedy: {
      id: 'Tidak ada yang berubah. Ulangi beberapa saat lagi.',
      en: 'Nothing was changed. Try again in a moment.',
    },
    retryAfter: 5,
  })
}

export function keyLacks(scope: string): Problem {
  return new Problem({
    code: 'access.scope-missing',
    status: 403,
    message: {
      id: `Kunci API ini tidak punya hak ${scope}.`,
      en: `This API key does not have the scope ${scope}.`,
    },
    remedy: { id: `Buat kunci baru dengan hak ${scope}.`, en: `Make a new key with the scope ${scope}.` },
  })
}

export function keyReused(): Problem {
  return new Problem({
    code: 'request.key-reused',
    status: 422,
    message: {
      id: 'Kunci permintaan ini sudah dipakai untuk isi yang lain.',
      en: 'This idempotency key was used for another request.',
    },
    remedy: { id: 'Pakai kunci baru untuk permintaan baru.', en: 'Use a new key for a new request.' },
  })
}

export function keyNotTaken(): Problem {
  return new Problem({
    code: 'request.key-not-taken',
    status: 422,
    message: {
      id: 'Jawaban ini hanya ditunjukkan sekali, jadi tidak bisa diulang dengan kunci.',
      en: 'This answer is shown once, so it cannot be repeated by a key.',
    },
    remedy: { id: 'Kirim tanpa Idempotency-Key.', en: 'Send it without an Idempotency-Key.' },
  })
}

export function keyUnfit(): Problem {
  return new Problem({
    code: 'request.key-unfit',
    status: 400,
    message: { id: 'Kunci permintaan terlalu panjang.', en: 'The idempotency key is too long.' },
    remedy: { id: 'Pakai paling banyak 255 huruf.', en: 'Use at most 255 characters.' },
  })
}
