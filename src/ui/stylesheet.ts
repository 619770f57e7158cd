import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The parts of Designsystemet (MIT) that our pages use, in the order in which they build on each other. */
export const baseParts =
  'base heading link list button label input field fieldset validation-message error-summary alert tag details table breadcrumbs pagination skip-link'.split(
    ' ',
  )

/** Our own sheets: colours and type first, then the shell of a page, its parts, and paper last. */
const own = 'type colour tokens ground shell canopy parts work public print'.split(' ')

/**
 * Everything that styles a page, as one sheet. The base sits in a layer and ours does not, so ours always wins and a
 * browser that knows no layers still gets type, colour and layout.
 */
export function stylesheet(): string {
  const parts = baseParts.map((name) => read(import.meta.resolve(`@digdir/designsystemet-css/${name}.css`)))
  const sheets = own.map((name) => read(new URL(`assets/style/${name}.css`, import.meta.url)))
  return strip(['@layer reset, ds;', `@layer ds{${parts.join('')}}`, ...sheets].join('\n'))
}

function read(url: string | URL): string {
  return readFileSync(fileURLToPath(url), 'utf8')
}

/** Takes out comments and the white space that means nothing. Strings have none of either in our sheets. */
function strip(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .trim()
}
