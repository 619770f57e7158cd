import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about losing work: who has a right to JKP, what it pays, what each month asks, and by when. */
export const jobLossQuestions: Readonly<Record<string, Question>> = {
  'jkp.eligible': {
    asks: words(
      'Apakah yang kehilangan pekerjaan berhak atas JKP?',
      'Does someone who lost their work have a right to JKP?',
    ),
    inputs: {
      ending: 'laid-off',
      dismissed_on: '15-09-2026',
      claimed_on: '01-10-2026',
      proof: 'labour-office-receipt',
      paid_months_in_last_24: '11',
      longest_run_before_dismissal: '',
      claim_number: '1',
      contribution_months_since_last_benefit: '',
      scale: 'menengah',
      programmes: 'JKK, JKM, JHT, JP',
      jkn: 'yes',
      citizen: 'yes',
      age_at_registration: '30',
      reemployed: 'no',
      willing_to_work: 'yes',
    },
  },
  'jkp.cash': {
    asks: words('Berapa uang tunai JKP selama enam bulan?', 'How much JKP cash is there over six months?'),
    inputs: { last_wage: '4.000.000', dismissed_on: '15-09-2026', approved_on: '', first_month_on: '' },
  },
  'jkp.contribution_test': {
    asks: words('Apakah iurannya cukup untuk JKP?', 'Were enough contributions paid for JKP?'),
    inputs: {
      paid_months_in_last_24: '12',
      longest_run_before_dismissal: '5',
      dismissed_on: '15-01-2025',
      approved_on: '',
    },
  },
  'jkp.claim_number': {
    asks: words('Bolehkah JKP diajukan sekali lagi?', 'Can JKP be claimed once more?'),
    inputs: { claim_number: '2', contribution_months_since_last_benefit: '48', on: '01-11-2026' },
  },
  'jkp.month_duty': {
    asks: words(
      'Apa yang harus dilakukan agar uang tunai bulan ini dibayar?',
      'What must be done for this month’s cash to be paid?',
    ),
    inputs: {
      month: '3',
      applications: '4',
      interviews: '0',
      training_attendance_pct: '75',
      reemployed: 'no',
      self_assessment: 'yes',
      status_form: 'yes',
      on: '01-11-2026',
    },
  },
  'jkp.transition': {
    asks: words(
      'Apakah satu bulan JKP dibayar menurut ketentuan lama atau baru?',
      'Is a month of JKP paid by the old or the new terms?',
    ),
    inputs: { applied: '15-01-2025', approved: '20-01-2025', benefit_month_falls_on: '01-03-2025' },
  },
  'jkp.training': {
    asks: words('Berapa biaya pelatihan yang dibayar JKP?', 'How much of a training does JKP pay?'),
    inputs: { training_cost: '3.000.000', on: '01-11-2026' },
  },
  'jkp.under_reported': {
    asks: words(
      'Berapa kekurangan JKP bila upah dilaporkan terlalu rendah, dan siapa membayarnya?',
      'What is missing of JKP where the wage was reported too low, and who pays it?',
    ),
    inputs: {
      reported_wage: '3.000.000',
      actual_wage: '4.500.000',
      dismissed_on: '15-09-2026',
      approved_on: '',
      first_month_on: '',
      months_due: '6',
    },
  },
  'jkp.not_enrolled': {
    asks: words(
      'Apa yang terutang kepada pekerja yang tidak diikutsertakan dalam JKP?',
      'What is owed to a worker who was not enrolled in JKP?',
    ),
    inputs: { actual_wage: '4.000.000', scale: 'kecil', dismissed_on: '15-09-2026' },
  },
  'deadline.jkp_payment': {
    asks: words('Kapan uang tunai JKP paling lambat dibayar?', 'By when must JKP cash be paid?'),
    inputs: { claim_complete: '05-10-2026', done_on: '' },
  },
  'deadline.jkp_report': {
    asks: words(
      'Kapan pekerjaan baru atau pelatihan yang selesai paling lambat dilaporkan?',
      'By when must a new job, or the end of training, be reported?',
    ),
    inputs: { employed_or_trained: '05-10-2026', done_on: '' },
  },
  'deadline.jkp_refund_request': {
    asks: words(
      'Sampai kapan pengusaha dapat meminta penggantian JKP?',
      'Until when can an employer ask for a refund of JKP?',
    ),
    inputs: { employer_paid: '05-10-2026', done_on: '' },
  },
  'deadline.jkp_refund': {
    asks: words(
      'Kapan penggantian JKP kepada pengusaha paling lambat dibayar?',
      'By when must an employer be refunded?',
    ),
    inputs: { refund_request_complete: '05-10-2026', done_on: '' },
  },
}

const endings = [
  option('laid-off', 'Diberhentikan pengusaha (PHK)', 'Laid off by the employer'),
  option('contract-cut-short', 'Kontrak diakhiri sebelum waktunya', 'Contract ended before its day'),
  option('employer-closed', 'Perusahaan tutup', 'Employer closed'),
  option('absconded', 'Diputus karena mangkir', 'Laid off for staying away'),
  option('resigned', 'Mengundurkan diri', 'Resigned'),
  option('disabled', 'Cacat total tetap', 'Total permanent disability'),
  option('retired', 'Pensiun', 'Retired'),
  option('died', 'Meninggal dunia', 'Died'),
  option('contract-ended', 'Kontrak berakhir pada waktunya', 'Contract ended on its day'),
  option('transfer', 'Pindah tugas', 'Transferred'),
]
const proofs = [
  option('labour-office-receipt', 'Tanda terima laporan PHK', 'Receipt of the report to a labour office'),
  option('joint-agreement', 'Perjanjian bersama dengan aktanya', 'Joint agreement with its deed'),
  option('court-ruling', 'Putusan pengadilan', 'Court ruling'),
  option('none', 'Belum ada', 'None yet'),
]

