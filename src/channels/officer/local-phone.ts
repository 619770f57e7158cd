/** `+6281299990111` → `0812-9999-0111`: as people dial it and read it out. */
export function localPhone(phone: string): string {
  const digits = phone.replace(/^\+62/, '0')
  return digits.startsWith('0') ? digits.replace(/(\d{4})(?=\d{3})/g, '$1-') : phone
}
