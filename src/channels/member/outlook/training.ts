import { mayTakeVokasi, parseDay, vokasiRuleSetOn, Working, type Day, type VokasiAnswer } from '@payung/law'
import type { Words } from '#base/words.ts'
import type { Myself } from '../myself.ts'
import type { Standing } from '../protection.ts'
import { isPaying } from './family.ts'

export type Training = VokasiAnswer & {
  /** Of contributions, paid so far. */
  readonly months: number
  /** Without contributions going on, the day from which they may join does not come. */
  readonly goesOn: boolean
  readonly working: Working
}

type Candidate = {
  readonly me: Pick<Myself, 'birthOn' | 'nik'>
  readonly standing: Standing
  readonly months: number
}

/** Whether a member could join a training on this day, by the conditions in force, on what is on record of them. */
export function trainingOn(today: Day, { me, standing, months }: Candidate): Training {
  const working = new Working()
  const active = isPaying(standing)
  const endedOn = standing.kind === 'left' ? standing.last.endedOn : null
  if (me.birthOn === null) working.doubt(ageUnknown)
  const answer = mayTakeVokasi(
    {
      citizen: me.nik !== null,
      registered: true,
      contributionMonths: months,
      wageAtLeastLowestMinimum: true,
      age: me.birthOn === null ? { years: 0 } : { bornOn: parseDay(me.birthOn) },
      gap: endedOn === null ? null : { endedOn: parseDay(endedOn) },
      active,
      jhtTaken: standing.kind === 'own-account' && standing.account.state === 'non-active',
      trained: false,
      on: today,
    },
    vokasiRuleSetOn(today, working),
    working,
  )
  working.doubt(notOnRecord)
  return { ...answer, months, goesOn: active, working }
}

const ageUnknown: Words = {
  id: 'Tanggal lahir Anda belum tercatat, sehingga usia tidak diperiksa.',
  en: 'Your day of birth is not on record, so your age was not looked at.',
}
const notOnRecord: Words = {
  id: 'Pelatihan yang pernah Anda ikuti tidak tercatat di sini.',
  en: 'Trainings that you took before are not on record here.',
}
