import type { Words } from '#base/words.ts'
import { accessKeeps } from '#modules/access'
import { contributionsKeep } from '#modules/contributions'
import { webhooksKeep } from '#modules/webhooks'
import { answersKept } from '#platform/operation.ts'
import { privacyKeeps } from './sweep.ts'

/** What is kept, why, how long, on what ground, and what happens then. */
export type Kept = {
  readonly id: string
  readonly tables: readonly string[]
  readonly what: Words
  readonly why: Words
  readonly basis: Words
} & (Passing | Lasting)

/** The sweep deletes it so many days after. */
type Passing = { readonly days: number; readonly after: Words; readonly atEnd: Words }
/** No day is set on which it goes. */
type Lasting = { readonly days: null; readonly until: Words }

/** Since when this table says so. A change of it is a change of what people were told. */
export const retentionSince = '2026-11-28'

const words = (id: string, en: string): Words => ({ id, en })
const deleted = words('Dihapus', 'Deleted')
const duty = words(
  'Kewajiban hukum dan layanan publik (UU 24/2011; UU 27/2022 Pasal 20 ayat (2) huruf c dan e)',
  'Legal duty and public service (UU 24/2011; UU 27/2022 Pasal 20 ayat (2) huruf c, e)',
)
const security = words(
  'Keamanan pemrosesan (UU 27/2022 Pasal 35, 39)',
  'Security of processing (UU 27/2022 Pasal 35, 39)',
)
const recording = words(
  'Perekaman seluruh pemrosesan (UU 27/2022 Pasal 31, 32)',
  'Recording of all processing (UU 27/2022 Pasal 31, 32)',
)

