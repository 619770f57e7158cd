import { refuse } from '../refuse.ts'

export const notOver = () =>
  refuse(
    'class-not-over',
    409,
    {
      id: 'Kelas ini belum selesai, jadi belum bisa ditagih.',
      en: 'This class is not over, so there is nothing to invoice yet.',
    },
    {
      id: 'Ajukan tagihan setelah kelas berkeadaan selesai, atau dibatalkan di tengah jalan.',
      en: 'Send the invoice once the class is completed, or was cancelled midway.',
    },
  )

export const invoicedAlready = () =>
  refuse(
    'invoiced-already',
    409,
    { id: 'Kelas ini sudah ditagih.', en: 'This class has been invoiced.' },
    { id: 'Buka tagihannya di daftar tagihan.', en: 'Open its invoice in the list of invoices.' },
  )

export const nothingToPay = () =>
  refuse(
    'nothing-to-invoice',
    409,
    {
      id: 'Menurut kehadiran dan dasar yang disepakati, tidak ada yang bisa ditagih.',
      en: 'By attendance and the agreed basis there is nothing to invoice.',
    },
    {
      id: 'Periksa kehadiran; koreksi dengan alasannya bila ada yang keliru.',
      en: 'Check the attendance; correct it, with the reason, where it is wrong.',
    },
  )

export const wrongInvoiceState = (id: string, en: string) =>
  refuse(
    'invoice-not-so',
    409,
    { id: `Tagihan ini sekarang: ${id}.`, en: `This invoice now: ${en}.` },
    {
      id: 'Muat ulang halaman dan pilih langkah yang ada di sana.',
      en: 'Load the page again and choose a step that it offers.',
    },
  )

export const licenceStillEnded = () =>
  refuse(
    'licence-ended',
    409,
    {
      id: 'Izin lembaga ini sudah berakhir, jadi tagihannya ditahan.',
      en: 'The licence of this training body has ended, so its invoice is withheld.',
    },
    {
      id: 'Lembaga memperpanjang izin di halaman Profil; sesudah itu tagihan bisa dilepas.',
      en: 'The training body renews its licence on the page Profile; the invoice can be released afterwards.',
    },
  )

export const sameHand = () =>
  refuse(
    'same-hand',
    403,
    { id: 'Yang menyetujui tidak bisa membayar juga.', en: 'Whoever approved it cannot pay it too.' },
    { id: 'Minta penyelia lain membayarnya.', en: 'Ask another supervisor to pay it.' },
  )

export const overReserved = () =>
  refuse(
    'over-budget',
    409,
    {
      id: 'Jumlahnya lebih besar daripada yang disisihkan untuk kelas ini.',
      en: 'It is more than what is reserved for this class.',
    },
    {
      id: 'Periksa harga dan kehadiran; pagu tidak pernah terlampaui.',
      en: 'Check price and attendance; a line is never exceeded.',
    },
  )

export const stillOwed = (id: string, en: string) =>
  refuse(
    'class-not-settled',
    409,
    { id: `Kelas ini belum lunas: ${id}.`, en: `This class is not settled: ${en}.` },
    { id: 'Selesaikan itu dulu.', en: 'See to that first.' },
  )

export const nothingDue = () =>
  refuse(
    'nothing-due',
    409,
    { id: 'Tidak ada uang saku yang harus dibayar.', en: 'There is no allowance to be paid.' },
    {
      id: 'Muat ulang daftarnya; mungkin sudah dibayar penyelia lain.',
      en: 'Load the list again; another supervisor may have paid it.',
    },
  )
