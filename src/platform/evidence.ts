/** Kinds of file that people send along as evidence: a picture, or a document. */
export type EvidenceType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

export const evidenceEndings: Readonly<Record<EvidenceType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** The largest that is taken, in bytes. */
export const evidenceLimit = 5 << 20

/** Told by the bytes, not by the name; null for anything else. */
export function findEvidenceType(bytes: Uint8Array): EvidenceType | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp'
  return head.startsWith('%PDF-') ? 'application/pdf' : null
}
