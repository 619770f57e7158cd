import { badInput } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { weakWords } from './weak-passwords.ts'

/** Whose password it is: what everyone knows about them is no secret. */
export type Owner = { readonly name: string; readonly phone: string | null; readonly email: string | null }

/**
 * Length and a block list, no rules of composition (NIST SP 800-63B-4 §3.1.1.2: eight characters where a
 * second factor follows).
 * @throws Problem on `field`
 */
export function checkPassword(password: string, owner: Owner, field = 'password'): void {
  const fault = findFault(password.normalize('NFC'), owner)
  if (fault) throw badInput([{ field, ...fault }])
}

function findFault(password: string, owner: Owner): { code: string; message: Words } | null {
  const { length } = Array.from(password)
  if (length < 8) {
    return {
      code: 'too-short',
      message: {
        id: `Kata sandi baru ${length} huruf atau angka. Pakai paling sedikit 8.`,
        en: `The password has ${length} characters. Use at least 8.`,
      },
    }
  }
  if (length > 128) {
    return {
      code: 'too-long',
      message: {
        id: 'Kata sandi lebih dari 128 huruf. Pendekkan.',
        en: 'The password has more than 128 characters. Shorten it.',
      },
    }
  }
  const lower = password.toLowerCase()
  if (isOwn(lower, owner)) {
    return {
      code: 'own-name',
      message: {
        id: 'Kata sandi ini nama atau nomor Anda sendiri. Orang lain bisa menebaknya.',
        en: 'This password is your own name or number. Others can guess it.',
      },
    }
  }
  if (isCommon(lower)) {
    return {
      code: 'too-common',
      message: {
        id: 'Banyak orang memakai kata sandi ini, jadi mudah ditebak. Tiga kata yang tidak berhubungan lebih aman.',
        en: 'Many people use this password, so it is easy to guess. Three unrelated words are safer.',
      },
    }
  }
  return null
}

/** Whether fewer than four characters are left without what belongs to the owner. */
function isOwn(password: string, { name, phone, email }: Owner): boolean {
  const digits = phone?.replace('+62', '') ?? ''
  const own = [
    ...name.split(/\s+/),
    email?.split('@')[0] ?? '',
    `62${digits}`,
    `0${digits}`,
    digits,
    digits.slice(-8),
  ]
  const rest = own
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 3)
    .reduce((left, part) => left.replaceAll(part, ''), password)
  return rest !== password && rest.length < 4
}

const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
]

function isCommon(password: string): boolean {
  const word = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const added = password.length - word.length
  return (
    weakWords.has(password) ||
    (weakWords.has(word) && added <= 4) ||
    /^(.{1,4})\1+$/su.test(password) ||
    runs.some((run) => run.includes(password) || Array.from(run).toReversed().join('').includes(password))
  )
}
