import { Problem } from '#base/problem.ts'
import { mostPasskeys } from './passkey.ts'

/** Refusals about passkeys. None says whether a key, or an account, exists. */

export function noPasskeysHere(): Problem {
  return new Problem({
    code: 'access.no-passkeys-here',
    status: 409,
    message: { id: 'Alamat ini tidak bisa memakai passkey.', en: 'Passkeys do not work at this address.' },
    remedy: {
      id: 'Masuk dengan kata sandi dan kode.',
      en: 'Sign in with password and code.',
    },
  })
}

export function passkeyRefused(): Problem {
  return new Problem({
    code: 'access.passkey-refused',
    status: 422,
    message: {
      id: 'Passkey ini tidak cocok dengan akun mana pun di sini.',
      en: 'This passkey does not fit any account here.',
    },
    remedy: {
      id: 'Coba sekali lagi, atau pakai kata sandi dan kode. Passkey yang sudah dihapus di sini perlu dihapus juga di perangkat.',
      en: 'Try once more, or use password and code. A passkey that was removed here has to be removed on the device as well.',
    },
  })
}

export function passkeyNotMade(): Problem {
  return new Problem({
    code: 'access.passkey-not-made',
    status: 422,
    message: { id: 'Passkey ini belum bisa disimpan.', en: 'This passkey could not be saved.' },
    remedy: {
      id: 'Buat sekali lagi, dengan kunci layar perangkat menyala. Tidak ada yang berubah pada akun Anda.',
      en: 'Make it once more, with the screen lock of the device on. Nothing about your account has changed.',
    },
  })
}

export function passkeyOver(): Problem {
  return new Problem({
    code: 'access.passkey-over',
    status: 410,
    message: {
      id: 'Waktu untuk memakai passkey sudah habis.',
      en: 'The time to use the passkey has run out.',
    },
    remedy: {
      id: 'Mulai lagi. Tidak ada yang berubah pada akun Anda.',
      en: 'Start again. Nothing about your account has changed.',
    },
  })
}

export function passkeyTaken(): Problem {
  return new Problem({
    code: 'access.passkey-taken',
    status: 409,
    message: { id: 'Passkey ini sudah terdaftar.', en: 'This passkey is registered already.' },
    remedy: {
      id: 'Masuk dengan passkey itu, atau buat yang baru di perangkat lain.',
      en: 'Sign in with it, or make a new one on another device.',
    },
  })
}

export function tooManyPasskeys(): Problem {
  return new Problem({
    code: 'access.too-many-passkeys',
    status: 409,
    message: {
      id: `Akun ini sudah punya ${mostPasskeys} passkey.`,
      en: `This account has ${mostPasskeys} passkeys already.`,
    },
    remedy: {
      id: 'Hapus dulu yang tidak dipakai lagi.',
      en: 'First remove one that is no longer used.',
    },
  })
}
