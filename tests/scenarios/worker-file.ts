import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { sampleWorker } from '../../src/modules/contributions/files/fixtures/sample-rows.ts'
import { worker } from '../../src/modules/registry/fixtures/registry.ts'

export type WorkerRow = Partial<Record<keyof typeof sampleWorker | 'KODE_UNIT', string>>

/** A worker of a serial number as a line of the public layout, hired in February 2025 without an end. */
export function workerRow(serial: number, changes: WorkerRow = {}): Record<string, string> {
  const { idNumber, name } = worker(serial)
  const own = { NO_PEGAWAI: `P${serial}`, NAMA_LENGKAP: name, NOMOR_IDENTITAS: idNumber, HP: phone(serial) }
  const person = { TANGGAL_LAHIR: '04-05-1990', JENIS_KELAMIN: 'L', EMAIL: '' }
  const work = { STATUS_PEGAWAI: 'PKWTT', TGL_AWAL_BEKERJA: '03-02-2025', TGL_AKHIR_KONTRAK: '' }
  return { ...sampleWorker, ...own, ...person, ...work, TANGGAL_KEPESERTAAN: '03-02-2025', ...changes }
}

/** Rows as a real .xlsx, every cell a text, as a careful payroll program writes it. */
export async function workerFile(rows: readonly Record<string, string>[]): Promise<Buffer> {
  const headers = Object.keys(rows[0] ?? {})
  const columns = headers.map((header) => ({ header, kind: 'text' as const }))
  const cells = rows.map((row) => headers.map((header) => row[header] ?? ''))
  const sheet = writeSheet({ format: { kind: 'xlsx' }, name: 'Pekerja', columns, rows: cells })
  return Buffer.concat(await Array.fromAsync(sheet))
}

function phone(serial: number): string {
  return `0813${String(10_000_000 + serial)}`
}
