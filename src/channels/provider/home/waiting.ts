import { changeable, isRenewable } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import type { ListItem } from '#ui/parts/list.tsx'
import type { View } from '#ui/view.ts'
import { partPath, profilePath } from '../application/own-body.ts'
import { classPath } from '../desk.ts'
import { assessmentPath, attendancePath } from '../training-paths.ts'
import type { Class, Today } from './find-today.ts'

/** What somebody of the body has to do, the body itself first; for a trainer and an assessor only what they may do. */
export function waitingOf(view: View, today: Today): ListItem[] {
  return [
    ...(today.owner ? bodyItems(view, today) : []),
    ...today.classes.flatMap((one) => classItem(view, one, today) ?? []),
    ...assessmentItems(view, today),
    ...(today.owner ? invoiceItems(view, today) : []),
  ]
}

function bodyItems({ t, lang }: View, { file }: Today): ListItem[] {
  const { state, requests, licenceStanding, licenceExpiresOn } = file
  const request = requests.find(({ answeredAt }) => answeredAt === null)
  if (state === 'needs-completion') {
    const day = request ? formatDay(request.dueOn, lang) : ''
    return [
      {
        icon: 'triangle-alert',
        title: t('Lengkapi yang diminta petugas', 'Complete what an officer asked for'),
        text: request ? t(`Paling lambat ${day}`, `By ${day}`) : t('Secepatnya', 'As soon as you can'),
        href: profilePath,
      },
    ]
  }
  if (changeable.has(state)) {
    return [
      {
        icon: 'file-text',
        title: t('Kirim permohonan lembaga', 'Send the application'),
        text: t('Yang belum ada tertulis di sana', 'What is missing is listed there'),
        href: profilePath,
      },
    ]
  }
  if (!isRenewable(state) || licenceStanding === 'valid' || !licenceExpiresOn) return []
  const day = formatDay(licenceExpiresOn, lang)
  return [
    {
      icon: 'triangle-alert',
      title: t('Kirim izin yang baru', 'Send the new licence'),
      text:
        licenceStanding === 'expired'
          ? t(`Izin berakhir ${day}`, `It ended on ${day}`)
          : t(`Izin berakhir ${day}`, `It ends on ${day}`),
      href: partPath('renewal'),
    },
  ]
}

/** The next step of a class that is somebody's here; null while it waits for others or for its day. */
function classItem(view: View, it: Class, today: Today): ListItem | null {
  const { t, lang } = view
  const { classNo, title, state, startsOn, endsOn } = it
  const text = `${title}, ${classNo}`
  const begins = formatDay(startsOn, lang)
  if (state === 'running' && endsOn < today.day)
    return {
      icon: 'users',
      title: t('Tetapkan kehadiran', 'Settle attendance'),
      text,
      href: attendancePath(classNo),
    }
  if (!today.owner) return null
  const href = classPath(classNo)
  if (state === 'planned' && it.sessions === 0)
    return {
      icon: 'calendar-days',
      title: t(`Susun jadwal sebelum ${begins}`, `Set the sessions before ${begins}`),
      text,
      href,
    }
  if ((state === 'open' || state === 'full') && it.committed >= it.least)
    return {
      icon: 'check',
      title: t(`Pastikan berjalan sebelum ${begins}`, `Confirm that it is held before ${begins}`),
      text,
      href,
    }
  if (state === 'assessing')
    return {
      icon: 'graduation-cap',
      title: t('Uji peserta, lalu selesaikan kelas', 'Have it assessed, then finish the class'),
      text,
      href,
    }
  return null
}

/** Those that this body holds, from their day on. */
function assessmentItems({ t, lang }: View, { assessments, file, day }: Today): ListItem[] {
  return assessments
    .filter(({ bodyNo, state, onDate }) => bodyNo === file.providerNo && state === 'planned' && onDate <= day)
    .map(({ assessmentNo, title, onDate, place }) => ({
      icon: 'graduation-cap',
      title: t(`Catat hasil uji ${title}`, `Record the results of ${title}`),
      text: `${formatDay(onDate, lang)}, ${place}`,
      href: assessmentPath(assessmentNo),
    }))
}

function invoiceItems({ t }: View, { classes, invoices }: Today): ListItem[] {
  const billed = new Set(invoices.filter(({ state }) => state !== 'refused').map(({ classNo }) => classNo))
  const ready = classes.filter(({ state, classNo }) => state === 'completed' && !billed.has(classNo))
  const withheld = invoices.filter(({ state }) => state === 'withheld')
  return [
    ...ready.map(({ classNo, title }): ListItem => ({
      icon: 'receipt-text',
      title: t('Kirim tagihan', 'Send the invoice'),
      text: `${title}, ${classNo}`,
      href: '/provider/invoices',
    })),
    ...withheld.map(({ invoiceNo, withheldReason }): ListItem => ({
      icon: 'triangle-alert',
      title: t(`Tagihan ${invoiceNo} ditahan`, `Invoice ${invoiceNo} is withheld`),
      text: withheldReason ?? '',
      href: `/provider/invoices/${invoiceNo}`,
    })),
  ]
}