const lasting: readonly Kept[] = [
  {
    id: 'people',
    tables: [
      'person',
      'person_number',
      'correction',
      'death_report',
      'identity_check',
      'likely_duplicate',
      'merge',
    ]
      .concat(['employment', 'leave_question', 'own_work', 'sponsorship', 'migrant_contract'])
      .map((table) => `registry.${table}`),
    what: words('Data diri dan tempat kerja peserta', 'Members’ particulars and employers'),
    why: words(
      'Agar iuran, saldo, dan manfaat sampai ke orang yang benar, puluhan tahun kemudian.',
      'So that contributions, savings and benefits reach the right person, decades later.',
    ),
    basis: duty,
    days: null,
    until: words(
      'Selama kepesertaan, dan sesudahnya selama masih ada hak Anda atau ahli waris',
      'During membership, and after it as long as you or your heirs have a claim',
    ),
  },
  {
    id: 'employers',
    tables: ['employer', 'employer_terms', 'employer_unit', 'project', 'project_terms'].map(
      (table) => `registry.${table}`,
    ),
    what: words('Data perusahaan dan narahubungnya', 'Employers and their contacts'),
    why: words(
      'Untuk menagih iuran dan menghubungi perusahaan.',
      'To bill contributions and to reach the employer.',
    ),
    basis: duty,
    days: null,
    until: words(
      'Selama terdaftar, dan sesudahnya bersama pembukuannya',
      'While registered, and after it with the books',
    ),
  },
  {
    id: 'books',
    tables: [
      ...['book', 'account', 'entry', 'transfer', 'member_line'].map((table) => `ledger.${table}`),
      ...[
        'wage_return',
        'return_row',
        'return_summary',
        'upload',
        'bill',
        'bill_cancelled',
        'contribution',
        'payment_code',
      ]
        .concat([
          'payment',
          'statement_line',
          'suspense_decision',
          'settlement',
          'penalty',
          'credit',
          'bank_call',
        ])
        .concat(['own_bill', 'own_line', 'own_cover', 'own_surplus', 'own_reminder', 'jht_claim'])
        .concat(['migrant_line', 'migrant_cover', 'project_line'])
        .map((table) => `contributions.${table}`),
    ],
    what: words(
      'Upah, iuran, tagihan, pembayaran, dan saldo',
      'Wages, contributions, bills, payments and savings',
    ),
    why: words(
      'Pembukuan dana jaminan sosial; setiap rupiah bisa ditelusuri.',
      'The books of the social security funds; every rupiah can be traced.',
    ),
    basis: words(
      'Dokumen keuangan, paling sedikit 10 tahun (UU 8/1997 Pasal 11); saldo JHT selama menjadi hak Anda',
      'Financial documents, at least ten years (UU 8/1997 Pasal 11); JHT savings while they are yours',
    ),
    days: null,
    until: words(
      'Paling sedikit 10 tahun, dan selama masih ada hak Anda atau ahli waris',
      'At least ten years, and as long as you or your heirs have a claim',
    ),
  },
  {
    id: 'training',
    tables: [
      'enrolment',
      'seat',
      'attendance',
      'attendance_correction',
      'assessment',
      'result',
      'certificate',
      'outcome',
      'complaint',
      'reminder',
      'suspicion',
      'step',
      'invoice',
      'invoice_line',
      'allowance',
    ].map((table) => `training.${table}`),
    what: words(
      'Pelatihan: pendaftaran, kehadiran, hasil, sertifikat, uang saku',
      'Training: applications, attendance, results, certificates, allowances',
    ),
    why: words(
      'Agar kursi, uang, dan sertifikat bisa dibuktikan, dan program bisa diukur.',
      'So that seats, money and certificates can be proven, and the programme measured.',
    ),
    basis: duty,
    days: null,
    until: words(
      'Selama sertifikat bisa diperiksa, dan paling sedikit 10 tahun bersama pembukuannya',
      'As long as certificates can be checked, and at least ten years with the books',
    ),
  },
  {
    id: 'institute',
    tables: ['registration', 'skill', 'booking', 'step'].map((table) => `institute.${table}`),
    what: words(
      'Kursus Institut yang Anda daftar, dan keterampilan Anda',
      'Courses of the Institute that you registered for, and your skills',
    ),
    why: words(
      'Agar tempat dibagi menurut urutan, dan keterampilan Anda bisa ditunjukkan.',
      'So that places go by order of arrival, and your skills can be shown.',
    ),
    basis: duty,
    days: null,
    until: words('Selama kepesertaan', 'During membership'),
  },
  {
    id: 'providers',
    tables: [
      'provider',
      'licence',
      'provider_paper',
      'instructor',
      'facility',
      'completion_request',
      'provider_check',
      'appeal',
      'provider_notice',
    ].map((table) => `training.${table}`),
    what: words(
      'Lembaga pelatihan, narahubung, dan pengajarnya',
      'Training bodies, their contacts and instructors',
    ),
    why: words(
      'Untuk menilai lembaga dan mempertanggungjawabkan keputusannya.',
      'To judge a training body and answer for the decision.',
    ),
    basis: duty,
    days: null,
    until: words(
      'Selama bekerja sama, dan sesudahnya bersama pembukuannya',
      'While it works with us, and after it with the books',
    ),
  },
  {
    id: 'disputes',
    tables: ['contributions.dispute', 'privacy.correction_request'],
    what: words(
      'Keberatan dan permintaan pembetulan, dengan jawabannya',
      'Disputes and requests for correction, with the answers',
    ),
    why: words(
      'Agar keputusan tentang data Anda bisa diperiksa lagi.',
      'So that decisions about your data can be examined again.',
    ),
    basis: recording,
    days: null,
    until: words('Selama data yang dipersoalkan disimpan', 'As long as the data that they are about'),
  },
  {
    id: 'record',
    tables: ['access.audit_record', 'access.audit_link', 'platform.fact', 'platform.untold_fact'],
    what: words(
      'Catatan siapa melihat atau mengubah data Anda',
      'The record of who looked at your data or changed them',
    ),
    why: words('Agar Anda dan pengawas bisa memeriksanya.', 'So that you and the supervisors can check.'),
    basis: recording,
    days: null,
    until: words(
      'Selama data yang dicatat disimpan; tidak bisa diubah siapa pun',
      'As long as the data; nobody can change it',
    ),
  },
  {
    id: 'accounts',
    tables: ['account', 'passkey', 'role_grant', 'api_key', 'signing_key'].map((table) => `access.${table}`),
    what: words('Akun, passkey, hak akses, dan kunci', 'Accounts, passkeys, rights and keys'),
    why: words(
      'Untuk masuk, dan untuk tahu siapa berhak apa pada waktu itu.',
      'To sign in, and to know who had which right at the time.',
    ),
    basis: security,
    days: null,
    until: words(
      'Selama kepesertaan atau tugasnya, dan selama catatan di atas disimpan',
      'During membership or office, and as long as the record above',
    ),
  },
  {
    id: 'programs',
    tables: ['webhooks.endpoint', 'webhooks.secret'],
    what: words(
      'Alamat program perusahaan yang diberi tahu',
      'Addresses of employers’ programs that are told',
    ),
    why: words(
      'Untuk memberi tahu program yang didaftarkan perusahaan.',
      'To tell the programs that employers register.',
    ),
    basis: duty,
    days: null,
    until: words(
      'Sampai dihapus perusahaan; jejaknya tetap',
      'Until the employer removes them; the trace stays',
    ),
  },
  {
    id: 'breaches',
    tables: ['privacy.breach', 'privacy.breach_person'],
    what: words(
      'Kasus kegagalan pelindungan data, dan siapa yang sudah diberi tahu',
      'Cases in which data got out, and who was told',
    ),
    why: words('Untuk membuktikan bahwa setiap orang diberi tahu.', 'To prove that everyone was told.'),
    basis: words('UU 27/2022 Pasal 31, 46, 47', 'UU 27/2022 Pasal 31, 46, 47'),
    days: null,
    until: words('Selama catatan di atas disimpan', 'As long as the record above'),
  },
]

