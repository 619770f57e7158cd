import type { z } from 'zod'
import { badInput, type FieldFault } from '#base/problem.ts'
import type { Words } from '#base/words.ts'

/** Parses at the edge: the value as we work with it, or a problem that names every faulty field at once. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw, { reportInput: true })
  if (result.success) return result.data
  throw badInput(result.error.issues.flatMap(describeIssue))
}

function describeIssue(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      field: [...issue.path, field].join('.'),
      code: 'unknown',
      message: say('Isian ini tidak dikenal.', 'This field is not known.'),
    }))
  }
  const field = issue.path.join('.') || 'body'
  return [{ field, code: issue.code.replaceAll('_', '-'), message: wordsFor(issue) }]
}

/** The kinds of fault that people run into; anything rarer gets a plain sentence. */
function wordsFor(issue: z.core.$ZodIssue): Words {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default is meant
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return isEmpty(issue.input)
        ? notFilledIn
        : say('Bentuk isian ini lain dari yang diminta.', 'This does not have the form that is asked for.')
    case 'too_small':
      if (issue.origin === 'string') {
        return issue.minimum === 1
          ? notFilledIn
          : say(
              `Tulis paling sedikit ${issue.minimum} huruf atau angka.`,
              `Write at least ${issue.minimum} characters.`,
            )
      }
      return say(`Paling sedikit ${issue.minimum}.`, `At least ${issue.minimum}.`)
    case 'too_big':
      return issue.origin === 'string'
        ? say(`Paling banyak ${issue.maximum} huruf atau angka.`, `At most ${issue.maximum} characters.`)
        : say(`Paling banyak ${issue.maximum}.`, `At most ${issue.maximum}.`)
    case 'invalid_value':
      return say('Pilih salah satu yang tersedia.', 'Choose one of those on offer.')
    case 'custom':
      return issue.params && 'words' in issue.params
        ? (issue.params['words'] as Words)
        : say('Periksa lagi isian ini.', 'Check this again.')
    case 'invalid_format':
      return isEmpty(issue.input)
        ? notFilledIn
        : (formatWords[issue.format] ??
            say('Tulis dengan bentuk yang diminta.', 'Write it in the form that is asked for.'))
    default:
      return say('Periksa lagi isian ini.', 'Check this again.')
  }
}

const notFilledIn = say('Isian ini belum diisi.', 'This has not been filled in.')

/** Forms send what was left open as nothing between two quotes. */
function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === ''
}

const formatWords: Record<string, Words> = {
  email: say(
    'Tulis alamat email lengkap, misalnya nama@contoh.id.',
    'Write the whole address, such as name@example.org.',
  ),
  uuid: say('Nomor ini tidak lengkap.', 'This number is not complete.'),
  date: say('Tulis tanggal seperti 2026-12-31.', 'Write the date as 2026-12-31.'),
}

function say(id: string, en: string): Words {
  return { id, en }
}
