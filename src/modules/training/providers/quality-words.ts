import type { Words } from '#base/words.ts'
import type { Quality, Rate } from './quality-score.ts'

export type QualityLine = {
  readonly label: Words
  /** `90,0%`, or that too little is known. */
  readonly value: Words
  /** From how many it was counted; null where it is not known. */
  readonly counted: Words | null
}

const unknown: Words = { id: 'Belum cukup data', en: 'Not enough data yet' }

/** The parts of the score as people read them, each with its count. */
export function qualityLines({ completion, competence, placement, complaints }: Quality): QualityLine[] {
  const months = placement?.afterMonths ?? 6
  return [
    rateLine({ id: 'Menyelesaikan pelatihan', en: 'Finished the training' }, completion, {
      id: 'peserta',
      en: 'trainees',
    }),
    rateLine({ id: 'Dinyatakan kompeten', en: 'Found competent' }, competence, {
      id: 'yang diuji',
      en: 'assessed',
    }),
    {
      ...rateLine(
        { id: `Bekerja ${months} bulan sesudahnya`, en: `In work ${months} months later` },
        placement,
        { id: 'yang menjawab', en: 'who answered' },
      ),
      ...(placement && { counted: answeredOf(placement) }),
    },
    {
      label: { id: 'Pengaduan terbukti', en: 'Founded complaints' },
      value: complaints
        ? {
            id: `${inTenths(complaints.perHundredTenths, 'id')} per 100 peserta`,
            en: `${inTenths(complaints.perHundredTenths, 'en')} for 100 trainees`,
          }
        : unknown,
      counted: complaints && {
        id: `${complaints.count} dari ${complaints.of} peserta`,
        en: `${complaints.count} of ${complaints.of} trainees`,
      },
    },
  ]
}

function rateLine(label: Words, rate: Rate | null, whom: Words): QualityLine {
  if (!rate) return { label, value: unknown, counted: null }
  return {
    label,
    value: { id: `${inTenths(rate.tenths, 'id')}%`, en: `${inTenths(rate.tenths, 'en')}%` },
    counted: {
      id: `${rate.count} dari ${rate.of} ${whom.id}`,
      en: `${rate.count} of ${rate.of} ${whom.en}`,
    },
  }
}

function answeredOf({ count, of, response }: NonNullable<Quality['placement']>): Words {
  return {
    id: `${count} dari ${of} yang menjawab; ${inTenths(response.tenths, 'id')}% dari ${response.of} menjawab`,
    en: `${count} of ${of} who answered; ${inTenths(response.tenths, 'en')}% of ${response.of} answered`,
  }
}

/** `785` → `78,5`. */
export function inTenths(tenths: number, lang: keyof Words): string {
  return `${Math.floor(tenths / 10)}${lang === 'id' ? ',' : '.'}${tenths % 10}`
}
