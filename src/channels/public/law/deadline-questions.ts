import type { Words } from '#base/words.ts'
import type { Question, QuestionField } from './questions.ts'
import { option, words } from './option.ts'

/** Questions about time limits, and about what being late does. */
export const deadlineQuestions: Readonly<Record<string, Question>> = {
  'arrears.bpu_jkk': {
    asks: words(
      'Apa yang masih dijamin JKK bila pekerja mandiri menunggak?',
      'What does JKK still cover when an own-account worker is in arrears?',
    ),
    inputs: { consecutive_months: '2', on: '01-11-2026' },
  },
  'arrears.bpu_jkm': {
    asks: words(
      'Apa yang dibayar JKM bila pekerja mandiri meninggal saat menunggak?',
      'What does JKM pay when an own-account worker dies in arrears?',
    ),
    inputs: { consecutive_months: '2', date_of_death: '10-11-2026', scholarship: 'yes' },
  },
  'jkp.arrears_payer': {
    asks: words(
      'Siapa membayar JKP dahulu bila pengusaha menunggak?',
      'Who pays JKP first when the employer is in arrears?',
    ),
    inputs: { arrears_months: '5', company_bankrupt_or_closed: 'yes', dismissed_on: '01-11-2026' },
  },
  'sanction.fine': {
    asks: words(
      'Berapa denda administratif setelah dua teguran?',
      'What is the administrative fine after two reprimands?',
    ),
    inputs: { contributions_due: '50.000.000', months: '1', on: '01-11-2026' },
  },
  insurer_late_compensation: {
    asks: words(
      'Berapa ganti rugi bila JKK atau JKM terlambat dibayar?',
      'What is owed when JKK or JKM is paid late?',
    ),
    inputs: { benefit: '42.000.000', days_late: '2', on: '01-11-2026' },
  },
  'jp.late_payment': {
    asks: words(
      'Berapa denda bila manfaat pensiun terlambat dibayar?',
      'What is owed when a pension is paid late?',
    ),
    inputs: { benefit: '1.250.000', months_late: '1', on: '01-11-2026' },
  },
  'jp.limits_next': {
    asks: words(
      'Berapa batas manfaat pensiun tahun berikutnya, menurut inflasi?',
      'What will the limits of a pension be next year, by inflation?',
    ),
    inputs: { previous_min: '399.700', previous_max: '4.792.300', inflation_pct: '2,92' },
  },
  'deadline.accident_report': {
    asks: words(
      'Kapan kecelakaan kerja paling lambat dilaporkan?',
      'By when must a work accident be reported?',
    ),
    inputs: { known_at: '2026-11-20T14:30', reported_at: '', stage: '1' },
  },
  'deadline.suspected_accident': {
    asks: words(
      'Kapan dugaan kecelakaan kerja paling lambat diputuskan?',
      'By when must a suspected work accident be decided on?',
    ),
    inputs: { stage1_report: '02-11-2026', done_on: '' },
  },
  'deadline.jkk_expiry': {
    asks: words('Kapan hak atas JKK gugur?', 'When does the right to JKK lapse?'),
    inputs: { accident_or_diagnosis: '10-07-2024', done_on: '' },
  },
  'deadline.jkp_claim': {
    asks: words('Sampai kapan JKP dapat diajukan?', 'Until when can JKP be claimed?'),
    inputs: { dismissed_on: '15-09-2026', done_on: '' },
  },
  'deadline.overpayment_notice': {
    asks: words(
      'Kapan kelebihan iuran paling lambat diberitahukan?',
      'By when must a surplus of contributions be told of?',
    ),
    inputs: { received: '05-10-2026', done_on: '' },
  },
  'deadline.jp_first_payment': {
    asks: words('Kapan pensiun pertama paling lambat dibayar?', 'By when must the first pension be paid?'),
    inputs: { right_and_papers_complete: '05-10-2026', done_on: '' },
  },
  'deadline.jht_earliest_claim': {
    asks: words(
      'Mulai kapan JHT dapat diajukan setelah berhenti bekerja?',
      'From when can JHT be claimed after work ends?',
    ),
    inputs: { reason: 'resign', date: '31-10-2026', done_on: '' },
  },
}

