import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { z } from 'zod'
import { exceptionFor, exceptions, type Exception } from './exceptions.ts'

const question = z.object({
  nik: z.string(),
  nama_lgkp: z.string().optional(),
  tmpt_lhr: z.string().optional(),
  tgl_lhr: z.string().optional(),
  jenis_klmin: z.string().optional(),
  alamat: z.string().optional(),
  user_id: z.string(),
  password: z.string(),
})

type Question = z.output<typeof question>
type Elements = Record<string, string>

/**
 * Stands in for the civil registry, which is only reached over the ministry's own network. Everyone who could
 * exist (an invented NIK from 99 that is well formed) agrees with whatever is asked, but for the exceptions
 * that `GET /` lists.
 * @param options.slowness milliseconds that a timeout takes
 */
export function populationSimulator(options: { userId: string; password: string; slowness?: number }): Hono {
  const app = new Hono()
  app.get('/', (c) =>
    c.json({
      about:
        'NIK 999999 + DDMMYY + 000n: the last digit n chooses the answer. Every other NIK from 99 agrees.',
      exceptions,
    }),
  )
  app.post('/verify', async (c) => {
    const asked = question.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return c.json(refusal('01', 'Parameter Tidak Lengkap'), 400)
    const { nik, user_id, password } = asked.data
    if (user_id !== options.userId || password !== options.password)
      return c.json(refusal('02', 'User Tidak Dikenal'), 403)
    const exception = wellFormed(nik) ? exceptionFor(nik) : 'unknown'
    if (exception === 'timeout') await wait(options.slowness ?? 20_000, undefined, { ref: false })
    return c.json(answer(asked.data, exception))
  })
  return app
}

function answer(asked: Question, exception: Exception | null) {
  switch (exception) {
    case 'unknown':
      return refusal('13', 'Data Tidak Ditemukan')
    case 'dead':
      return refusal('12', 'Data Ditemukan, Meninggal Dunia')
    case 'quota':
      return refusal('05', 'Kuota Akses Habis')
    case 'other-name':
      return agreement(asked, { NAMA_LGKP: 'Tidak Sesuai (31)' })
    case 'near-name':
      return agreement(asked, { NAMA_LGKP: 'Sesuai (86)' })
    case 'other-birth-date':
      return agreement(asked, { TGL_LHR: 'Tidak Sesuai' })
    case 'element-missing':
      return { content: [{ NIK: 'Sesuai' }] }
    case 'timeout':
    case null:
    default:
      return agreement(asked, {})
  }
}

/** Each element that was asked about agrees, apart from those that differ. */
function agreement(asked: Question, differing: Elements) {
  const elements: Elements = { NIK: 'Sesuai' }
  if (asked.nama_lgkp) elements['NAMA_LGKP'] = 'Sesuai (100)'
  if (asked.tmpt_lhr) elements['TMPT_LHR'] = 'Sesuai (100)'
  if (asked.tgl_lhr) elements['TGL_LHR'] = 'Sesuai'
  if (asked.jenis_klmin) elements['JENIS_KLMIN'] = 'Sesuai'
  if (asked.alamat) elements['ALAMAT'] = 'Sesuai (100)'
  return { content: [{ ...elements, ...differing }] }
}

function refusal(code: string, description: string) {
  return { content: [{ RESPONSE_CODE: code, RESPONSE_DESC: description }] }
}

/** Sixteen digits from 99 with a birth date that could be one; women have 40 added to the day. */
function wellFormed(nik: string): boolean {
  const [, day, month] = /^99\d{4}(\d\d)(\d\d)\d{6}$/.exec(nik) ?? []
  const date = Number(day) % 40
  return date >= 1 && date <= 31 && Number(month) >= 1 && Number(month) <= 12
}
