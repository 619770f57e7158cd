import type { Words } from '#base/words.ts'
import type { SectionName } from './sections.ts'

/** What of a table that refers to people goes into the copy that a person gets of their own data. */
export type HeldTable = {
  readonly section: SectionName
  /** Columns that stand there under another name than their own in camel case, with the same value. */
  readonly as?: Readonly<Record<string, string>>
  /** Columns that stand there in other words: a name for a key. */
  readonly instead?: Readonly<Record<string, string>>
  /** Columns that do not, each with its reason. Every other column does. */
  readonly leftOut?: Readonly<Record<string, Words>>
}

const words = (id: string, en: string): Words => ({ id, en })
const ourKey = words('Nomor baris kami sendiri.', 'Our own key of a row.')
const theirs = words(
  'Milik orang lain (UU 27/2022 Pasal 33 huruf b).',
  'Belongs to someone else (UU 27/2022 Pasal 33 huruf b).',
)
const secret = words(
  'Rahasia untuk masuk; hanya sidiknya yang kami simpan.',
  'A secret for signing in; we keep its digest only.',
)
const sealed = words(
  'Terkunci; hanya peramban Anda yang bisa membukanya.',
  'Sealed; only your own browser opens it.',
)
const whose = words('Anda sendiri.', 'Yourself.')
const employer = { employer_id: 'employerName' }

