import type { Words } from '#base/words.ts'

const words = (id: string, en: string): Words => ({ id, en })

/** Every column that means something to us, with what people call it. */
export const columnLabels = {
  NO_PEGAWAI: words('nomor pegawai', 'employee number'),
  NAMA_LENGKAP: words('nama lengkap', 'full name'),
  NAMA_DEPAN: words('nama depan', 'first name'),
  NAMA_TENGAH: words('nama tengah', 'middle name'),
  NAMA_BELAKANG: words('nama belakang', 'last name'),
  GELAR: words('gelar', 'title'),
  TELEPON_AREA_RUMAH: words('kode area rumah', 'home area code'),
  TELEPON_RUMAH: words('telepon rumah', 'home telephone'),
  TELEPON_AREA_KANTOR: words('kode area kantor', 'office area code'),
  TELEPON_KANTOR: words('telepon kantor', 'office telephone'),
  TELEPON_EXT_KANTOR: words('pesawat kantor', 'office extension'),
  HP: words('nomor HP', 'mobile number'),
  EMAIL: words('email', 'e-mail address'),
  TEMPAT_LAHIR: words('tempat lahir', 'place of birth'),
  TANGGAL_LAHIR: words('tanggal lahir', 'date of birth'),
  NAMA_IBU_KANDUNG: words('nama ibu kandung', "mother's name"),
  JENIS_IDENTITAS: words('jenis identitas', 'kind of identity'),
  NOMOR_IDENTITAS: words('nomor identitas', 'identity number'),
  MASA_LAKU_IDENTITAS: words('masa laku identitas', 'identity valid until'),
  JENIS_KELAMIN: words('jenis kelamin', 'sex'),
  SURAT_MENYURAT_KE: words('surat-menyurat ke', 'correspondence by'),
  TANGGAL_KEPESERTAAN: words('tanggal kepesertaan', 'member since'),
  STATUS_KAWIN: words('status kawin', 'marital status'),
  GOLONGAN_DARAH: words('golongan darah', 'blood group'),
  NPWP: words('NPWP', 'tax number'),
  KODE_NEGARA: words('kode negara', 'country code'),
  UPAH: words('upah sebulan', 'monthly wage'),
  ALAMAT: words('alamat', 'address'),
  KODE_POS: words('kode pos', 'postcode'),
  LOKASI_PEKERJAAN: words('lokasi pekerjaan', 'place of work'),
  STATUS_PEGAWAI: words('status pegawai', 'kind of contract'),
  TGL_AWAL_BEKERJA: words('mulai kerja', 'start of work'),
  TGL_AKHIR_KONTRAK: words('kontrak berakhir', 'end of contract'),
  KODE_UNIT: words('kode unit', 'unit code'),
  NPP: words('NPP', 'employer number'),
  BLTH: words('bulan iuran', 'contribution month'),
  KPJ: words('KPJ', 'membership number'),
  NIK: words('NIK', 'NIK'),
  NAMA: words('nama', 'name'),
  RAPEL: words('rapel', 'back pay'),
  KETERANGAN: words('keterangan', 'remark'),
  TGL_NONAKTIF: words('hari kerja terakhir', 'last day of work'),
  KODE_SEBAB: words('sebab keluar', 'reason for leaving'),
  NO_SURAT: words('nomor surat', 'letter number'),
} satisfies Readonly<Record<string, Words>>

export type ColumnName = keyof typeof columnLabels

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(columnLabels, name)
}

/** What we call a column towards people; one that we do not know is called as the file calls it. */
export function columnLabel(column: string | null): Words {
  if (column !== null && isColumnName(column)) return columnLabels[column]
  return { id: column ?? 'baris', en: column ?? 'row' }
}
