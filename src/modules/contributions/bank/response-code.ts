import type { Words } from '#base/words.ts'

/**
 * The SNAP services that we speak, by their code. `00` answers what belongs to no service.
 */
export type ServiceCode = '00' | '14' | '24' | '25' | '73'

/** What can become of a call. Status, case and English message are the standard's; the message allows 150 letters. */
export const outcomes = {
  successful: outcome(200, '00', 'Successful', 'Sukses'),
  badRequest: outcome(400, '00', 'Bad Request', 'Permintaan tidak dapat dibaca'),
  invalidFormat: outcome(400, '01', 'Invalid Field Format', 'Bentuk isian salah'),
  missingField: outcome(400, '02', 'Invalid Mandatory Field', 'Isian wajib belum ada'),
  unauthorized: outcome(401, '00', 'Unauthorized.', 'Tidak berhak'),
  invalidToken: outcome(401, '01', 'Invalid Token (B2B)', 'Token tidak berlaku'),
  notFound: outcome(404, '12', 'Invalid Bill/Virtual Account [Not Found]', 'Kode iuran tidak ditemukan'),
  wrongAmount: outcome(404, '13', 'Invalid Amount', 'Jumlah tidak sama dengan tagihan'),
  paid: outcome(404, '14', 'Paid Bill', 'Tagihan sudah dibayar'),
  repeated: outcome(404, '18', 'Inconsistent Request', 'Permintaan sudah pernah dijawab'),
  expired: outcome(404, '19', 'Invalid Bill/Virtual Account', 'Kode iuran sudah kedaluwarsa'),
  unknownService: outcome(405, '00', 'Requested Function Is Not Supported', 'Layanan tidak tersedia'),
  wrongMethod: outcome(405, '01', 'Requested Operation Is Not Allowed', 'Cara memanggil tidak diizinkan'),
  conflict: outcome(409, '00', 'Conflict', 'X-EXTERNAL-ID sudah dipakai hari ini'),
  tooMany: outcome(429, '00', 'Too Many Requests', 'Terlalu banyak permintaan'),
  unavailable: outcome(500, '00', 'General Error', 'Gangguan sementara'),
  fault: outcome(500, '01', 'Internal Server Error', 'Kesalahan pada sistem kami'),
  timeout: outcome(504, '00', 'Timeout', 'Belum ada jawaban'),
} as const

export type Outcome = keyof typeof outcomes

/** HTTP status, service and case in one: `4042518`. */
export function responseCode(service: ServiceCode, of: Outcome): string {
  const { status, case: last } = outcomes[of]
  return `${status}${service}${last}`
}

/** @param detail the field in braces, or the reason in brackets, as the standard shows them */
export function responseMessage(of: Outcome, detail?: string): string {
  const { english } = outcomes[of]
  if (!detail) return english
  return `${english} ${outcomes[of].status === 400 ? `{${detail}}` : `[${detail}]`}`.slice(0, 150)
}

/** What the payer may be shown, in the lengths of `inquiryReason` and `paymentFlagReason`. */
export function reasonOf(of: Outcome): { english: string; indonesia: string } {
  const { english, words } = outcomes[of]
  return { english: of === 'successful' ? 'Success' : english.slice(0, 64), indonesia: words.id.slice(0, 64) }
}

function outcome(
  status: 200 | 400 | 401 | 404 | 405 | 409 | 429 | 500 | 504,
  caseCode: string,
  english: string,
  indonesian: string,
) {
  const words: Words = { id: indonesian, en: english }
  return { status, case: caseCode, english, words } as const
}
