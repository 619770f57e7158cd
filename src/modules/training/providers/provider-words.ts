import type { Words } from '#base/words.ts'
import type { checkWays } from './plan-provider-check.ts'
import type { PaperKind, ProviderKind } from './provider.ts'

const words = (id: string, en: string): Words => ({ id, en })

export const providerKindWords: Readonly<Record<ProviderKind, Words>> = {
  lpk: words('Lembaga pelatihan kerja (LPK)', 'Work training institute (LPK)'),
  lkp: words('Lembaga kursus dan pelatihan (LKP)', 'Institute of courses and training (LKP)'),
  lsp: words('Lembaga sertifikasi profesi (LSP)', 'Certification body (LSP)'),
  blk: words('Balai latihan kerja (BLK)', 'Public training centre (BLK)'),
  other: words('Lembaga pelatihan lain', 'Another training body'),
}

export const paperWords: Readonly<Record<PaperKind, Words>> = {
  licence: words('Surat izin', 'Licence'),
  experience: words('Bukti pengalaman melatih', 'Evidence of training held'),
  curriculum: words('Program pelatihan', 'Programmes of training'),
  facilities: words('Foto sarana', 'Pictures of the facilities'),
  'price-list': words('Daftar harga', 'Price list'),
  bank: words('Buku rekening', 'Bank book'),
  other: words('Berkas lain', 'Another paper'),
}

export const checkWayWords: Readonly<Record<(typeof checkWays)[number], Words>> = {
  site: words('Kunjungan ke tempat', 'Visit to the place'),
  video: words('Panggilan video', 'Video call'),
}
