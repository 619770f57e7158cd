import type { Words } from '#base/words.ts'
import type { Part, Standing } from './standing.ts'

type PartWords = { readonly name: Words } & Readonly<Record<Standing['state'], Words>>

const words = (id: string, en: string): Words => ({ id, en })

/** What each part is called, and what its state means to somebody who needs it now. */
export const partWords: Readonly<Record<Part, PartWords>> = {
  public: {
    name: words('Hitung iuran dan dasar hukum', 'Calculators and the law'),
    well: words('Terbuka untuk siapa saja, tanpa masuk.', 'Open to anyone, without signing in.'),
    late: words('Terbuka, tetapi lambat.', 'Open, but slow.'),
    away: words('Belum bisa dibuka.', 'Cannot be opened yet.'),
  },
  account: {
    name: words('Masuk dan melihat data Anda', 'Signing in and seeing your data'),
    well: words('Anda bisa masuk, melihat, dan mengubah.', 'You can sign in, look and change.'),
    late: words('Bisa, tetapi lambat.', 'Possible, but slow.'),
    away: words(
      'Belum bisa masuk. Coba lagi beberapa menit lagi.',
      'Nobody can sign in yet. Try again in a few minutes.',
    ),
  },
  files: {
    name: words('Berkas perusahaan', 'Files of employers'),
    well: words('Diperiksa begitu sampai.', 'Checked as they arrive.'),
    late: words(
      'Berkas menunggu diperiksa. Yang sudah terkirim tidak perlu dikirim lagi.',
      'Files wait to be checked. What has been sent need not be sent again.',
    ),
    away: words(
      'Belum bisa dikirim. Yang sudah terkirim tetap tersimpan.',
      'They cannot be sent yet. What has been sent is kept.',
    ),
  },
  payments: {
    name: words('Pembayaran lewat bank', 'Payments through banks'),
    well: words('Dibukukan begitu bank memberi tahu.', 'Booked as soon as the bank tells us.'),
    late: words(
      'Sebagian pemberitahuan bank belum kami jawab. Jangan bayar dua kali: bank mengulang pemberitahuannya.',
      'We have not answered some calls of banks. Do not pay twice: the bank repeats its call.',
    ),
    away: words(
      'Bank belum bisa memberi tahu kami. Jangan bayar dua kali: bank mengulang pemberitahuannya.',
      'Banks cannot tell us yet. Do not pay twice: the bank repeats its call.',
    ),
  },
  messages: {
    name: words('Kode masuk dan pesan', 'Sign-in codes and messages'),
    well: words('Sampai dalam hitungan detik.', 'They arrive within seconds.'),
    late: words(
      'Datang terlambat. Minta kode satu kali, lalu tunggu.',
      'They come late. Ask for a code once, then wait.',
    ),
    away: words('Belum bisa dikirim.', 'They cannot be sent yet.'),
  },
}

export const stateWords: Readonly<Record<Standing['state'], Words>> = {
  well: words('Berjalan', 'Works'),
  late: words('Terlambat', 'Late'),
  away: words('Terputus', 'Interrupted'),
}
