import {
  ageOn,
  dayIn,
  lastDayOf,
  law,
  participatesInJkp,
  participatesInJp,
  type Day,
  type Month,
  type Obstacle,
} from '@payung/law'
import { programmesOwed } from '#modules/registry'
import type { EmployerKind, Scale } from '#modules/registry'

export const programmes = ['jkk', 'jkm', 'jht', 'jp', 'jkp'] as const
export type Programme = (typeof programmes)[number]

/** What decides in which programmes a worker takes part in a month. */
export type Candidate = {
  readonly month: Month
  readonly employerKind: EmployerKind
  readonly scale: Scale
  /** The programmes that the employer has joined. */
  readonly joined: readonly Programme[]
  readonly birthOn: Day | null
  readonly nationality: string
  readonly registeredAt: Date
  /** When the employer reported this spell of work. */
  readonly declaredAt: Date
  /** The law as it was known on this day. */
  readonly lawKnownOn: Day
}

/** Why someone does not take part in a programme: every reason against it, with its article and what would mend it. */
export function explainAbsence(programme: Programme, candidate: Candidate): readonly Obstacle[] {
  if (programme === 'jkp') return againstJkp(candidate)
  if (!candidate.joined.includes(programme)) return [notJoined(programme, candidate)]
  return programme === 'jp' ? againstJp(candidate) : []
}

/** The same question that `participatesInJp` answers for sets in `assessment.ts`. */
function againstJp({ birthOn, registeredAt, month, lawKnownOn }: Candidate): readonly Obstacle[] {
  if (!birthOn) return [] // Someone whose birth date is unknown takes part until it is known.
  const registered = { bornOn: birthOn, registeredOn: dayIn(registeredAt), benefitTaken: false }
  return participatesInJp(registered, lastDayOf(month), law.asKnownOn(lawKnownOn).working()).reasons
}

function againstJkp(candidate: Candidate): readonly Obstacle[] {
  const { birthOn, declaredAt, nationality, scale, joined, month, lawKnownOn } = candidate
  if (!birthOn) return [birthDayUnknown]
  const { reasons } = participatesInJkp(
    {
      citizen: nationality === 'ID',
      ageAtRegistration: ageOn(birthOn, dayIn(declaredAt)),
      scale,
      programmes: joined.map((programme) => programme.toUpperCase()),
      jkn: true, // Health insurance is the other insurer's to say and taken as given.
    },
    law.asKnownOn(lawKnownOn).working(),
    lastDayOf(month),
  )
  return reasons
}

function notJoined(programme: Programme, { employerKind, scale, month }: Candidate): Obstacle {
  const { owed, article } = programmesOwed(employerKind, scale, month)
  const name = programme.toUpperCase()
  const mend = {
    id: `Perusahaan dapat mengikutkan pekerjanya dalam ${name} kapan saja.`,
    en: `The employer can join ${name} for its workers at any time.`,
  }
  return owed.some((one) => one === programme)
    ? {
        code: 'owed-but-not-joined',
        words: {
          id: `Perusahaan Anda wajib ikut ${name}, tetapi belum mengikutinya.`,
          en: `Your employer must take part in ${name} but has not joined.`,
        },
        article,
        mend,
      }
    : {
        code: 'not-joined',
        words: {
          id: `Perusahaan Anda tidak wajib ikut ${name} dan tidak memilihnya.`,
          en: `Your employer need not take part in ${name} and has not chosen to.`,
        },
        article,
        mend,
      }
}

const birthDayUnknown: Obstacle = {
  code: 'jkp-birth-unknown',
  words: {
    id: 'Tanggal lahir Anda belum tercatat, sehingga batas usia JKP tidak dapat diperiksa.',
    en: 'Your date of birth is not on record, so the age limit of JKP cannot be checked.',
  },
  article: { regulation: 'PP 37/2021; PP 6/2025', article: 'Pasal 4 ayat (2) huruf b' },
  mend: {
    id: 'Minta perusahaan atau kantor cabang melengkapinya dari KTP Anda.',
    en: 'Ask your employer or a branch to complete it from your identity card.',
  },
}
