import type { ColumnName } from './columns.ts'
import type { LayoutKind } from './layouts.ts'

/** The columns of the files that we offer to be filled in, in the order in which people know them. */
export const templates: Readonly<Record<LayoutKind, readonly ColumnName[]>> = {
  worker: [
    'NO_PEGAWAI', 'NAMA_LENGKAP', 'GELAR', 'TELEPON_AREA_RUMAH', 'TELEPON_RUMAH', 'TELEPON_AREA_KANTOR',
    'TELEPON_KANTOR', 'TELEPON_EXT_KANTOR', 'HP', 'EMAIL', 'TEMPAT_LAHIR', 'TANGGAL_LAHIR', 'NAMA_IBU_KANDUNG',
    'JENIS_IDENTITAS', 'NOMOR_IDENTITAS', 'MASA_LAKU_IDENTITAS', 'JENIS_KELAMIN', 'SURAT_MENYURAT_KE',
    'TANGGAL_KEPESERTAAN', 'STATUS_KAWIN', 'GOLONGAN_DARAH', 'NPWP', 'KODE_NEGARA', 'UPAH', 'ALAMAT', 'KODE_POS',
    'LOKASI_PEKERJAAN', 'STATUS_PEGAWAI', 'TGL_AWAL_BEKERJA', 'TGL_AKHIR_KONTRAK',
  ],
  wage: ['KPJ', 'NO_PEGAWAI', 'NAMA', 'UPAH', 'KETERANGAN'],
  leaver: ['KPJ', 'NIK', 'NAMA', 'TGL_NONAKTIF', 'KODE_SEBAB', 'NO_SURAT'],
} // prettier-ignore
