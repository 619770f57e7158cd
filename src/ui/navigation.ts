import type { Words } from '#base/words.ts'
import type { IconName } from './icon.tsx'
import type { Portal } from './view.ts'

export type NavItem = {
  /** What a page names as its `current`. */
  readonly id: string
  readonly href: string
  readonly label: Words
  readonly icon: IconName
}

export type Place = {
  readonly home: string
  /** Beside the brand: who this part of Payung is for. */
  readonly badge: Words | null
  readonly items: readonly NavItem[]
  /** Where items stand on a phone: in a bar of tabs at the bottom, or in a strip under the header. */
  readonly onPhone: 'tabs' | 'strip'
  readonly footer: readonly { readonly href: string; readonly label: Words }[]
}

const help = { href: '/help', label: { id: 'Bantuan', en: 'Help' } }
const offices = { href: '/offices', label: { id: 'Kantor', en: 'Offices' } }
const verify = {
  href: '/verify',
  label: { id: 'Periksa kartu atau surat', en: 'Check a card or a letter' },
}
const institute = { href: '/institute', label: { id: 'Institut', en: 'Institute' } }
const training = { href: '/training', label: { id: 'Pelatihan', en: 'Training' } }
const providers = { href: '/providers', label: { id: 'Lembaga pelatihan', en: 'Training bodies' } }
const privacy = { href: '/privacy', label: { id: 'Data pribadi', en: 'Personal data' } }
const law = { href: '/law', label: { id: 'Dasar hukum', en: 'The law' } }

const status = { href: '/status', label: { id: 'Keadaan layanan', en: 'Status' } }

export const signIn = { href: '/sign-in', label: { id: 'Masuk', en: 'Sign in' } }
export const signOut = { href: '/sign-out', label: { id: 'Keluar', en: 'Sign out' } }
export const changeDesk = {
  href: '/desk?back=/employer',
  label: { id: 'Ganti perusahaan', en: 'Change the employer' },
}
export const officerSearch = '/officer/search'

/** Every way through the product that stands on every page. */
export const navigation = {
  public: {
    home: '/',
    badge: null,
    onPhone: 'strip',
    items: [
      item('calculate', '/calculate', 'Hitung', 'Calculate', 'receipt-text'),
      item('member', '/member', 'Pekerja', 'Workers', 'user'),
      item('employer', '/employer', 'Perusahaan', 'Employers', 'building-2'),
      item('law', '/law', 'Dasar hukum', 'The law', 'scale'),
    ],
    footer: [help, training, institute, providers, offices, verify, privacy, law, status],
  },
  member: {
    home: '/member',
    badge: null,
    onPhone: 'tabs',
    items: [
      item('home', '/member', 'Beranda', 'Home', 'house'),
      item('contributions', '/member/months', 'Iuran', 'Contributions', 'receipt-text'),
      item('balance', '/member/balance', 'Saldo', 'Balance', 'piggy-bank'),
      item('card', '/member/card', 'Kartu', 'Card', 'id-card'),
      item('more', '/member/more', 'Lainnya', 'More', 'menu'),
    ],
    footer: [
      help,
      training,
      { href: '/member/looks', label: { id: 'Siapa melihat data saya', en: 'Who looked at my data' } },
      privacy,
      law,
      status,
    ],
  },
  employer: {
    home: '/employer',
    badge: { id: 'Perusahaan', en: 'Employer' },
    onPhone: 'tabs',
    items: [
      item('returns', '/employer/returns', 'Laporan', 'Returns', 'file-text'),
      item('bills', '/employer/bills', 'Tagihan', 'Bills', 'receipt-text'),
      item('workers', '/employer/workers', 'Pekerja', 'Workers', 'users'),
      item('profile', '/employer/profile', 'Profil', 'Profile', 'building-2'),
    ],
    footer: [help, law, status],
  },
  provider: {
    home: '/provider',
    badge: { id: 'Lembaga pelatihan', en: 'Training body' },
    onPhone: 'tabs',
    items: [
      item('classes', '/provider/classes', 'Kelas', 'Classes', 'users'),
      item('courses', '/provider/courses', 'Program', 'Courses', 'file-text'),
      item('invoices', '/provider/invoices', 'Tagihan', 'Invoices', 'receipt-text'),
      item('profile', '/provider/profile', 'Profil', 'Profile', 'building-2'),
    ],
    footer: [help, law, status],
  },
  officer: {
    home: '/officer',
    badge: { id: 'Petugas', en: 'Officer' },
    onPhone: 'strip',
    items: [
      item('files', '/officer/files', 'Berkas', 'Files', 'file-text'),
      item('employers', '/officer/employers', 'Perusahaan', 'Employers', 'building-2'),
      item('duplicates', '/officer/duplicates', 'Duplikat', 'Duplicates', 'copy'),
      item('suspense', '/officer/suspense', 'Dana belum dikenal', 'Unknown money', 'landmark'),
      item('disputes', '/officer/disputes', 'Keberatan', 'Disputes', 'scale'),
      item('training', '/officer/training', 'Pelatihan', 'Training', 'graduation-cap'),
    ],
    footer: [law],
  },
  simulator: {
    home: '/simulator',
    badge: { id: 'Simulator', en: 'Simulator' },
    onPhone: 'tabs',
    items: [
      item('bank', '/simulator/bank', 'Bank', 'Bank', 'landmark'),
      item('messages', '/simulator/messages', 'Pesan', 'Messages', 'message-circle'),
      item('receiver', '/simulator/receiver', 'Webhook', 'Webhooks', 'download'),
    ],
    footer: [],
  },
} as const satisfies Record<Portal, Place>

/** What a page of a portal may name as the item that it stands under. */
export type CurrentIn<P extends Portal> = (typeof navigation)[P]['items'][number]['id']

function item<const Id extends string>(
  id: Id,
  href: string,
  labelId: string,
  labelEn: string,
  icon: IconName,
) {
  return { id, href, label: { id: labelId, en: labelEn }, icon } as const
}
