import type { Day } from '../calendar/day.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { Article } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { jkpAgeLimit, jkpProgrammesLarge, jkpProgrammesSmall } from '../values/pp-37-2021.ts'
import type { Scale } from '../values/perpres-109-2013.ts'

export interface JkpCandidate {
  readonly citizen: boolean
  /** Completed years on the day of registration. */
  readonly ageAtRegistration: number
  readonly scale: Scale
  /** The programmes that the employer has joined for this worker. */
  readonly programmes: readonly string[]
  /** Covered by health insurance (JKN) as a wage earner; stated, because another insurer knows it. */
  readonly jkn: boolean
  /** In an employment relation with an enterprise; taken to be so unless said otherwise. */
  readonly employed?: boolean
}

/** Whether a worker takes part in JKP, which needs no registration of its own. PP 37/2021 Pasal 4, PP 6/2025. */
export function participatesInJkp(candidate: JkpCandidate, working: Working, day?: Day): Decision {
  const begins = working.lookAt(jkpAgeLimit).rows[0]
  if (begins && day !== undefined && day < begins.from) {
    return decide({
      code: 'jkp-not-begun',
      words: { id: 'JKP baru ada sejak 2 Februari 2021.', en: 'JKP exists only since 2 February 2021.' },
      article: { regulation: 'PP 37/2021', article: 'Pasal 50' },
      fromOn: begins.from,
    })
  }
  const ageLimit = working.asOf(jkpAgeLimit, day)
  const small = candidate.scale === 'mikro' || candidate.scale === 'kecil'
  const needed = working.asOf(small ? jkpProgrammesSmall : jkpProgrammesLarge, day)
  const joined = candidate.jkn ? [...candidate.programmes, 'JKN'] : candidate.programmes
  return decide(
    !candidate.citizen && {
      code: 'jkp-not-citizen',
      words: { id: 'JKP hanya untuk warga negara Indonesia.', en: 'JKP is for Indonesian citizens only.' },
      article: requirement('huruf a'),
    },
    candidate.ageAtRegistration >= ageLimit && {
      code: 'jkp-too-old',
      words: {
        id: `Saat didaftarkan pekerja sudah berusia ${ageLimit} tahun atau lebih.`,
        en: `The worker was already ${ageLimit} or older when registered.`,
      },
      article: requirement('huruf b'),
    },
    candidate.employed === false && {
      code: 'jkp-not-employed',
      words: {
        id: 'JKP memerlukan hubungan kerja dengan pengusaha.',
        en: 'JKP needs an employment relation.',
      },
      article: requirement('huruf c'),
    },
    ...needed
      .filter((programme) => !joined.includes(programme))
      .map((programme) => missing(programme, small)),
  )
}

const requirement = (letter: string): Article => ({
  regulation: 'PP 37/2021; PP 6/2025',
  article: `Pasal 4 ayat (2) ${letter}`,
})

const missing = (programme: string, small: boolean) => ({
  code: `jkp-needs-${programme.toLowerCase()}`,
  words: { id: `Pekerja belum ikut ${programme}.`, en: `The worker does not take part in ${programme}.` },
  article: {
    regulation: 'PP 37/2021; PP 6/2025',
    article: `Pasal 4 ayat (3) huruf ${small ? 'b' : 'a'}`,
  },
  mend:
    programme === 'JKN'
      ? {
          id: 'Pemberi kerja mendaftarkan pekerja ke BPJS Kesehatan sebagai penerima upah.',
          en: 'The employer registers the worker with the health insurer as a wage earner.',
        }
      : {
          id: `Pemberi kerja mendaftarkan pekerja dalam program ${programme}.`,
          en: `The employer registers the worker for ${programme}.`,
        },
})
