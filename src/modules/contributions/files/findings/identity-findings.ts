import { dayWords } from '#base/calendar-words.ts'
import { columnLabel } from '../columns.ts'
import { choose, confirmIt, dropRow, hold, keep, mendFile, note, say, set } from './entry.ts'
import { nikFormat } from './nik-format.ts'

/** About who the person is: numbers, names, and what the population register and our own books say. */
export const identityFindings = {
  NIK_FORMAT: nikFormat,
  NIK_FICTITIOUS: hold(
    () =>
      say(
        'NIK berawalan 99 hanya ada di contoh, bukan milik siapa pun.',
        'NIKs that begin with 99 exist only in samples.',
      ),
    () => say('Tulis NIK dari KTP.', 'Write the NIK on the identity card.'),
  ),
  NIK_NOT_FICTITIOUS: hold(
    () =>
      say(
        'Ini sistem contoh. Agar data orang sungguhan aman, hanya NIK rekaan berawalan 99 yang diterima.',
        'This is a demonstration. To keep real people safe, only invented NIKs that begin with 99 are accepted.',
      ),
    () => say('Pakai NIK rekaan yang berawalan 99.', 'Use an invented NIK that begins with 99.'),
  ),
  NIK_NOT_IN_REGISTER: note(
    () => say('NIK ini tidak ditemukan di data kependudukan.', 'This NIK is not in the population register.'),
    () =>
      say(
        'Cocokkan dengan KTP. Bila sudah sama, pekerja perlu menanyakannya ke Dukcapil.',
        'Compare it with the identity card. If they agree, the worker should ask the civil registry.',
      ),
  ),
  NIK_NAME_DIFF: note<{ file: string; known: string }>(
    ({ file, known }) =>
      say(
        `Nama di berkas ${file}, sedangkan catatan untuk NIK ini ${known}.`,
        `The name in the file is ${file}, while the one on record for this NIK is ${known}.`,
      ),
    ({ file, known }) =>
      say(
        `Baris ini diterima dengan nama ${known}. Bila salah tulis, perbaiki berkas Anda; bila ${file} yang benar, pekerja memastikannya di kantor cabang.`,
        `The row is accepted under the name ${known}. If that was a slip, mend your file; if ${file} is right, the worker confirms it at a branch.`,
      ),
  ),
  NIK_OTHER_PERSON: hold<{ file: string }>(
    ({ file }) =>
      say(
        `Nama ${file} jauh berbeda dari nama pemilik NIK ini.`,
        `The name ${file} is quite unlike that of the owner of this NIK.`,
      ),
    () =>
      say(
        'Cocokkan NIK dan nama dengan KTP, lalu perbaiki yang salah.',
        'Compare NIK and name with the identity card, and mend the wrong one.',
      ),
  ),
  NIK_DOB_WARN: note<{ inNik: string; written: string }>(
    ({ inNik, written }) =>
      say(
        `Tanggal lahir ${dayWords(written).id}, sedangkan NIK memuat ${dayWords(inNik).id}.`,
        `The date of birth is ${dayWords(written).en}, while the NIK holds ${dayWords(inNik).en}.`,
      ),
    () =>
      say(
        'NIK tidak ikut berubah bila tanggal lahir dibetulkan, jadi baris ini diterima. Periksa bila salah ketik.',
        'A NIK stays when a date of birth is corrected, so the row is accepted. Look again in case of a slip.',
      ),
  ),
  NIK_SEX_WARN: note<{ inNik: 'female' | 'male' }>(
    ({ inNik }) =>
      inNik === 'female'
        ? say(
            'NIK ini milik perempuan, sedangkan di berkas tertulis laki-laki.',
            "This NIK is a woman's; the file says male.",
          )
        : say(
            'NIK ini milik laki-laki, sedangkan di berkas tertulis perempuan.',
            "This NIK is a man's; the file says female.",
          ),
    () =>
      say(
        'Baris ini diterima. Periksa NIK dan jenis kelaminnya.',
        'The row is accepted. Look at the NIK and the sex again.',
      ),
  ),
  KPJ_FORMAT: hold(
    (_, { value }) =>
      say(`KPJ tertulis ${value}, seharusnya 11 angka.`, `The KPJ reads ${value}; it should be 11 digits.`),
    () =>
      say(
        'Salin dari kartu peserta. Di Excel, ubah dulu format kolom menjadi Teks agar angka nol di depan tidak hilang.',
        'Copy it from the member card. In Excel, format the column as text first, so that leading zeros stay.',
      ),
  ),
  KEY_MISSING: hold(
    () =>
      say(
        'Tidak ada NIK, KPJ, atau nomor pegawai di baris ini, jadi kami tidak tahu siapa orangnya.',
        'This row has no NIK, KPJ or employee number, so we cannot tell whose it is.',
      ),
    () => say('Isi salah satunya, sebaiknya NIK.', 'Fill in one of them, best the NIK.'),
  ),
  KEYS_CONFLICT: hold<{ first: string; second: string }>(
    ({ first, second }) =>
      say(
        `${columnLabel(first).id} dan ${columnLabel(second).id} di baris ini milik dua orang yang berbeda.`,
        `The ${columnLabel(first).en} and the ${columnLabel(second).en} in this row belong to two different people.`,
      ),
    () =>
      say('Periksa kedua nomor itu, lalu perbaiki yang salah.', 'Check both numbers and mend the wrong one.'),
  ),
  UNKNOWN_WORKER: hold(
    (_, { label, value }) =>
      say(
        `Tidak ada pekerja Anda dengan ${label.id} ${value}.`,
        `None of your workers has the ${label.en} ${value}.`,
      ),
    () =>
      say(
        'Perbaiki nomornya, atau daftarkan dulu orangnya lewat berkas pekerja baru.',
        'Mend the number, or register the person first with a new-worker file.',
      ),
  ),
  DUP_IN_FILE: hold<{ row: number; sameWage?: boolean }>(
    ({ row, sameWage }) =>
      sameWage
        ? say(
            `NIK dan upah sama dengan baris ${row}. Orang yang sama?`,
            `NIK and wage are the same as in row ${row}. The same person?`,
          )
        : say(
            `NIK sama dengan baris ${row}. Orang yang sama?`,
            `The NIK is the same as in row ${row}. The same person?`,
          ),
    () => say('Hapus salah satu baris, atau perbaiki NIK-nya.', 'Drop one of the rows, or mend its NIK.'),
    () =>
      choose(
        dropRow(say('Orang yang sama, hapus baris ini', 'The same person, drop this row')),
        keep(say('Orang berbeda, NIK saya perbaiki', 'Different people, I will mend the NIK')),
      ),
  ),
  ALREADY_ACTIVE_HERE: note<{ since?: string }>(
    ({ since }) =>
      since === undefined
        ? say('Sudah terdaftar bekerja di sini.', 'Already registered as working here.')
        : say(
            `Sudah terdaftar bekerja di sini sejak ${dayWords(since).id}.`,
            `Registered as working here since ${dayWords(since).en}.`,
          ),
    () =>
      say(
        'Tidak perlu apa-apa. Data yang berubah kami perbarui.',
        'Nothing to do. We update what has changed.',
      ),
  ),
  ACTIVE_ELSEWHERE: note<{ employers?: number }>(
    () => say('Masih tercatat bekerja di tempat lain.', 'Still on record as working elsewhere.'),
    () =>
      say(
        'Baris ini diterima. Kami tanyakan kepada pemberi kerja lama apakah ia sudah keluar.',
        'The row is accepted. We ask the other employer whether the person has left.',
      ),
  ),
  DECEASED: hold(
    () =>
      say(
        'Pemilik nomor ini tercatat telah meninggal dunia.',
        'The owner of this number is on record as deceased.',
      ),
    () =>
      say(
        'Periksa nomornya. Bila catatan itu keliru, hubungi kantor cabang dengan KTP pekerja.',
        "Check the number. If the record is wrong, contact the branch with the worker's identity card.",
      ),
  ),
  ID_KIND: hold(
    (_, { value }) => say(`Jenis identitas tertulis ${value}.`, `The kind of identity reads ${value}.`),
    () => say('Pilih KTP atau paspor.', 'Choose identity card or passport.'),
    () => choose(set('Ktp', say('KTP', 'Identity card (KTP)')), set('Passport', say('Paspor', 'Passport'))),
  ),
  PASSPORT_NUMBER: hold(
    (_, { value }) => say(`Nomor paspor tertulis ${value}.`, `The passport number reads ${value}.`),
    () =>
      say(
        'Tulis 6 sampai 9 huruf dan angka, contoh X1234567.',
        'Write 6 to 9 letters and digits, such as X1234567.',
      ),
  ),
  PASSPORT_EXPIRED: note<{ on: string }>(
    ({ on }) =>
      say(`Paspor berlaku sampai ${dayWords(on).id}.`, `The passport was valid until ${dayWords(on).en}.`),
    () =>
      say(
        'Kirim nomor dan masa berlaku paspor yang baru.',
        'Send the number and validity of the new passport.',
      ),
  ),
  NAME_MISSING: hold(
    () => say('Nama belum diisi.', 'The name is empty.'),
    () => say('Isi nama lengkap seperti di KTP.', 'Fill in the full name as on the identity card.'),
  ),
  NAME_LETTERS: hold<{ sign: string }>(
    ({ sign }, { label, value }) =>
      say(
        `Di ${label.id} ${value} ada tanda "${sign}".`,
        `The ${label.en} ${value} holds the sign "${sign}".`,
      ),
    () =>
      say(
        "Pakai huruf, spasi, dan tanda ' . - saja. Gelar ditulis di kolom GELAR.",
        "Use letters, blanks and the signs ' . - only. Titles go into the column GELAR.",
      ),
  ),
  MOTHER_NAME_MISSING: hold(
    () => say('Nama ibu kandung belum diisi.', 'The name of the mother is empty.'),
    () =>
      say(
        'Isi nama ibu kandung. Dengan nama itu kami membedakan dua orang yang namanya sama.',
        "Fill in the mother's name. It tells two people of the same name apart.",
      ),
  ),
  SEX: hold(
    (_, { value }) =>
      value === ''
        ? say('Jenis kelamin belum diisi.', 'The sex is empty.')
        : say(`Jenis kelamin tertulis ${value}.`, `The sex reads ${value}.`),
    () => say('Pilih laki-laki atau perempuan.', 'Choose male or female.'),
    () => choose(set('L', say('Laki-laki', 'Male')), set('P', say('Perempuan', 'Female'))),
  ),
  MARITAL: hold(
    (_, { value }) =>
      value === ''
        ? say('Status kawin belum diisi.', 'The marital status is empty.')
        : say(`Status kawin tertulis ${value}.`, `The marital status reads ${value}.`),
    () => say('Pilih kawin atau tidak.', 'Choose married or not.'),
    () => choose(set('Y', say('Kawin', 'Married')), set('T', say('Tidak kawin', 'Not married'))),
  ),
  COUNTRY: hold(
    (_, { value }) => say(`Kode negara tertulis ${value}.`, `The country code reads ${value}.`),
    () => say('Tulis dua huruf kode negara, contoh ID.', 'Write the two letters of the country, such as ID.'),
  ),
  COUNTRY_ASSUMED: note(
    () =>
      say(
        'Kode negara kosong. Karena identitasnya KTP, kami catat Indonesia.',
        'The country code is empty. As the identity is a KTP, we record Indonesia.',
      ),
    () =>
      say(
        'Isi kode negara bila bukan warga Indonesia.',
        'Fill in the country code for anyone who is not Indonesian.',
      ),
  ),
  AGE_UNDER_15: hold<{ age: number }>(
    ({ age }) =>
      say(
        `Menurut tanggal lahirnya, orang ini baru ${age} tahun.`,
        `By the date of birth this person is only ${age}.`,
      ),
    () =>
      say(
        'Periksa tahun lahirnya. Pekerja didaftarkan mulai usia 15 tahun.',
        'Check the year of birth. Workers are registered from the age of 15.',
      ),
  ),
  AGE_OVER_99: hold<{ age: number }>(
    ({ age }) =>
      say(`Menurut tanggal lahirnya, orang ini ${age} tahun.`, `By the date of birth this person is ${age}.`),
    () => say('Periksa tahun lahirnya.', 'Check the year of birth.'),
  ),
  AGE_OVER_65_BPU_NEW: hold<{ age: number }>(
    ({ age }) =>
      say(
        `Usianya ${age} tahun. Pekerja mandiri mendaftar pertama kali paling lambat pada usia 65 tahun.`,
        `The age is ${age}. Own-account workers register for the first time at 65 at the latest.`,
      ),
    () =>
      say(
        'Periksa tanggal lahirnya. Siapa yang terdaftar sebelum 65 tahun boleh melanjutkan.',
        'Check the date of birth. Whoever registered before 65 may carry on.',
      ),
    mendFile,
  ),
  BANK_NAME_DIFF: hold<{ bank: string; file: string }>(
    ({ bank, file }) =>
      say(
        `Rekening ini atas nama ${bank}, sedangkan di berkas ${file}.`,
        `The account is in the name of ${bank}, while the file says ${file}.`,
      ),
    () => say('Pakai rekening atas nama peserta sendiri.', "Use an account in the member's own name."),
    confirmIt,
  ),
  SPELL_OVERLAP: hold<{ ended: string }>(
    ({ ended }) =>
      say(
        `Orang ini pernah bekerja di sini sampai ${dayWords(ended).id}, jadi masa kerja barunya tumpang tindih.`,
        `This person worked here before, until ${dayWords(ended).en}, so the new spell overlaps.`,
      ),
    () =>
      say(
        'Isi tanggal mulai kerja yang baru, sesudah hari itu.',
        'Fill in the new start of work, after that day.',
      ),
  ),
}
