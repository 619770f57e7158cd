import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'

const words = (id: string, en: string): Words => ({ id, en })
const option = (value: string, id: string, en: string) => ({ value, label: words(id, en) })

/** Questions about the segments that pay for themselves, by the project or before they leave. */
export const segmentQuestions: Readonly<Record<string, Question>> = {
  'bpu.contribution': {
    asks: words(
      'Berapa iuran sebulan orang yang bekerja sendiri, dan apakah keringanan berlaku?',
      'What does a month cost someone who works for their own account, and does the relief hold?',
    ),
    inputs: {
      income: '3.000.000',
      jht: 'yes',
      contribution_month: '11-2026',
      sector: 'transport',
      kind: 'own_account',
      paid_by: 'self',
      covid_relief: 'no',
    },
  },
  'covid.bpu': {
    asks: words(
      'Berapa JKK dan JKM yang tetap dibayar pekerja mandiri selama keringanan COVID-19?',
      'How much of JKK and JKM did own-account workers still pay under the COVID-19 relief?',
    ),
    inputs: { income_base: '1.200.000', contribution_month: '10-2020' },
  },
}

export const segmentFields: Readonly<Record<string, QuestionField>> = {
  income: { label: words('Penghasilan sebulan', 'Monthly income'), kind: 'rupiah' },
  income_base: { label: words('Dasar iuran', 'Base counted'), kind: 'rupiah' },
  jht: { label: words('Ikut JHT', 'Takes part in JHT'), kind: 'yes or no' },
  sector: {
    label: words('Sektor', 'Sector'),
    kind: 'choice',
    options: [
      option('transport', 'Transportasi: pengemudi, kurir', 'Transport: drivers, couriers'),
      option('other', 'Lainnya', 'Any other'),
    ],
  },
  kind: {
    label: words('Jenis peserta', 'Kind of participant'),
    kind: 'choice',
    options: [
      option(
        'own_account',
        'Pekerja mandiri atau di luar hubungan kerja',
        'Self-employed, or no employment relation',
      ),
      option('employer', 'Pemberi kerja', 'Employer'),
      option(
        'other_unwaged',
        'Peserta magang dan lain yang tidak diupah',
        'Trainees and others without a wage',
      ),
    ],
  },
  paid_by: {
    label: words('Iuran dibayar oleh', 'Paid by'),
    kind: 'choice',
    options: [
      option('self', 'Peserta sendiri', 'The participant'),
      option('sponsor', 'Keluarga, perusahaan, atau sponsor lain', 'Family, a company or another sponsor'),
      option('regional_budget', 'APBD', 'A regional budget'),
      option('state_budget', 'APBN', 'The state budget'),
    ],
  },
}

export const segmentResultNames: Readonly<Record<string, Words>> = {
  jht: words('Iuran JHT', 'JHT contribution'),
}