const passing: readonly Kept[] = [
  {
    id: 'files',
    tables: ['contributions.upload_piece', 'contributions.upload_row'],
    what: words('Berkas yang diunggah perusahaan', 'Files that employers upload'),
    why: words(
      'Agar perusahaan bisa memperbaiki baris yang tertahan.',
      'So that employers can mend rows that are held.',
    ),
    basis: duty,
    days: contributionsKeep.files,
    after: words('sesudah diunggah, bila laporannya selesai', 'after upload, once the return is done'),
    atEnd: words('Dihapus; hasilnya tetap di laporan', 'Deleted; what came of it stays in the return'),
  },
  {
    id: 'evidence',
    tables: ['contributions.dispute', 'privacy.correction_request'],
    what: words('Foto dan berkas bukti', 'Pictures and files sent as evidence'),
    why: words(
      'Untuk memutus, dan memeriksa lagi bila ada yang keberatan.',
      'To decide, and to look again if someone objects.',
    ),
    basis: words(
      'UU 27/2022 Pasal 16 ayat (2) huruf g, Pasal 43',
      'UU 27/2022 Pasal 16 ayat (2) huruf g, Pasal 43',
    ),
    days: Math.min(contributionsKeep.evidence, privacyKeeps.evidence),
    after: words('sesudah diputus', 'after the decision'),
    atEnd: words('Dihapus; keputusannya tetap ada', 'Deleted; the decision stays'),
  },
  {
    id: 'sessions',
    tables: ['access.session'],
    what: words('Perangkat tempat Anda masuk', 'Devices on which you signed in'),
    why: words('Agar Anda bisa melihat dan mengakhirinya.', 'So that you can see and end them.'),
    basis: security,
    days: accessKeeps.sessions,
    after: words('sesudah berakhir', 'after they end'),
    atEnd: deleted,
  },
  {
    id: 'answers',
    tables: ['platform.answered_request'],
    what: words('Jawaban atas permintaan yang sudah dikerjakan', 'Answers to requests that were done'),
    why: words(
      'Agar permintaan yang terkirim dua kali tidak dikerjakan dua kali.',
      'So that a request sent twice is not done twice.',
    ),
    basis: security,
    days: answersKept,
    after: words('sesudah dijawab', 'after the answer'),
    atEnd: deleted,
  },
  {
    id: 'messages',
    tables: ['access.message'],
    what: words(
      'Pesan: kepada siapa, kapan, tentang apa. Isinya dihapus begitu terkirim.',
      'Messages: to whom, when, about what. The text goes once sent.',
    ),
    why: words('Untuk mengirim, dan tahu apakah sampai.', 'To send them, and to know whether they went out.'),
    basis: duty,
    days: accessKeeps.messages,
    after: words('sesudah ditulis', 'after they were written'),
    atEnd: deleted,
  },
  {
    id: 'webhooks',
    tables: ['webhooks.delivery', 'webhooks.attempt'],
    what: words(
      'Pesan kepada program perusahaan: nomor dan angka, tanpa data diri',
      'Messages to employers’ programs: keys and figures, no particulars',
    ),
    why: words(
      'Untuk mengirim, dan mengirim lagi bila tidak sampai.',
      'To send them, and again where they did not arrive.',
    ),
    basis: duty,
    days: webhooksKeep,
    after: words('sesudah ditulis', 'after they were written'),
    atEnd: deleted,
  },
  {
    id: 'ways-in',
    tables: ['access.sign_in', 'access.passkey_challenge', 'access.tries'],
    what: words(
      'Kode masuk, percobaan masuk, dan isian yang belum terkirim',
      'Codes, tries to sign in, and forms not yet sent',
    ),
    why: words(
      'Untuk mengenali Anda dan menghentikan yang menebak-nebak.',
      'To recognise you and to stop those who guess.',
    ),
    basis: security,
    days: accessKeeps.passing,
    after: words('sesudah tidak berlaku', 'after they are over'),
    atEnd: deleted,
  },
  {
    id: 'bank-tokens',
    tables: ['contributions.bank_token'],
    what: words('Kunci sementara bank', 'Short-lived keys of banks'),
    why: words(
      'Untuk mengenali bank yang melapor pembayaran.',
      'To recognise a bank that reports a payment.',
    ),
    basis: security,
    days: contributionsKeep.tokens,
    after: words('sesudah tidak berlaku', 'after they are over'),
    atEnd: deleted,
  },
]

/** What goes first stands last. */
export const retention: readonly Kept[] = [...lasting, ...passing]
