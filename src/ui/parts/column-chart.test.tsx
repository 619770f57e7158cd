import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from '../draw.ts'
import { ColumnChart } from './column-chart.tsx'

const heights = (markup: string) =>
  [...markup.matchAll(/<rect[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/g)].map(([, y, tall]) => [
    Number(y),
    Number(tall),
  ])

test('the tallest column fills the room, each part stands on the one below, and nothing is drawn outside', () => {
  const columns = [
    { label: '2026', parts: [{ amount: 50n, kind: 'you' as const }] },
    {
      label: '2027',
      figure: 'Rp 200',
      parts: [
        { amount: 150n, kind: 'you' as const },
        { amount: 50n, kind: 'them' as const },
      ],
    },
  ]
  const markup = draw(<ColumnChart label="From 50 to 200" columns={columns} />)
  assert.deepEqual(heights(markup), [
    [145, 39],
    [67, 117],
    [28, 39],
  ])
  assert.match(markup, /role="img" aria-label="From 50 to 200"/)
})

test('columns of nothing have no height, and are still named', () => {
  const markup = draw(
    <ColumnChart label="Nothing" columns={[{ label: '2026', parts: [{ amount: 0n, kind: 'you' }] }]} />,
  )
  assert.deepEqual(heights(markup), [[184, 0]])
  assert.match(markup, />2026</)
})
