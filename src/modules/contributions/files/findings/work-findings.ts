import { endReasons } from '../end-reasons.ts'
import { choose, dropRow, hold, note, say, set } from './entry.ts'

type Region = { readonly code: string; readonly name: string }

/** About the job, the place, and how to reach the person. */
export const workFindings = {
  STATUS_UNKNOWN: hold(
    (_, { value }) =>
      value === ''
        ? say('Status pegawai belum diisi.', 'The kind of contract is empty.')
        : say(`Status pegawai tertulis ${value}.`, `The kind of contract reads ${value}.`),
    () => say('Pilih salah satu.', 'Choose one.'),
    () =>
      choose(
        set('PKWT', say('PKWT (berbatas waktu)', 'PKWT (fixed term)')),
        set('PKWTT', say('PKWTT (tetap)', 'PKWTT (permanent)')),
        set('HARIAN', say('Harian lepas', 'Daily')),
        set('BORONGAN', say('Borongan', 'Piece work')),
      ),
  ),
  CIVIL_SERVANT_OTHER_SCHEME: hold<{ status: string }>(
    ({ status }) =>
      say(
        `Statusnya ${status}. Aparatur negara dilindungi penyelenggara lain, bukan program ini (PP 44/2015 jo. PP 49/2023).`,
        `The status is ${status}. State personnel is covered by another body, not by this scheme (PP 44/2015 with PP 49/2023).`,
      ),
    () =>
      say(
        'Keluarkan baris ini. Pegawai non-ASN di instansi yang sama tetap bisa didaftarkan.',
        'Take this row out. Non-ASN staff of the same office can still be registered.',
      ),
    () =>
      choose(
        dropRow(say('Benar, keluarkan baris ini', 'Right, take this row out')),
        set('PKWT', say('Bukan, ini PKWT', 'No, this is PKWT (fixed term)')),
        set('PKWTT', say('Bukan, ini PKWTT', 'No, this is PKWTT (permanent)')),
      ),
  ),
  UNKNOWN_REGION: hold<{ place: string; regions?: readonly Region[] }>(
    ({ place }) =>
      say(`Lokasi pekerjaan ${place} tidak kami kenali.`, `We do not know the place of work ${place}.`),
    ({ regions = [] }) =>
      regions.length === 0
        ? say(
            'Tulis nama kabupaten atau kota, contoh Kota Bontang.',
            'Write the regency or city, for example Kota Bontang.',
          )
        : say('Pilih kabupaten atau kotanya.', 'Choose the regency or city.'),
    ({ regions = [] }) =>
      regions.length === 0
        ? { kind: 'type' }
        : choose(...regions.map(({ code, name }) => set(code, say(name, name)))),
  ),
  UNKNOWN_UNIT: hold<{ unit: string }>(
    ({ unit }) =>
      say(
        `Kode unit ${unit} belum ada di instansi Anda.`,
        `Your institution has no unit with the code ${unit}.`,
      ),
    () => say('Perbaiki kodenya, atau tambahkan dulu unitnya.', 'Mend the code, or add the unit first.'),
  ),
  LEAVE_REASON: hold(
    (_, { value }) =>
      value === ''
        ? say('Sebab keluar belum diisi.', 'The reason for leaving is empty.')
        : say(`Sebab keluar tertulis ${value}.`, `The reason for leaving reads ${value}.`),
    () =>
      say(
        'Pilih sebabnya. Hak pekerja bergantung padanya.',
        "Choose the reason. The worker's rights depend on it.",
      ),
    () => choose(...endReasons.map(({ code, label }) => set(code, label))),
  ),
  PHONE_MISSING: note(
    () =>
      say(
        'Nomor HP kosong, jadi pemberitahuan tidak sampai kepada pekerja.',
        'Without a mobile number, notices do not reach the worker.',
      ),
    () => say('Tambahkan nomor HP-nya bila ada.', 'Add a mobile number if there is one.'),
  ),
  PHONE_FORMAT: note(
    (_, { value }) =>
      say(
        `Nomor HP tertulis ${value}, jadi belum kami catat.`,
        `The mobile number reads ${value}, so it is not recorded yet.`,
      ),
    () => say('Tulis satu nomor, contoh 0812 3456 7890.', 'Write one number, for example 0812 3456 7890.'),
  ),
  PHONE_SHARED_WARN: note(
    () => say('Nomor HP ini juga dipakai orang lain.', 'Someone else has this mobile number too.'),
    () =>
      say(
        'Boleh untuk keluarga. Bila bukan, isi nomor pekerja sendiri agar pemberitahuannya tidak salah alamat.',
        "A family may share it. If not, fill in the worker's own, so that notices do not go astray.",
      ),
  ),
  EMAIL_FORMAT: note(
    (_, { value }) =>
      say(
        `Email tertulis ${value}, jadi belum kami catat.`,
        `The e-mail address reads ${value}, so it is not recorded yet.`,
      ),
    () => say('Tulis seperti nama@contoh.id.', 'Write it like nama@contoh.id.'),
  ),
  POSTCODE: note(
    (_, { value }) =>
      value === ''
        ? say('Kode pos kosong.', 'The postcode is empty.')
        : say(
            `Kode pos tertulis ${value}, jadi belum kami catat.`,
            `The postcode reads ${value}, so it is not recorded yet.`,
          ),
    () => say('Kode pos terdiri atas lima angka.', 'A postcode has five digits.'),
  ),
  TAX_NO: note(
    (_, { value }) =>
      say(
        `NPWP tertulis ${value}, jadi belum kami catat.`,
        `The tax number reads ${value}, so it is not recorded yet.`,
      ),
    () => say('NPWP terdiri atas 15 atau 16 angka.', 'A tax number has 15 or 16 digits.'),
  ),
}
