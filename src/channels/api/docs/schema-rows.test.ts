import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { describeSchemas } from '../describe.ts'
import { schemaRows } from './schema-rows.ts'

test('each value has one line that says its place, its form in words, and whether it must be there', () => {
  const schema = z.object({
    size: z.int().min(1).max(200).default(50),
    name: fields.line(3, 20),
    bills: z.array(z.object({ total: fields.rupiah.nullable(), paid: fields.flag })),
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('holds'), month: fields.month }),
      z.object({ state: z.enum(['forged', 'unknown']) }),
    ]),
  })
  const schemas = describeSchemas(new Map([['Sample', schema]]))
  const rows = schemaRows(schemas['Sample'] ?? {}, schemas)
  assert.deepEqual(
    rows.map(({ name, kind, required }) => [name, kind.en, required]),
    [
      ['size', 'integer, 1–200', false],
      ['name', 'text, 3–20 characters', true],
      ['bills', 'list of object', true],
      ['bills[].total', 'rupiah, an integer, or null', true],
      ['bills[].paid', 'true or false', true],
      ['answer', 'object', true],
      ['answer.state', 'holds · forged · unknown', true],
      ['answer.month', 'month, YYYY-MM', true],
    ],
  )
})
