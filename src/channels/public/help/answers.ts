import type { Words } from '#base/words.ts'

/** A question people come with, what to do, and where. */
type HelpAnswer = {
  readonly question: Words
  readonly answer: Words
  readonly link?: { readonly href: string; readonly label: Words }
}

export type HelpTopic = {
  readonly id: string
  readonly title: Words
  readonly answers: readonly HelpAnswer[]
}

const words = (id: string, en: string): Words => ({ id, en })

const members: HelpTopic = {
  id: 'members',
  title: words('Peserta', 'Members'),
  answers: [
    {
      question: words('Bagaimana saya masuk pertama kali?', 'How do I sign in for the first time?'),
      answer: words(
        'Siapkan nomor peserta, tanggal lahir, dan nomor HP yang tercatat. Kami mengirim kode ke HP itu, lalu Anda memilih kata sandi.',
        'Have your membership number, birth date and the mobile number on record. We send a code to that phone, then you choose a password.',
      ),
      link: { href: '/activate', label: words('Aktifkan akun', 'Activate your account') },
    },
    {
      question: words(
        'Upah atau bulan saya salah, atau tidak ada.',
        'A wage or a month is wrong, or missing.',
      ),
      answer: words(
        'Buka bulan itu di halaman Iuran, lalu sampaikan keberatan. Perusahaan ditanya, petugas memutuskan, dan jawabannya tampil di halaman yang sama.',
        'Open that month under Contributions and dispute it. The employer is asked, an officer decides, and the answer shows on the same page.',
      ),
      link: { href: '/member/months', label: words('Iuran saya', 'My contributions') },
    },
    {
      question: words('Perusahaan belum membayar iuran saya.', 'My employer has not paid my contributions.'),
      answer: words(
        'Bulan itu tampil sebagai belum dibayar. Anda tidak perlu membayar sendiri: perusahaan yang menyetor, dan dendanya ditanggung perusahaan. Bila potongan sudah diambil dari gaji, sampaikan keberatan atas bulan itu.',
        'The month shows as not paid. You need not pay it yourself: the employer pays it in, and bears the penalty. If it was held back from your pay, dispute that month.',
      ),
      link: { href: '/member/months', label: words('Lihat bulan-bulan saya', 'See my months') },
    },
    {
      question: words('Saya punya dua nomor peserta.', 'I have two membership numbers.'),
      answer: words(
        'Datang ke kantor cabang dengan KTP. Dua petugas memeriksa lalu menggabungkan catatannya; bulan dan saldo dari kedua nomor tetap ada.',
        'Come to a branch with your identity card. Two officers compare and merge the records; months and balance of both numbers stay.',
      ),
      link: { href: '/offices', label: words('Cari kantor', 'Find an office') },
    },
    {
      question: words('Nama atau tanggal lahir saya salah tulis.', 'My name or birth date is misspelled.'),
      answer: words(
        'Kirim yang benar dengan foto buktinya; petugas menjawab dalam 3 × 24 jam. Yang lama tetap tercatat, dan iuran Anda tidak terganggu.',
        'Send what is right with a picture of the evidence; an officer answers within 3 × 24 hours. The old entry stays on record, and your contributions are not affected.',
      ),
      link: { href: '/member/corrections', label: words('Minta pembetulan', 'Ask for a correction') },
    },
    {
      question: words('Siapa yang melihat data saya?', 'Who has looked at my data?'),
      answer: words(
        'Setiap petugas yang membuka berkas Anda tercatat, dengan waktu dan keperluannya. Anda bisa membacanya.',
        'Every officer who opens your file is on record, with time and purpose. You can read it.',
      ),
      link: { href: '/member/looks', label: words('Siapa melihat data saya', 'Who looked at my data') },
    },
  ],
}

/** Whoever is locked out has another way; each of these is walked in a test. */
const signingIn: HelpTopic = {
  id: 'sign-in',
  title: words('Tidak bisa masuk', 'Cannot sign in'),
  answers: [
    {
      question: words(
        'Lupa kata sandi, atau terlalu sering dicoba.',
        'Password forgotten, or tried too often.',
      ),
      answer: words(
        'Buat kata sandi baru dengan kode ke HP yang tercatat. Ini juga jalan bila orang lain yang mencoba-coba akun Anda.',
        'Make a new password with a code to the phone on record. This works too when somebody else has been trying your account.',
      ),
      link: { href: '/forgot', label: words('Buat kata sandi baru', 'Make a new password') },
    },
    {
      question: words(
        'Kode tidak sampai, atau HP di tangan orang lain.',
        'The code does not arrive, or somebody else has the phone.',
      ),
      answer: words(
        'Passkey yang Anda simpan di perangkat lain membuka akun tanpa kata sandi dan tanpa kode. Sesudah masuk, keluarkan semua perangkat lain di Akun saya.',
        'A passkey that you keep on another device opens the account without password and code. Once in, sign out all other devices under My account.',
      ),
      link: { href: '/sign-in', label: words('Masuk dengan passkey', 'Sign in with a passkey') },
    },
    {
      question: words('Nomor HP saya sudah ganti.', 'I have another mobile number now.'),
      answer: words(
        'Datang ke kantor cabang dengan KTP; pemilik akun perusahaan membawa juga NIB. Petugas memasang nomor baru di depan Anda, dan nomor lama diberi tahu.',
        'Come to a branch with your identity card; the owner of an employer’s account brings the NIB as well. The new number is set in front of you, and the old one is told.',
      ),
      link: { href: '/offices', label: words('Cari kantor', 'Find an office') },
    },
    {
      question: words(
        'Saya bekerja untuk perusahaan, dan nomor saya sudah ganti.',
        'I act for an employer, and my number has changed.',
      ),
      answer: words(
        'Minta pemilik akun perusahaan memberi hak ke nomor baru Anda dan mengambil kembali hak nomor lama. Lalu buat kata sandi dengan kode ke nomor baru.',
        'Ask the owner of the employer’s account to give the role to your new number and to take it back from the old one. Then make a password with a code to the new number.',
      ),
      link: { href: '/account/people', label: words('Siapa boleh bertindak', 'Who may act') },
    },
  ],
}