export const jobLossFields: Readonly<Record<string, QuestionField>> = {
  last_wage: { label: words('Upah terakhir yang dilaporkan', 'Last wage reported'), kind: 'rupiah' },
  approved_on: { label: words('Klaim disetujui pada', 'Claim approved on'), kind: 'day' },
  first_month_on: {
    label: words('Bulan manfaat pertama jatuh pada', 'First benefit month falls on'),
    kind: 'day',
  },
  months_due: { label: words('Bulan manfaat yang menjadi hak', 'Benefit months due'), kind: 'whole' },
  paid_months_in_last_24: {
    label: words('Bulan iuran dalam 24 bulan sebelum PHK', 'Months paid in the 24 before the dismissal'),
    kind: 'whole',
  },
  longest_run_before_dismissal: {
    label: words('Bulan iuran berturut-turut terbanyak', 'Most months paid in a row'),
    kind: 'whole',
  },
  claim_number: { label: words('Pengajuan JKP ke-', 'Number of this claim'), kind: 'whole' },
  contribution_months_since_last_benefit: {
    label: words('Bulan iuran sejak manfaat sebelumnya', 'Months paid since the benefit before'),
    kind: 'whole',
  },
  month: { label: words('Bulan manfaat ke-', 'Number of the benefit month'), kind: 'whole' },
  reemployed: { label: words('Sudah bekerja lagi', 'Employed again'), kind: 'yes or no' },
  applications: { label: words('Lamaran dalam bulan itu', 'Applications in the month'), kind: 'whole' },
  interviews: {
    label: words('Panggilan tes atau wawancara dalam bulan itu', 'Calls to a test or interview in the month'),
    kind: 'whole',
  },
  training_attendance_pct: {
    label: words(
      'Kehadiran pelatihan bulan sebelumnya (persen)',
      'Attendance of training in the month before (percent)',
    ),
    kind: 'decimal',
  },
  self_assessment: {
    label: words('Asesmen diri dilakukan', 'Assessment of oneself done'),
    kind: 'yes or no',
  },
  status_form: {
    label: words('Formulir status kebekerjaan diisi', 'Form on being employed filled in'),
    kind: 'yes or no',
  },
  applied: { label: words('Klaim diajukan pada', 'Claim made on'), kind: 'day' },
  approved: { label: words('Klaim disetujui pada', 'Claim approved on'), kind: 'day' },
  benefit_month_falls_on: { label: words('Bulan manfaat jatuh pada', 'Benefit month falls on'), kind: 'day' },
  ending: {
    label: words('Berhenti kerja karena', 'Work ended because of'),
    kind: 'choice',
    options: endings,
  },
  claimed_on: { label: words('Klaim diajukan pada', 'Claim made on'), kind: 'day' },
  proof: { label: words('Bukti PHK', 'Proof of the dismissal'), kind: 'choice', options: proofs },
  willing_to_work: { label: words('Bersedia bekerja kembali', 'Willing to work again'), kind: 'yes or no' },
  training_cost: {
    label: words('Biaya pelatihan seorang peserta', 'Cost of training a participant'),
    kind: 'rupiah',
  },
  reported_wage: { label: words('Upah yang dilaporkan', 'Wage reported'), kind: 'rupiah' },
  actual_wage: { label: words('Upah sebenarnya', 'Real wage'), kind: 'rupiah' },
  claim_complete: {
    label: words('Klaim lengkap dan benar pada', 'Claim complete and correct on'),
    kind: 'day',
  },
  employed_or_trained: {
    label: words('Diterima bekerja, atau pelatihan selesai, pada', 'Employed, or training ended, on'),
    kind: 'day',
  },
  employer_paid: { label: words('Pengusaha membayar pada', 'The employer paid on'), kind: 'day' },
  refund_request_complete: {
    label: words('Permintaan penggantian lengkap pada', 'Request complete on'),
    kind: 'day',
  },
}

export const jobLossResultNames: Readonly<Record<string, Words>> = {
  entitled: words('Berhak atas JKP', 'Has a right to JKP'),
  ok: words('Syaratnya terpenuhi', 'Condition met'),
  months: words('Uang tunai setiap bulan', 'Cash of each month'),
  terms: words('Ketentuan', 'Terms'),
  paid: words('Dibayar JKP kepada penyelenggara', 'Paid by JKP to the provider'),
  beyond: words('Di luar JKP', 'Beyond JKP'),
  insurer_pays: words('Dibayar BPJS Ketenagakerjaan', 'Paid by the insurer'),
  by_actual_wage: words('Hak menurut upah sebenarnya', 'Due by the real wage'),
  employer_owes: words('Terutang oleh pengusaha', 'Owed by the employer'),
  training_owed: words('Pelatihan juga terutang', 'Training is owed too'),
}

export const jobLossChoices: Readonly<Record<string, Words>> = {
  old: words('lama: PP 37/2021', 'old: PP 37/2021'),
  new: words('baru: PP 6/2025', 'new: PP 6/2025'),
}
