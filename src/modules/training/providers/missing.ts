import type { FieldFault } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import type { PaperKind, Provider } from './provider.ts'

/** What an application holds, as far as one can see whether something is missing. */
export type Held = Pick<
  Provider,
  | 'licenceNo'
  | 'licenceIssuer'
  | 'licenceExpiresOn'
  | 'experienceSince'
  | 'bankCode'
  | 'bankAccountNo'
  | 'bankAccountName'
> & {
  readonly instructors: number
  readonly facilities: number
  readonly papers: readonly PaperKind[]
}

const say = (id: string, en: string): Words => ({ id, en })

const columns = [
  ['licenceNo', say('Tulis nomor izinnya.', 'Write the number of the licence.')],
  ['licenceIssuer', say('Tulis dinas yang menerbitkan izin.', 'Write which office gave the licence.')],
  ['licenceExpiresOn', say('Tulis sampai kapan izin berlaku.', 'Write until when the licence holds.')],
  ['experienceSince', say('Tulis sejak kapan melatih.', 'Write since when you have been training.')],
  ['bankCode', say('Pilih banknya.', 'Choose the bank.')],
  ['bankAccountNo', say('Tulis nomor rekening lembaga.', 'Write the number of the account.')],
  ['bankAccountName', say('Tulis nama pemilik rekening.', 'Write whose account it is.')],
] as const satisfies readonly (readonly [keyof Held, Words])[]

const needed = [
  ['licence', say('Kirim foto atau PDF izinnya.', 'Send a picture or PDF of the licence.')],
  [
    'experience',
    say('Kirim bukti pelatihan yang pernah diadakan.', 'Send evidence of training that was held.'),
  ],
  ['curriculum', say('Kirim program pelatihannya.', 'Send the programmes of training.')],
  ['price-list', say('Kirim daftar harga.', 'Send the price list.')],
] as const satisfies readonly (readonly [PaperKind, Words])[]

/** A fault for each thing that an application still lacks; that of a paper is `paper-licence` and its like. */
export function missingIn(held: Held): FieldFault[] {
  const fault = (field: string, message: Words): FieldFault => ({ field, code: 'missing', message })
  return [
    ...columns.flatMap(([field, message]) => (held[field] === null ? [fault(field, message)] : [])),
    ...(held.instructors === 0
      ? [fault('instructors', say('Tulis paling sedikit satu pelatih.', 'Write one instructor at least.'))]
      : []),
    ...(held.facilities === 0
      ? [
          fault(
            'facilities',
            say('Tulis sarana untuk satu cara pelatihan.', 'Write the facilities of one way.'),
          ),
        ]
      : []),
    ...needed.flatMap(([kind, message]) =>
      held.papers.includes(kind) ? [] : [fault(`paper-${kind}`, message)],
    ),
  ]
}
