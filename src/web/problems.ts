import { Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** Refusals of the shell itself; what a page's operation refuses is said by the operation. */

export function tooManyRequests(retryAfter: number): Problem {
  return new Problem({
    code: 'request.too-many',
    status: 429,
    message: {
      id: 'Terlalu banyak permintaan dalam waktu singkat.',
      en: 'Too many requests in a short time.',
    },
    remedy: {
      id: `Tunggu ${retryAfter} detik, lalu buka lagi. Isian Anda masih ada di halaman sebelumnya.`,
      en: `Wait ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'} and open it again. What you typed is still on the page before.`,
    },
    retryAfter,
  })
}

export function foreignForm(): Problem {
  return new Problem({
    code: 'request.foreign-form',
    status: 403,
    message: {
      id: 'Formulir ini tidak dikirim dari halaman kami.',
      en: 'This form was not sent from a page of ours.',
    },
    remedy: {
      id: 'Buka halamannya lagi dari Payung, lalu kirim dari sana. Tidak ada yang berubah.',
      en: 'Open the page again from Payung and send it from there. Nothing has changed.',
    },
  })
}

export function staleForm(): Problem {
  return new Problem({
    code: 'request.stale-form',
    status: 403,
    message: {
      id: 'Halaman ini dibuka sebelum Anda masuk atau keluar.',
      en: 'This page was opened before you signed in or out.',
    },
    remedy: {
      id: 'Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Tidak ada yang berubah.',
      en: 'Go back, reload the page and send it again. Nothing has changed.',
    },
  })
}

export function noSuchPage(): Problem {
  return new Problem({
    code: 'not-found',
    status: 404,
    message: { id: 'Halaman ini tidak ada.', en: 'There is no such page.' },
    remedy: {
      id: 'Periksa alamatnya, atau mulai dari beranda.',
      en: 'Check the address, or start from the home page.',
    },
  })
}

export function onlyForForms(): Problem {
  return new Problem({
    code: 'request.only-for-forms',
    status: 405,
    message: { id: 'Alamat ini hanya menerima formulir.', en: 'This address only takes forms.' },
    remedy: {
      id: 'Kembali ke halaman sebelumnya, atau mulai dari beranda.',
      en: 'Go back, or start from the home page.',
    },
  })
}

const audiences: Record<'member' | 'employer' | 'provider' | 'officer', Words> = {
  member: { id: 'Halaman ini untuk peserta.', en: 'This page is for members.' },
  employer: { id: 'Halaman ini untuk perusahaan.', en: 'This page is for employers.' },
  provider: { id: 'Halaman ini untuk lembaga pelatihan.', en: 'This page is for training bodies.' },
  officer: { id: 'Halaman ini untuk petugas cabang.', en: 'This page is for branch officers.' },
}

const otherAccount: typeof audiences = {
  member: { id: 'Masuk dengan akun peserta Anda.', en: 'Sign in with your account as a member.' },
  employer: {
    id: 'Masuk dengan akun perusahaan. Usaha Anda belum terdaftar? Keluar dulu, lalu daftarkan dari beranda.',
    en: 'Sign in with the account of the employer. Not registered yet? Sign out, then register from the home page.',
  },
  provider: {
    id: 'Masuk dengan akun lembaga pelatihan Anda. Belum punya? Ajukan dari halaman Lembaga pelatihan.',
    en: 'Sign in with the account of your training body. None yet? Apply from the page on training bodies.',
  },
  officer: { id: 'Masuk dengan akun petugas Anda.', en: 'Sign in with your account as an officer.' },
}

export function otherAudience(portal: keyof typeof audiences): Problem {
  return new Problem({
    code: 'access.not-your-role',
    status: 403,
    message: audiences[portal],
    remedy: otherAccount[portal],
  })
}

export function noDatabase(): Problem {
  return new Problem({
    code: 'unavailable',
    status: 503,
    message: { id: 'Payung sedang tidak bisa dipakai.', en: 'Payung cannot be used just now.' },
    remedy: {
      id: 'Bukan karena Anda, dan data Anda aman. Coba lagi sebentar lagi.',
      en: 'It is not because of you, and your data are safe. Try again in a moment.',
    },
    retryAfter: 10,
  })
}
