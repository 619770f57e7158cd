import type { Words } from '#base/words.ts'

/** A right over one's own data, how it is used here, and its article of UU 27/2022. */
type Right = {
  readonly what: Words
  readonly how: Words
  readonly link: { readonly href: string; readonly label: Words } | null
  readonly article: string
}

const words = (id: string, en: string): Words => ({ id, en })
const offices = { href: '/offices', label: words('Cari kantor', 'Find an office') }

export const rights: readonly Right[] = [
  {
    what: words('Tahu siapa memakai data Anda, dan untuk apa', 'To know who uses your data, and for what'),
    how: words(
      'Halaman ini menjawab untuk semua orang. Untuk data Anda sendiri, setiap pembukaan tercatat.',
      'This page answers for everyone. For your own data, every look is on record.',
    ),
    link: { href: '/member/looks', label: words('Siapa melihat data saya', 'Who looked at my data') },
    article: 'Pasal 5',
  },
  {
    what: words('Mendapat salinan semua data Anda', 'To get a copy of all your data'),
    how: words(
      'Masuk, lalu unduh. Berkasnya dibuat saat itu juga, dan bisa dibaca program lain.',
      'Sign in and download. The file is made at once, and other programs can read it.',
    ),
    link: { href: '/member/data', label: words('Unduh data saya', 'Download my data') },
    article: 'Pasal 7, 13',
  },
  {
    what: words('Membetulkan data diri yang salah', 'To have wrong particulars put right'),
    how: words(
      'Kirim yang benar dengan foto buktinya. Petugas memutus dalam 3 × 24 jam, dan Anda diberi tahu.',
      'Send what is right with a picture of the evidence. An officer decides within 3 × 24 hours, and you are told.',
    ),
    link: { href: '/member/corrections', label: words('Minta pembetulan', 'Ask for a correction') },
    article: 'Pasal 6, 30',
  },
  {
    what: words('Mempersoalkan upah atau bulan', 'To dispute a wage or a month'),
    how: words(
      'Sampaikan keberatan dari bulan itu. Perusahaan ditanya, petugas memutus.',
      'Dispute it from that month. The employer is asked, an officer decides.',
    ),
    link: { href: '/member/disputes', label: words('Keberatan saya', 'My disputes') },
    article: 'Pasal 6',
  },
  {
    what: words('Mempersoalkan keputusan mesin', 'To object to what a machine decides'),
    how: words(
      'Mesin hanya menghitung menurut aturan, dan menunjukkan langkahnya. Penggabungan kartu, pembetulan, dan keberatan selalu diputus orang.',
      'Machines only work out what the rules say, and show the steps. Merges, corrections and disputes are always decided by people.',
    ),
    link: null,
    article: 'Pasal 10',
  },
  {
    what: words(
      'Menghentikan atau menghapus pemrosesan data',
      'To have the processing of data ended or the data deleted',
    ),
    how: words(
      'Kepesertaan adalah kewajiban hukum, jadi data iuran tetap disimpan selama hak Anda ada. Yang boleh dihapus, dihapus sendiri menurut daftar di halaman ini. Untuk hal lain, datang ke kantor cabang.',
      'Membership is a legal duty, so data of contributions stay while you have a claim. What may go, goes by itself as listed here. For anything else, come to a branch.',
    ),
    link: offices,
    article: 'Pasal 8, 11, 15',
  },
  {
    what: words('Mengadu dan menuntut ganti rugi', 'To complain and to claim damages'),
    how: words(
      'Mulai dari kantor cabang: setiap catatan bisa ditelusuri. Anda juga boleh ke lembaga pelindungan data pribadi atau pengadilan.',
      'Begin at a branch: every record can be traced. You may also go to the institution for personal data, or to court.',
    ),
    link: offices,
    article: 'Pasal 12',
  },
]
