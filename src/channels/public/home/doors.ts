import type { Words } from '#base/words.ts'

type Link = { readonly href: string; readonly label: Words }

/** The ways in, one for each kind of visitor; `also` is for those who are not known here yet. */
export const doors: readonly (Link & { readonly text: Words; readonly also?: Link })[] = [
  {
    href: '/member',
    label: { id: 'Saya pekerja', en: 'I am a worker' },
    text: {
      id: 'Lihat iuran tiap bulan, saldo hari tua, dan kartu Anda.',
      en: 'See every month’s contribution, your savings and your card.',
    },
    also: { href: '/activate', label: { id: 'Aktifkan akun', en: 'Activate your account' } },
  },
  {
    href: '/employer',
    label: { id: 'Saya pemberi kerja', en: 'I am an employer' },
    text: { id: 'Lapor upah, lihat tagihan, bayar sekali.', en: 'Report wages, see the bill, pay once.' },
    also: { href: '/employer/register', label: { id: 'Daftarkan usaha', en: 'Register a business' } },
  },
  {
    href: '/officer',
    label: { id: 'Saya petugas', en: 'I am an officer' },
    text: {
      id: 'Cari peserta dan perusahaan, selesaikan yang menunggu.',
      en: 'Find members and employers, settle what waits.',
    },
  },
  {
    href: '/training',
    label: { id: 'Saya ingin belajar', en: 'I want to learn' },
    text: {
      id: 'Cari pelatihan yang ditanggung program, dekat rumah atau daring.',
      en: 'Find training that the programme pays for, near home or online.',
    },
  },
  {
    href: '/verify',
    label: { id: 'Saya menerima kartu atau surat', en: 'I was shown a card or a letter' },
    text: {
      id: 'Periksa asli atau tidaknya, tanpa masuk.',
      en: 'Check whether it is real, without signing in.',
    },
  },
]
