import {
  dayIn,
  mayTakeVokasi,
  parseDay,
  vokasiRuleSetOn,
  Working,
  type Day,
  type Obstacle,
  type VokasiRuleSet,
} from '@payung/law'
import type { Words } from '#base/words.ts'
import { formatDayDigits } from '#ui/format.ts'
import { askLaw, Typed, type Query } from '../../typed.ts'

export const trainingPath = '/calculate/training'

const answers = ['yes', 'no'] as const
const sets = ['', '2019', '2020'] as const
const mostMonths = 1200

export type TrainingAnswer = {
  readonly asked: Query
  readonly on: Day
  readonly ruleSet: VokasiRuleSet
  readonly hasCard: boolean
  readonly eligible: boolean
  /** The first day on which nothing stands against it, where time alone mends what does. */
  readonly qualifiesOn: Day | null
  readonly reasons: readonly Obstacle[]
  readonly working: Working
}

/** By which conditions somebody is asked: those that they chose, else those of the day. */
export function ruleSetOf(query: Query, now: Date): VokasiRuleSet {
  const typed = new Typed(query)
  const chosen = typed.choice('set', sets, '')
  return chosen || vokasiRuleSetOn(typed.day('on', dayIn(now)), new Working())
}

/** @throws Problem that names every field to be mended */
export function computeTraining(query: Query, now: Date): TrainingAnswer {
  const typed = new Typed(query)
  const on = typed.day('on', dayIn(now))
  const chosen = typed.choice('set', sets, '')
  const hasCard = typed.choice('card', answers, 'yes') === 'yes'
  const contributionMonths = hasCard ? typed.whole('months', 0, mostMonths) : 0
  if (hasCard && typed.text('months') === '') typed.refuse('months', noMonths)
  const working = new Working()
  const ruleSet = chosen || askLaw('on', () => vokasiRuleSetOn(on, working))
  const life = lifeOf(typed, ruleSet, on)
  typed.check()
  const candidate = { citizen: true, registered: hasCard, contributionMonths, on, ...life.candidate }
  const decision = askLaw('on', () => mayTakeVokasi(candidate, ruleSet, working))
  return {
    asked: {
      set: chosen,
      on: formatDayDigits(on),
      card: hasCard ? 'yes' : 'no',
      ...(hasCard && { months: String(contributionMonths) }),
      ...life.asked,
    },
    on,
    ruleSet,
    hasCard,
    eligible: decision.eligible,
    qualifiesOn: decision.qualifiesOn ?? null,
    reasons: decision.reasons,
    working,
  }
}

/** What only the conditions of 2019 ask: they were for wage earners who had lost their work. */
function lifeOf(typed: Typed, ruleSet: VokasiRuleSet, on: Day) {
  if (ruleSet === '2020') {
    const nobody = { wageAtLeastLowestMinimum: true, age: { years: 0 }, gap: null, active: true }
    return { candidate: { ...nobody, jhtTaken: false, trained: false }, asked: {} }
  }
  const bornOn = typed.day('birth', longAgo) // So that a day that cannot be read is not also too late.
  if (typed.text('birth') === '') typed.refuse('birth', noBirth)
  else if (bornOn >= on) typed.refuse('birth', bornLater)
  const active = typed.choice('work', ['working', 'ended'], 'ended') === 'working'
  const endedOn = active ? on : typed.day('ended', on)
  if (!active && typed.text('ended') === '') typed.refuse('ended', noEnd)
  else if (endedOn > on) typed.refuse('ended', endsLater)
  const [wage, jht, trained] = (['wage', 'jht', 'trained'] as const).map(
    (field) => typed.choice(field, answers, field === 'wage' ? 'yes' : 'no') === 'yes',
  )
  const yes = (given: boolean | undefined): string => (given ? 'yes' : 'no')
  return {
    candidate: {
      wageAtLeastLowestMinimum: wage ?? true,
      age: { bornOn },
      gap: active ? null : { endedOn },
      active,
      jhtTaken: jht ?? false,
      trained: trained ?? false,
    },
    asked: {
      birth: formatDayDigits(bornOn),
      work: active ? 'working' : 'ended',
      ...(!active && { ended: formatDayDigits(endedOn) }),
      wage: yes(wage),
      jht: yes(jht),
      trained: yes(trained),
    },
  }
}

const longAgo = parseDay('1900-01-01')

const noMonths: Words = {
  id: 'Isi berapa bulan iuran sudah dibayar. Belum ada? Tulis 0.',
  en: 'How many months have been paid? None yet: write 0.',
}
const noBirth: Words = {
  id: 'Isi tanggal lahir, misalnya 17-08-1990.',
  en: 'Fill in the birth date, for example 17-08-1990.',
}
const bornLater: Words = {
  id: 'Tanggal lahir harus sebelum hari pengajuan. Periksa tahunnya.',
  en: 'The birth date has to be before the day of applying. Check the year.',
}
const noEnd: Words = {
  id: 'Isi hari terakhir bekerja, atau pilih Masih bekerja.',
  en: 'Fill in the last day of work, or choose Still working.',
}
const endsLater: Words = {
  id: 'Hari terakhir bekerja tidak boleh sesudah hari pengajuan.',
  en: 'The last day of work cannot be after the day of applying.',
}
