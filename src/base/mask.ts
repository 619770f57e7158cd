/** Personal data as it is shown until someone asks, with a purpose, to see it whole. */

const dot = '•'

/** `9964012345670006` → `9964 •••• •••• 0006`. */
export function maskNik(nik: string): string {
  return nik.length === 16
    ? `${nik.slice(0, 4)} ${dot.repeat(4)} ${dot.repeat(4)} ${nik.slice(12)}`
    : maskEnds(nik)
}

/** `+6281234562210` → `08•• •••• 2210`. */
export function maskPhone(phone: string): string {
  return phone.length < 8
    ? dot.repeat(phone.length)
    : `08${dot.repeat(2)} ${dot.repeat(4)} ${phone.slice(-4)}`
}

/** `rina@contoh.id` → `r•••@contoh.id`. */
export function maskEmail(email: string): string {
  const at = email.indexOf('@')
  return at < 1 ? dot.repeat(4) : `${email[0]}${dot.repeat(3)}${email.slice(at)}`
}

/** `Rina Kusumawati` → `R••• K•••`, for lists where a name only has to be recognised. */
export function maskName(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${part[0]}${dot.repeat(3)}`)
    .join(' ')
}

function maskEnds(text: string): string {
  return text.length <= 4
    ? dot.repeat(text.length)
    : `${text.slice(0, 2)}${dot.repeat(text.length - 4)}${text.slice(-2)}`
}
