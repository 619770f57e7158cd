import { never } from '#base/assert.ts'
import { modeWords, stateWords, type NextStep, type OwnEnrolment } from '#modules/training'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export const trainingPath = '/member/training'
export const enrolmentPath = (id: bigint) => `${trainingPath}/${id}`

export type Mine = OwnEnrolment & { readonly nextStep: NextStep }

const kinds: Partial<Record<OwnEnrolment['state'], TagKind>> = {
  offered: 'waiting',
  waitlisted: 'waiting',
  eligible: 'note',
  confirmed: 'done',
  attending: 'done',
  completed: 'done',
  assessed: 'note',
  certified: 'done',
}

export function EnrolmentTag({ view, state }: { view: View; state: OwnEnrolment['state'] }) {
  return <Tag kind={kinds[state] ?? 'quiet'}>{view.say(stateWords('enrolment', state))}</Tag>
}

export function modeOf({ say }: View, { mode, venue }: Pick<OwnEnrolment, 'mode' | 'venue'>): string {
  return mode === 'online' ? say(modeWords.online) : `${say(modeWords[mode])}, ${venue}`
}

/** The one thing to do next, and by when. */
export function nextOf({ t, lang }: View, mine: Mine): string {
  const { nextStep, opensAt, offerEndsAt, startsOn, ahead, qualifiesOn } = mine
  switch (nextStep) {
    case 'wait-for-opening':
      return opensAt
        ? t(
            `Kursi dibuka ${formatInstant(opensAt, lang)}. Pastikan kursi Anda sejak saat itu.`,
            `Seats open ${formatInstant(opensAt, lang)}. Take yours from then on.`,
          )
        : t('Kursi kelas ini belum dibuka.', 'Seats of this class are not open yet.')
    case 'take-seat':
      return t('Kursi sudah dibuka. Ambil kursi Anda sekarang.', 'Seats are open. Take yours now.')
    case 'confirm':
      return offerEndsAt
        ? t(
            `Satu kursi disimpan untuk Anda sampai ${formatInstant(offerEndsAt, lang)}. Pastikan sebelum itu.`,
            `A seat is held for you until ${formatInstant(offerEndsAt, lang)}. Confirm it by then.`,
          )
        : t('Satu kursi disimpan untuk Anda.', 'A seat is held for you.')
    case 'wait-for-seat':
      return ahead === 0
        ? t(
            'Anda berikutnya. Kursi yang kosong ditawarkan kepada Anda.',
            'You are next. A seat that comes free is offered to you.',
          )
        : t(
            `${ahead ?? 0} orang di depan Anda. Kursi yang kosong ditawarkan menurut urutan.`,
            `${ahead ?? 0} people are before you. Seats that come free are offered in order.`,
          )
    case 'wait-for-class':
      return t(
        `Kelas dimulai ${formatDay(startsOn, lang)}.`,
        `The class begins ${formatDay(startsOn, lang)}.`,
      )
    case 'attend':
      return t(
        'Datang ke setiap pertemuan; kehadiran dicatat.',
        'Come to every session; attendance is noted.',
      )
    case 'wait-for-assessment':
      return t('Tunggu jadwal uji kompetensi.', 'Wait for the day of your assessment.')
    case 'see-result':
      return t(
        'Pelatihan selesai. Lihat hasil dan sertifikatnya.',
        'The training is over. See the result and the certificate.',
      )
    case 'wait-until-qualified':
      return qualifiesOn
        ? t(
            `Ajukan lagi mulai ${formatDay(qualifiesOn, lang)}, bila iuran diteruskan.`,
            `Apply again from ${formatDay(qualifiesOn, lang)}, if contributions go on.`,
          )
        : t('Ajukan lagi setelah memenuhi syarat.', 'Apply again once you qualify.')
    case 'apply-again':
      return t('Anda bisa mengajukan untuk kelas lain.', 'You can apply for another class.')
    default:
      return never(nextStep)
  }
}
