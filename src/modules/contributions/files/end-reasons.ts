import type { Words } from '#base/words.ts'

export type EndReason =
  | 'resigned'
  | 'laid-off'
  | 'contract-ended'
  | 'retired'
  | 'died'
  | 'disabled'
  | 'transfer'
  | 'absconded'
  | 'employer-closed'

type KnownReason = { readonly code: EndReason; readonly label: Words; readonly also: readonly string[] }

/** Why people leave, and how files say it. Compared without case, blanks and signs. */
export const endReasons: readonly KnownReason[] = [
  {
    code: 'resigned',
    label: { id: 'Mengundurkan diri', en: 'Resigned' },
    also: ['resign', 'undur diri', 'mundur'],
  },
  {
    code: 'laid-off',
    label: { id: 'PHK', en: 'Laid off' },
    also: ['di-PHK', 'pemutusan hubungan kerja', 'layoff'],
  },
  {
    code: 'contract-ended',
    label: { id: 'Kontrak berakhir', en: 'Contract ended' },
    also: [
      'habis kontrak',
      'akhir kontrak',
      'kontrak habis',
      'selesai kontrak',
      'PKWT berakhir',
      'end of contract',
    ],
  },
  { code: 'retired', label: { id: 'Pensiun', en: 'Retired' }, also: ['usia pensiun', 'retirement'] },
  { code: 'died', label: { id: 'Meninggal dunia', en: 'Died' }, also: ['meninggal', 'wafat', 'deceased'] },
  {
    code: 'disabled',
    label: { id: 'Cacat total tetap', en: 'Disabled' },
    also: ['cacat', 'cacat tetap', 'disabilitas', 'disability'],
  },
  {
    code: 'transfer',
    label: { id: 'Pindah tugas', en: 'Transferred' },
    also: ['mutasi', 'pindah', 'transferred'],
  },
  { code: 'absconded', label: { id: 'Mangkir', en: 'Absconded' }, also: ['kabur', 'desersi'] },
  {
    code: 'employer-closed',
    label: { id: 'Perusahaan tutup', en: 'Employer closed' },
    also: ['tutup', 'usaha tutup', 'closed'],
  },
]

/** The reason that a file means, by its code or a name in either language; null when it is none of them. */
export function endReasonOf(text: string): EndReason | null {
  const wanted = key(text)
  return (
    endReasons.find(({ code, label, also }) =>
      [code, label.id, label.en, ...also].some((name) => key(name) === wanted),
    )?.code ?? null
  )
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}
