/**
 * A text that begins with one of these would be run as a formula when the file is opened in a spreadsheet program.
 * A leading apostrophe keeps it text. Reading takes exactly that apostrophe away again, so no text ever changes.
 */
const dangerous = /^'*[=+\-@\t\r\n]/
const guardedText = /^'+[=+\-@\t\r\n]/

export function guarded(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

export function unguarded(text: string): string {
  return guardedText.test(text) ? text.slice(1) : text
}