/** Every table that refers to people. A test compares this with the database, so that a new one cannot be forgotten. */
export const held: Readonly<Record<string, HeldTable>> = {
  'registry.person': {
    section: 'records',
    as: { id: 'personId' },
    leftOut: {
      name_key: words(
        'Nama Anda dengan huruf kecil, untuk pencarian.',
        'Your name in small letters, to search by.',
      ),
    },
  },
  'registry.person_number': { section: 'numbers' },
  'registry.correction': { section: 'corrections', leftOut: { person_id: whose, id: ourKey } },
  'registry.identity_check': { section: 'identityChecks', leftOut: { person_id: whose } },
  'registry.death_report': {
    section: 'deathReports',
    instead: employer,
    leftOut: { person_id: whose, id: ourKey },
  },
  'registry.merge': {
    section: 'merges',
    leftOut: {
      id: ourKey,
      kept_person: theirs,
      merged_person: theirs,
      evidence: theirs,
      proposed_by: theirs,
      approved_by: theirs,
    },
  },
  'registry.likely_duplicate': {
    section: 'likelyDuplicates',
    leftOut: { id: ourKey, first_person: theirs, second_person: theirs, evidence: theirs },
  },
  'registry.employment': {
    section: 'employments',
    instead: { ...employer, region_code: 'regionName' },
    leftOut: { person_id: whose, id: ourKey },
  },
  'registry.leave_question': {
    section: 'leaveQuestions',
    instead: { ...employer, new_employer_id: 'newEmployerName' },
    leftOut: { person_id: whose, id: ourKey, employment_id: ourKey },
  },
  'contributions.return_row': {
    section: 'declarations',
    instead: { ...employer, return_id: 'kind' },
    leftOut: { person_id: whose, employment_id: ourKey },
  },
  'contributions.contribution': {
    section: 'contributions',
    instead: { ...employer, bill_id: 'billNumber' },
    leftOut: { person_id: whose, employment_id: ourKey },
  },
  'contributions.upload_row': {
    section: 'fileRows',
    instead: { upload_id: 'fileName' },
    leftOut: { person_id: whose },
  },
  'contributions.dispute': {
    section: 'disputes',
    instead: { ...employer, evidence: 'evidence' },
    leftOut: { person_id: whose, id: ourKey },
  },
  'registry.own_work': {
    section: 'ownWork',
    instead: { region_code: 'regionName' },
    leftOut: { person_id: whose },
  },
  'registry.sponsorship': {
    section: 'sponsorships',
    instead: employer,
    leftOut: { person_id: whose, id: ourKey },
  },
  'registry.migrant_contract': {
    section: 'contracts',
    instead: { extends_id: 'extension' },
    leftOut: { person_id: whose, id: ourKey },
  },
  'contributions.own_bill': {
    section: 'ownBills',
    instead: { ...employer, migrant_contract_id: 'country' },
    leftOut: {
      person_id: whose,
      id: ourKey,
      project_id: words('Proyek dibayar perusahaan.', 'Projects are paid for by employers.'),
    },
  },
  'contributions.own_line': {
    section: 'ownMonths',
    instead: { bill_id: 'billNumber' },
    leftOut: { person_id: whose },
  },
  'contributions.own_cover': {
    section: 'ownMonths',
    instead: { bill_id: 'covered' },
    leftOut: { person_id: whose },
  },
  'contributions.own_surplus': {
    section: 'ownSurpluses',
    instead: { bill_id: 'billNumber' },
    leftOut: { person_id: whose },
  },
  'contributions.own_reminder': { section: 'ownReminders', leftOut: { person_id: whose } },
  'contributions.jht_claim': { section: 'jhtClaims', leftOut: { person_id: whose } },
  'training.enrolment': {
    section: 'trainings',
    instead: { class_id: 'classNo', region_code: 'regionName' },
    leftOut: { person_id: whose, id: ourKey, replaces: theirs },
  },
  'training.certificate': {
    section: 'certificates',
    instead: { enrolment_id: 'classNo', body_id: 'bodyName' },
    leftOut: { person_id: whose, id: ourKey, status_index: ourKey },
  },
  'training.complaint': {
    section: 'trainingComplaints',
    instead: { class_id: 'classNo' },
    leftOut: { person_id: whose, id: ourKey },
  },
  'training.reminder': { section: 'trainingReminders', leftOut: { person_id: whose } },
  'institute.registration': {
    section: 'instituteCourses',
    instead: { run_id: 'runNo' },
    leftOut: { person_id: whose, account_id: whose, id: ourKey },
  },
  'institute.skill': { section: 'skills', leftOut: { person_id: whose, id: ourKey } },
  'ledger.member_line': {
    section: 'savings',
    instead: { entry_id: 'kind' },
    leftOut: { person_id: whose },
  },
  'access.account': {
    section: 'accounts',
    leftOut: { id: ourKey, person_id: whose, password_hash: secret },
  },
  'access.role_grant': {
    section: 'roles',
    instead: { ...employer, provider_id: 'providerName' },
    leftOut: { id: ourKey, account_id: whose, granted_by: theirs },
  },
  'access.session': {
    section: 'sessions',
    instead: employer,
    leftOut: {
      token_hash: secret,
      id: ourKey,
      account_id: whose,
      kept_form: sealed,
      kept_searches: sealed,
      renew: words('Penanda sesaat pada sesi.', 'A passing mark on a session.'),
      idle: words('Batas waktu yang sama untuk semua orang.', 'The same limit for everyone.'),
    },
  },
  'access.passkey': {
    section: 'passkeys',
    leftOut: { id: ourKey, account_id: whose, credential_id: secret, public_key: secret },
    instead: { sign_count: 'signCount' },
  },
  'access.passkey_challenge': {
    section: 'signIns',
    leftOut: { token_hash: secret, aim: whose, account_id: whose, back_to: whose, expires_at: whose },
  },
  'access.sign_in': {
    section: 'signIns',
    leftOut: {
      token_hash: secret,
      account_id: whose,
      person_id: whose,
      name_hash: secret,
      code_hash: secret,
    },
  },
  'access.api_key': {
    section: 'apiKeys',
    instead: { ...employer, provider_id: 'providerName' },
    leftOut: { id: ourKey, secret_hash: secret, person_id: whose, made_by: whose },
  },
  'access.audit_record': {
    section: 'record',
    instead: employer,
    leftOut: {
      id: ourKey,
      caller: theirs,
      account_id: theirs,
      person_id: whose,
      trace: words(
        'Nomor permintaan untuk mencari gangguan.',
        'The number of a request, for looking into faults.',
      ),
      xact: words('Urutan dalam rantai catatan.', 'The place in the chain of records.'),
    },
  },
  'privacy.correction_request': {
    section: 'correctionRequests',
    instead: { evidence: 'evidence' },
    leftOut: { id: ourKey, person_id: whose },
  },
  'privacy.breach_person': {
    section: 'breaches',
    instead: { breach_id: 'number' },
    leftOut: { person_id: whose, message_id: ourKey },
  },
}

/** What may hold something about a person without being kept by person, and why it is not searched. */
export const heldElsewhere: Readonly<Record<string, Words>> = {
  'contributions.upload_piece': words(
    'Berkas yang diunggah perusahaan, berisi data banyak orang. Baris tentang Anda sudah ada di data upah dan iuran.',
    'Files that employers send hold the data of many people. What they say of you stands under wages and contributions.',
  ),
  'platform.answered_request': words(
    'Jawaban yang sama disimpan sebentar agar permintaan ganda tidak dikerjakan dua kali.',
    'Answers already given, kept for a short time so that a request sent twice is not done twice.',
  ),
  'platform.fact': words(
    'Kabar antarbagian sistem. Isinya hanya nomor, tidak ada data diri.',
    'News between parts of the system: keys only, no personal data.',
  ),
}
