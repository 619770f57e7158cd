import { badInput, Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** Every refusal of this module. */

const unfit = {
  unreadable: {
    id: 'Tulis alamat lengkap, misalnya https://gaji.contoh.id/payung.',
    en: 'Write the whole address, such as https://payroll.example.org/payung.',
  },
  'with-password': {
    id: 'Hapus nama dan kata sandi dari alamat. Tanda tangan di setiap pesan sudah membuktikan pengirimnya.',
    en: 'Take the name and password out of the address. The signature of each message proves who sent it.',
  },
  'not-https': {
    id: 'Pakai alamat yang dimulai dengan https://, agar isi pesan tidak terbaca di jalan.',
    en: 'Use an address that begins with https://, so that nobody can read messages on their way.',
  },
  port: {
    id: 'Pakai port 443 atau 8443, atau hapus port dari alamat.',
    en: 'Use port 443 or 8443, or leave the port out.',
  },
  'not-public': {
    id: 'Pakai alamat yang bisa dijangkau dari internet, bukan alamat jaringan dalam.',
    en: 'Use an address that can be reached from the internet, not one of an internal network.',
  },
} as const satisfies Record<string, Words>

export function urlUnfit(why: keyof typeof unfit): Problem {
  return badInput([{ field: 'url', code: why, message: unfit[why] }])
}

export function tooManyEndpoints(most: number): Problem {
  return new Problem({
    code: 'webhooks.too-many-endpoints',
    status: 409,
    message: {
      id: `Sudah ada ${most} alamat penerima, sebanyak yang bisa disimpan.`,
      en: `There are ${most} addresses already, which is as many as can be kept.`,
    },
    remedy: {
      id: 'Hapus alamat yang tidak dipakai lagi, lalu tambahkan yang baru.',
      en: 'Remove one that is no longer used, then add the new one.',
    },
  })
}

export function urlTaken(): Problem {
  const message: Words = {
    id: 'Alamat ini sudah ada di daftar Anda.',
    en: 'This address is on your list already.',
  }
  return new Problem({
    code: 'webhooks.url-taken',
    status: 409,
    message,
    remedy: {
      id: 'Buka alamat itu di daftar dan ubah kejadiannya di sana.',
      en: 'Open it in the list and change what it is told of there.',
    },
    faults: [{ field: 'url', code: 'taken', message }],
  })
}

export function rotatedJustNow(): Problem {
  return new Problem({
    code: 'webhooks.rotated-just-now',
    status: 409,
    message: {
      id: 'Rahasia ini baru saja diganti dan yang lama masih berlaku.',
      en: 'This secret has just been changed, and the one before is still valid.',
    },
    remedy: {
      id: 'Pasang dulu rahasia yang baru. Penggantian berikutnya bisa setelah yang lama berakhir, paling lama 24 jam.',
      en: 'Put the new secret in place first. It can be changed again once the old one has ended, within 24 hours.',
    },
  })
}
