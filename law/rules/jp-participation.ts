import { birthday } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'
import { addMonths, monthOf } from '../calendar/month.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { pensionAge, pensionDeferral } from '../values/pp-45-2015.ts'

/** The day a person reaches pension age: the first birthday at which the age in force that day is reached. */
export function pensionDay(bornOn: Day, working: Working): Day {
  const [begins] = working.lookAt(pensionAge).rows
  const isReached = (age: number, day: Day): boolean => {
    const row = working.peekOn(pensionAge, day) ?? begins
    return row === undefined || row.amount <= age
  }
  let age = begins?.amount ?? 0
  while (!isReached(age, birthday(bornOn, age))) age += 1
  working.findOn(pensionAge, birthday(bornOn, age))
  return birthday(bornOn, age)
}

export interface JpCandidate {
  readonly bornOn: Day
  /** The day of first registration for JP; null where it would be the day asked about. */
  readonly registeredOn: Day | null
  /** Whether a pension or the lump sum is already being or has been paid. */
  readonly benefitTaken: boolean
}

/**
 * Whether JP contributions are owed for a worker on a day. The text ends participation with death, or with pension
 * age together with the lump sum (Pasal 3 ayat (4)); someone who works on may put the pension off for up to three
 * years (Pasal 15 ayat (4)). It names no last day of registration; the insurer takes nobody in the month of pension
 * age or later.
 */
export function participatesInJp(
  { bornOn, registeredOn, benefitTaken }: JpCandidate,
  on: Day,
  working: Working,
): Decision {
  const reachedOn = pensionDay(bornOn, working)
  const years = working.on(pensionDeferral, on)
  const deferredUntil = addMonths(reachedOn, years * 12)
  const late = monthOf(registeredOn ?? on) >= monthOf(reachedOn)
  if (late) working.doubt(registrationPractice)
  if (!late && !benefitTaken && on >= reachedOn && on <= deferredUntil) working.doubt(workingOn)
  return decide(
    benefitTaken && {
      code: 'jp-benefit-taken',
      words: {
        id: 'Manfaat pensiun sudah diterima, sehingga kepesertaan JP berakhir.',
        en: 'The pension benefit has been taken, so participation in JP has ended.',
      },
      article: { regulation: 'PP 45/2015', article: 'Pasal 3 ayat (4) huruf b; Pasal 15 ayat (4)' },
    },
    late && {
      code: 'jp-registered-too-late',
      words: {
        id: `Pendaftaran JP hanya sampai bulan sebelum usia pensiun tercapai (${reachedOn}).`,
        en: `Registration for JP ends with the month before pension age is reached (${reachedOn}).`,
      },
      article: { regulation: 'PP 45/2015', article: 'Pasal 15 ayat (1)-(3)' },
    },
    !benefitTaken &&
      on > deferredUntil && {
        code: 'jp-deferral-over',
        words: {
          id: `Manfaat pensiun dapat ditunda paling lama ${years} tahun, yaitu sampai ${deferredUntil}.`,
          en: `A pension can be put off for ${years} years at most, until ${deferredUntil}.`,
        },
        article: { regulation: 'PP 45/2015', article: 'Pasal 15 ayat (4)' },
        mend: { id: 'Ajukan manfaat pensiun.', en: 'Claim the pension.' },
      },
  )
}

const registrationPractice = {
  id: 'Batas pendaftaran sebelum usia pensiun adalah praktik BPJS Ketenagakerjaan; PP 45/2015 tidak menyebutnya.',
  en: 'That registration ends before pension age is the insurer’s practice; PP 45/2015 does not say it.',
}
const workingOn = {
  id: 'Usia pensiun sudah tercapai tetapi manfaat belum diambil: PP 45/2015 tidak mengakhiri kepesertaan; pekerja dapat memilih.',
  en: 'Pension age is reached but no benefit taken: PP 45/2015 does not end participation; the worker may choose.',
}