const employers: HelpTopic = {
  id: 'employers',
  title: words('Perusahaan', 'Employers'),
  answers: [
    {
      question: words('Usaha saya belum terdaftar.', 'My business is not registered yet.'),
      answer: words(
        'Daftar dengan NIB dan kegiatan usahanya. Kelas risiko diusulkan dari kegiatan itu, dan NPP keluar saat itu juga.',
        'Register with your NIB and what the business does. A risk class is suggested from that, and you have your NPP at once.',
      ),
      link: { href: '/employer/register', label: words('Daftarkan usaha', 'Register a business') },
    },
    {
      question: words('Sebagian baris berkas saya tertahan.', 'Some rows of my file are held back.'),
      answer: words(
        'Baris yang benar sudah diterima. Baris yang tertahan menyebut sebab dan usul perbaikannya: perbaiki di halaman, atau unduh berkasnya, perbaiki, dan kirim lagi baris itu saja. Berkas yang sama dua kali tidak menggandakan apa pun.',
        'The right rows are in. Each held row names its reason and how to mend it: do so on the page, or download the file, mend it and send those rows alone. Sending a file twice doubles nothing.',
      ),
      link: { href: '/employer/returns', label: words('Laporan', 'Returns') },
    },
    {
      question: words(
        'Ada yang salah, padahal laporan sudah final.',
        'Something is wrong, and the return is final.',
      ),
      answer: words(
        'Selama tagihannya belum dibayar, batalkan finalisasi dan perbaiki. Sesudah dibayar, buat laporan pembetulan: hanya selisihnya yang ditagih, atau dikreditkan ke tagihan berikutnya.',
        'While its bill is unpaid, cancel finalising and mend it. Once paid, make a revised return: only the difference is billed, or credited to the next bill.',
      ),
      link: { href: '/employer/returns', label: words('Laporan', 'Returns') },
    },
    {
      question: words('Kode iuran sudah lewat batas.', 'The payment code has run out.'),
      answer: words(
        'Buka tagihannya dan minta kode baru. Setelah jatuh tempo, kode baru memuat juga denda program pensiun.',
        'Open the bill and ask for a new code. After the due day it carries the penalty of the pension programme as well.',
      ),
      link: { href: '/employer/bills', label: words('Tagihan', 'Bills') },
    },
    {
      question: words('Kapan jatuh tempo, dan berapa dendanya?', 'When is it due, and what is the penalty?'),
      answer: words(
        'Batas bayar bergantung pada bulan dan hari libur. Hitung keduanya di sini, dengan pasalnya.',
        'The due day depends on the month and on holidays. Compute both here, with the articles.',
      ),
      link: { href: '/calculate', label: words('Hitung', 'Compute') },
    },
    {
      question: words(
        'Pekerja sudah keluar, tetapi masih ditagih.',
        'A worker has left, but is still billed.',
      ),
      answer: words(
        'Laporkan hari kerja terakhir dan sebabnya di daftar pekerja. Bulan sesudahnya tidak ditagih lagi.',
        'Report the last day of work and the reason in the list of workers. Later months are no longer billed.',
      ),
      link: { href: '/employer/workers', label: words('Pekerja', 'Workers') },
    },
  ],
}

const officers: HelpTopic = {
  id: 'officers',
  title: words('Petugas', 'Officers'),
  answers: [
    {
      question: words('Bagaimana menemukan orang atau perusahaan?', 'How do I find a person or an employer?'),
      answer: words(
        'Satu kotak pencarian menerima NIK, nomor peserta, nama, NPP, dan kode iuran. Salah ejaan kecil tetap ketemu. Sebelum berkas terbuka, tulis keperluannya: itu tercatat dan bisa dibaca orangnya.',
        'One search box takes NIK, membership number, name, NPP and payment code. Small slips still find. Before a file opens, write your purpose: it is on record and the person can read it.',
      ),
      link: { href: '/officer/search', label: words('Cari', 'Search') },
    },
    {
      question: words('Dua catatan sepertinya satu orang.', 'Two records seem to be one person.'),
      answer: words(
        'Bandingkan buktinya, lalu usulkan penggabungan. Petugas kedua menyetujui. Penggabungan bisa dibatalkan, dan tidak ada yang dihapus.',
        'Compare the evidence, then propose a merge. A second officer approves. A merge can be undone, and nothing is deleted.',
      ),
      link: { href: '/officer/duplicates', label: words('Duplikat', 'Duplicates') },
    },
    {
      question: words('Ada uang masuk yang tidak dikenal.', 'Money came in that nobody knows.'),
      answer: words(
        'Uang itu menunggu di dana belum dikenal. Cocokkan dengan tagihan, atau kembalikan; keduanya perlu alasan.',
        'It waits among unknown money. Match it with a bill, or send it back; both take a reason.',
      ),
      link: { href: '/officer/suspense', label: words('Dana belum dikenal', 'Unknown money') },
    },
  ],
}

export const helpTopics: readonly HelpTopic[] = [members, signingIn, employers, officers]