export const deadlineFields: Readonly<Record<string, QuestionField>> = {
  date_of_death: { label: words('Tanggal meninggal dunia', 'Day of death'), kind: 'day' },
  scholarship: {
    label: words('Ada hak beasiswa anak', 'There is a right to a scholarship'),
    kind: 'yes or no',
  },
  arrears_months: {
    label: words('Bulan menunggak berturut-turut', 'Months of arrears in a row'),
    kind: 'whole',
  },
  company_bankrupt_or_closed: {
    label: words('Perusahaan pailit atau tutup', 'Company bankrupt or closed'),
    kind: 'yes or no',
  },
  dismissed_on: { label: words('Tanggal pemutusan hubungan kerja', 'Day of the dismissal'), kind: 'day' },
  contributions_due: { label: words('Iuran yang seharusnya dibayar', 'Contributions due'), kind: 'rupiah' },
  months: {
    label: words('Bulan sejak teguran kedua berakhir', 'Months since the second reprimand ended'),
    kind: 'whole',
  },
  benefit: { label: words('Manfaat yang terlambat dibayar', 'Benefit paid late'), kind: 'rupiah' },
  days_late: { label: words('Hari keterlambatan', 'Days of delay'), kind: 'whole' },
  previous_min: { label: words('Batas paling sedikit sebelumnya', 'Previous least pension'), kind: 'rupiah' },
  previous_max: { label: words('Batas paling banyak sebelumnya', 'Previous most pension'), kind: 'rupiah' },
  inflation_pct: { label: words('Inflasi (persen)', 'Inflation (percent)'), kind: 'decimal' },
  known_at: {
    label: words('Terjadi atau didiagnosis (TTTT-BB-HHTJJ:MM)', 'Happened or diagnosed (YYYY-MM-DDTHH:MM)'),
    kind: 'text',
  },
  reported_at: { label: words('Dilaporkan (TTTT-BB-HHTJJ:MM)', 'Reported (YYYY-MM-DDTHH:MM)'), kind: 'text' },
  stage: {
    label: words('Laporan', 'Report'),
    kind: 'stage',
    options: [
      option('1', 'Tahap I: kecelakaan terjadi', 'Stage I: the accident'),
      option('2', 'Tahap II: sembuh, cacat, atau meninggal', 'Stage II: recovered, disabled or died'),
    ],
  },
  stage1_report: { label: words('Laporan tahap I diterima', 'Stage I report received'), kind: 'day' },
  accident_or_diagnosis: { label: words('Kecelakaan atau diagnosis', 'Accident or diagnosis'), kind: 'day' },
  received: { label: words('Iuran diterima', 'Contribution received'), kind: 'day' },
  right_and_papers_complete: {
    label: words('Hak timbul dan dokumen lengkap', 'Right arisen and papers complete'),
    kind: 'day',
  },
  reason: {
    label: words('Berhenti karena', 'Stopped because of'),
    kind: 'choice',
    options: [
      option('resign', 'Mengundurkan diri', 'Resignation'),
      option('dismissal', 'Pemutusan hubungan kerja', 'Dismissal'),
      option('contract_end', 'Perjanjian kerja berakhir', 'End of the contract'),
      option('stopped_working', 'Bukan penerima upah berhenti bekerja', 'Own-account worker stopped'),
      option('leaving_indonesia', 'Meninggalkan Indonesia untuk selamanya', 'Leaving Indonesia for good'),
    ],
  },
  date: { label: words('Sejak', 'Since'), kind: 'day' },
  done_on: { label: words('Dilakukan pada', 'Done on'), kind: 'day' },
}

export const deadlineResultNames: Readonly<Record<string, Words>> = {
  medical_care: words('Pelayanan kesehatan dijamin', 'Care is covered'),
  cash: words('Santunan uang', 'Cash'),
  paid_now: words('Dibayar langsung', 'Paid at once'),
  paid_after_arrears_settled: words('Dibayar setelah tunggakan lunas', 'Paid once the arrears are settled'),
  scholarship_paid: words('Beasiswa', 'Scholarship'),
  fine: words('Denda administratif', 'Administrative fine'),
  compensation: words('Ganti rugi', 'Compensation'),
  min: words('Paling sedikit', 'Least'),
  max: words('Paling banyak', 'Most'),
  report_by: words('Lapor paling lambat', 'Report by'),
  decide_by: words('Diputuskan paling lambat', 'Decided by'),
  expires: words('Hak gugur', 'Right lapses'),
  last_day: words('Hari terakhir', 'Last day'),
  notice_by: words('Diberitahukan paling lambat', 'Told by'),
  pay_by: words('Dibayar paling lambat', 'Paid by'),
  earliest: words('Mulai', 'From'),
  in_time: words('Tepat waktu', 'In time'),
}

export const deadlineChoices: Readonly<Record<string, Words>> = {
  'after recovery': words('setelah sembuh', 'after recovery'),
  'after recovery and settlement': words(
    'setelah sembuh dan tunggakan lunas',
    'after recovery and once the arrears are settled',
  ),
  'after settlement': words('setelah tunggakan lunas', 'once the arrears are settled'),
  'as usual': words('seperti biasa', 'as usual'),
  none: words('tidak ada', 'none'),
}
