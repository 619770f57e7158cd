import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { Problem } from '#base/problem.ts'
import type { CookieChange } from '#web/cookies.ts'

/**
 * A registration that is under way. It stays in the browser of whoever fills it in, as they typed it, and reaches us only when
 * they register: whoever gives up leaves nothing behind here, and going back, reloading or changing the language loses nothing.
 */
export type Draft = Readonly<Partial<Record<DraftField, string>>>

const draftFields = [
  'kind',
  'name',
  'scale',
  'nib',
  'taxNo',
  'kbli',
  'activity',
  'riskClass',
  'riskReason',
  'province',
  'regionCode',
  'address',
  'jht',
  'jp',
  'wage',
  'workers',
  'contactName',
  'contactPhone',
  'contactEmail',
  'firstMonth',
  /** Steps that have been sent, apart by blanks. */
  'done',
] as const
export type DraftField = (typeof draftFields)[number]

/** As long as an employer's session may rest. */
const seconds = 2 * 60 * 60

/** Browsers keep 4,096 bytes of a cookie, name and marks included. */
const mostSigns = 3_800
const mostBytes = 16_384

/** What the cookie holds; nothing when there is none, or when it is not ours. */
export function readDraft(cookie: string | null): Draft {
  if (!cookie) return {}
  try {
    const packed = Buffer.from(cookie, 'base64url')
    const text = inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8')
    const held: unknown = JSON.parse(text)
    if (!(held instanceof Object)) return {}
    const known = Object.entries(held).filter(([name, value]) => isField(name) && typeof value === 'string')
    const { riskClass, ...others } = Object.fromEntries(known) as Draft // Just filtered.
    return riskClass && /^[1-5]$/.test(riskClass) ? { ...others, riskClass } : others
  } catch {
    return {} // Half a cookie, or somebody's own: they begin anew.
  }
}

/** @throws Problem when it is more than a browser keeps */
export function keepDraft(draft: Draft): CookieChange {
  const value = deflateRawSync(JSON.stringify(draft)).toString('base64url')
  if (value.length > mostSigns) throw tooMuch()
  return { name: 'registration', value, seconds }
}

export const noDraft: CookieChange = { name: 'registration', value: null, seconds: null }

function isField(name: string): name is DraftField {
  return draftFields.some((field) => field === name)
}

function tooMuch(): Problem {
  return new Problem({
    code: 'registration.too-much',
    status: 413,
    message: {
      id: 'Isian pendaftaran ini terlalu panjang untuk disimpan peramban.',
      en: 'This registration is more than a browser can keep.',
    },
    remedy: {
      id: 'Pendekkan alamat, kegiatan, atau alasannya, lalu kirim lagi.',
      en: 'Shorten the address, the activity or the reason and send it again.',
    },
  })
}
