import { badInput, type FieldFault, Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** Every refusal of this module. None says whether a name, a number or an account exists. */

export function noSuchName(): Problem {
  const message: Words = {
    id: 'Tulis nomor HP seperti 0812 3456 7890, atau alamat email.',
    en: 'Write a mobile number such as 0812 3456 7890, or an e-mail address.',
  }
  return mend('access.name-unreadable', { field: 'name', code: 'unreadable', message })
}

export function wrongNameOrPassword(): Problem {
  return new Problem({
    code: 'access.wrong-name-or-password',
    status: 422,
    message: {
      id: 'Nomor HP atau email ini tidak cocok dengan kata sandinya.',
      en: 'This number or e-mail address does not go with the password.',
    },
    remedy: {
      id: 'Periksa keduanya, lalu coba lagi. Lupa kata sandi? Buat yang baru dengan kode ke HP Anda.',
      en: 'Check both and try again. Forgotten? Make a new password with a code to your phone.',
    },
    faults: [
      {
        field: 'password',
        code: 'wrong',
        message: { id: 'Tulis lagi kata sandinya.', en: 'Write the password again.' },
      },
    ],
  })
}

export function wrongCurrentPassword(): Problem {
  const message: Words = { id: 'Kata sandi sekarang tidak cocok.', en: 'The current password is not right.' }
  return mend('access.wrong-password', { field: 'current', code: 'wrong', message })
}

/** @param retryAfter seconds */
export function tooManyTries(retryAfter: number): Problem {
  return new Problem({
    code: 'access.too-many-tries',
    status: 429,
    message: {
      id: `Sudah terlalu sering dicoba. Coba lagi ${waitWords(retryAfter).id}.`,
      en: `This has been tried too often. Try again ${waitWords(retryAfter).en}.`,
    },
    remedy: {
      id: 'Bukan Anda yang mencoba, atau tidak mau menunggu? Buat kata sandi baru dengan kode ke HP Anda, atau tanya kantor cabang.',
      en: 'Was it not you, or can it not wait? Make a new password with a code to your phone, or ask a branch office.',
    },
    retryAfter,
  })
}

/** @param retryAfter seconds */
export function tooManyLooks(retryAfter: number): Problem {
  return new Problem({
    code: 'access.too-many-looks',
    status: 429,
    message: {
      id: `Dari jaringan ini sudah terlalu banyak yang tidak cocok. Coba lagi ${waitWords(retryAfter).id}.`,
      en: `Too much from this network did not fit. Try again ${waitWords(retryAfter).en}.`,
    },
    remedy: {
      id: 'Tidak bisa menunggu? Halaman ini juga memeriksa kartu tanpa jaringan, atau tanya kantor cabang.',
      en: 'Can it not wait? This page also checks cards without a network, or ask a branch office.',
    },
    retryAfter,
  })
}

/** @param retryAfter seconds */
export function tooManyCodes(retryAfter: number): Problem {
  return new Problem({
    code: 'access.too-many-codes',
    status: 429,
    message: {
      id: `Sudah lima kode diminta. Kode berikutnya bisa diminta ${waitWords(retryAfter).id}.`,
      en: `Five codes have been asked for. You can ask for the next one ${waitWords(retryAfter).en}.`,
    },
    remedy: {
      id: 'Pakai kode terakhir yang Anda terima. Tidak ada yang sampai? Minta kantor cabang memeriksa nomor HP Anda.',
      en: 'Use the last code that you received. None arrived? Ask a branch office to check your number.',
    },
    retryAfter,
  })
}

/** @param left how many more times this code can be tried */
export function wrongCode(left: number): Problem {
  const message: Words = {
    id: `Kode tidak cocok. Masih bisa dicoba ${left} kali.`,
    en: `The code is not right. It can be tried ${left} more ${left === 1 ? 'time' : 'times'}.`,
  }
  return new Problem({
    code: 'access.wrong-code',
    status: 422,
    message,
    remedy: {
      id: 'Lihat pesan terakhir dari kami, lalu tulis enam angkanya.',
      en: 'Look at our last message and write its six digits.',
    },
    faults: [
      {
        field: 'code',
        code: 'wrong',
        message: { id: 'Tulis kode dari pesan terakhir.', en: 'Write the code of the last message.' },
      },
    ],
  })
}

export function codeOver(): Problem {
  const message: Words = { id: 'Kode ini tidak berlaku lagi.', en: 'This code is no longer valid.' }
  return new Problem({
    code: 'access.code-over',
    status: 422,
    message,
    remedy: { id: 'Minta kode baru di bawah ini.', en: 'Ask for a new code below.' },
    faults: [
      {
        field: 'code',
        code: 'over',
        message: { id: 'Minta kode baru, lalu tulis di sini.', en: 'Ask for a new code and write it here.' },
      },
    ],
  })
}

export function signInOver(): Problem {
  return new Problem({
    code: 'access.sign-in-over',
    status: 410,
    message: { id: 'Waktu untuk masuk sudah habis.', en: 'The time to sign in has run out.' },
    remedy: {
      id: 'Mulai lagi dari awal. Tidak ada yang berubah pada akun Anda.',
      en: 'Start again. Nothing about your account has changed.',
    },
  })
}

export function tooBusy(): Problem {
  return new Problem({
    code: 'access.too-busy',
    status: 503,
    message: { id: 'Terlalu banyak orang masuk bersamaan.', en: 'Too many people are signing in at once.' },
    remedy: { id: 'Tunggu beberapa detik, lalu coba lagi.', en: 'Wait a few seconds and try again.' },
    retryAfter: 5,
  })
}

export function phoneTaken(): Problem {
  const message: Words = {
    id: 'Nomor atau email ini sudah dipakai akun orang lain.',
    en: 'This number or e-mail address is already used by another person’s account.',
  }
  return new Problem({
    code: 'access.phone-taken',
    status: 409,
    message,
    remedy: {
      id: 'Pakai nomor HP sendiri, atau minta kantor cabang mencatat nomor yang lain.',
      en: 'Use a number of your own, or ask a branch office to record another one.',
    },
    faults: [
      {
        field: 'phone',
        code: 'taken',
        message: { id: 'Tulis nomor yang lain.', en: 'Write another number.' },
      },
    ],
  })
}

export function noAccount(): Problem {
  return new Problem({
    code: 'access.no-account',
    status: 409,
    message: { id: 'Peserta ini belum punya akun.', en: 'This member has no account yet.' },
    remedy: {
      id: 'Perbaiki nomor HP di data peserta; lalu ia bisa membuat akun sendiri.',
      en: 'Correct the number in the member’s data; they can then make an account themselves.',
    },
  })
}

export function lastOwner(): Problem {
  return new Problem({
    code: 'access.last-owner',
    status: 409,
    message: {
      id: 'Ini pemilik akun yang terakhir, jadi haknya tidak bisa diambil.',
      en: 'This is the last owner, so the role cannot be taken back.',
    },
    remedy: {
      id: 'Jadikan orang lain pemilik akun dulu.',
      en: 'Make someone else an owner first.',
    },
  })
}

export function lastManager(): Problem {
  return new Problem({
    code: 'access.last-manager',
    status: 409,
    message: {
      id: 'Ini pemilik akun yang terakhir, jadi haknya tidak bisa diambil.',
      en: 'This is the last owner, so the role cannot be taken back.',
    },
    remedy: {
      id: 'Jadikan orang lain pemilik akun dulu.',
      en: 'Make someone else an owner first.',
    },
  })
}

export function notAnOwner(): Problem {
  return new Problem({
    code: 'access.not-an-owner',
    status: 409,
    message: {
      id: 'Orang ini bukan pemilik akun perusahaan.',
      en: 'This person does not own the employer’s account.',
    },
    remedy: {
      id: 'Rekan lain diberi nomor baru oleh pemilik akunnya.',
      en: 'Other colleagues are given a new number by the owner.',
    },
  })
}

export function keyNameTaken(): Problem {
  const message: Words = {
    id: 'Sudah ada kunci dengan nama ini.',
    en: 'There is already a key of this name.',
  }
  return new Problem({
    code: 'access.key-name-taken',
    status: 409,
    message,
    remedy: {
      id: 'Pakai nama lain, atau cabut kunci yang lama dulu.',
      en: 'Use another name, or revoke the old key first.',
    },
    faults: [
      { field: 'name', code: 'taken', message: { id: 'Tulis nama yang lain.', en: 'Write another name.' } },
    ],
  })
}

export function roleNotYours(): Problem {
  const message: Words = {
    id: 'Anda tidak bisa memberi kunci dengan peran ini.',
    en: 'You cannot give a key this role.',
  }
  return mend('access.role-not-yours', { field: 'role', code: 'not-yours', message })
}

/** @param known what can be asked for */
export function unknownScope(scope: string, known: readonly string[]): Problem {
  const message: Words = {
    id: `Hak “${scope}” tidak ada. Yang ada: ${known.join(', ')}.`,
    en: `There is no scope “${scope}”. There are: ${known.join(', ')}.`,
  }
  return mend('access.scope-unknown', { field: 'scopes', code: 'unknown', message })
}

export function scopeBeyond(scope: string): Problem {
  const message: Words = {
    id: `Kunci yang Anda pakai sendiri tidak punya hak ${scope}.`,
    en: `The key that you are using does not have the scope ${scope} itself.`,
  }
  return mend('access.scope-beyond', { field: 'scopes', code: 'beyond', message })
}

/** One field that has to be mended; the heading is the same as for any such form. */
function mend(code: string, fault: FieldFault): Problem {
  return new Problem({ ...badInput([fault]).details, code })
}

function waitWords(seconds: number): Words {
  if (seconds < 60) return { id: `dalam ${seconds} detik`, en: `in ${seconds} seconds` }
  const minutes = Math.ceil(seconds / 60)
  return { id: `dalam ${minutes} menit`, en: `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` }
}
