import { dayIn } from '@payung/law'
import type { Words } from '#base/words.ts'
import type { CorrectionRequest } from '#modules/privacy'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

const words = (id: string, en: string): Words => ({ id, en })

/** What can be asked for, as a member calls it. */
export const askedWords = {
  name: words('Nama', 'Name'),
  birthPlace: words('Tempat lahir', 'Place of birth'),
  birthOn: words('Tanggal lahir', 'Date of birth'),
  sex: words('Jenis kelamin', 'Sex'),
  motherName: words('Nama ibu kandung', 'Mother’s maiden name'),
  phone: words('Nomor HP', 'Mobile number'),
  email: words('Email', 'E-mail'),
  address: words('Alamat', 'Address'),
} as const satisfies Record<string, Words>

export type AskedName = keyof typeof askedWords

export const sexWords = { female: words('Perempuan', 'Female'), male: words('Laki-laki', 'Male') }

/** A value as it is read. */
export function shownValue({ say, lang }: View, name: AskedName, value: string): string {
  if (name === 'birthOn') return formatDay(value, lang)
  return name === 'sex' && (value === 'female' || value === 'male') ? say(sexWords[value]) : value
}

export function RequestTag({
  view: { t },
  request,
}: {
  view: View
  request: Pick<CorrectionRequest, 'outcome'>
}) {
  switch (request.outcome) {
    case 'corrected':
      return <Tag kind="done">{t('Sudah dibetulkan', 'Corrected')}</Tag>
    case 'refused':
      return <Tag kind="note">{t('Belum diubah', 'Left as it is')}</Tag>
    case 'withdrawn':
      return <Tag kind="quiet">{t('Ditarik', 'Withdrawn')}</Tag>
    case null:
      return <Tag kind="waiting">{t('Menunggu petugas', 'Waiting for an officer')}</Tag>
    default:
      return null
  }
}

/** How a request stands, in a sentence. */
export function requestVerdict({ t, lang, now }: View, request: CorrectionRequest): string {
  const { outcome, dueAt } = request
  const due = formatInstant(dueAt, lang)
  if (outcome === null && dueAt < now)
    return t(
      `Kami terlambat menjawab Anda. Janji kami ${due}; petugas sedang mengejarnya.`,
      `We are late with our answer. We promised it by ${due}; an officer is on it.`,
    )
  if (outcome === null) return t(`Petugas menjawab paling lambat ${due}.`, `An officer answers by ${due}.`)
  const on = formatDay(dayIn(request.decidedAt ?? now), lang)
  if (outcome === 'corrected') return t(`Dibetulkan ${on}.`, `Corrected on ${on}.`)
  return outcome === 'refused'
    ? t(`Dijawab ${on}: data belum diubah.`, `Answered on ${on}: the data stay as they are.`)
    : t(`Anda menariknya ${on}.`, `You withdrew it on ${on}.`)
}
