import { parseSync, Visitor } from 'oxc-parser'
import type { Plugin } from 'rolldown'

/**
 * Has the rows of a value made when they are first read: a program that loads the law reads few of them, and what stands inside a
 * function is not even compiled before.
 */
export const rowsLater: Plugin = {
  name: 'rows-later',
  transform: {
    filter: { id: /\/law\/values\/.*\.ts$/ },
    handler(code, path) {
      const places: { start: number; end: number }[] = []
      new Visitor({
        CallExpression({ callee, arguments: [, stated] }) {
          if (callee.type !== 'Identifier' || callee.name !== 'value' || stated?.type !== 'ObjectExpression')
            return
          for (const property of stated.properties)
            if (
              property.type === 'Property' &&
              property.key.type === 'Identifier' &&
              property.key.name === 'rows'
            )
              places.push({ start: property.key.start, end: property.value.end })
        },
      }).visit(parseSync(path, code).program)
      return places
        .toSorted((a, b) => b.start - a.start)
        .reduce((text, { start, end }) => {
          const rows = text.slice(start, end).replace(/^rows:?\s*/, '') || 'rows'
          return `${text.slice(0, start)}get rows() { return ${rows} }${text.slice(end)}`
        }, code)
    },
  },
}
