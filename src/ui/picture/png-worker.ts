import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { present } from '#base/assert.ts'
import type { Drawing, Order } from './png.ts'

/** Turns SVG into PNG, one after the other, on a thread of its own. */

const port = present(parentPort, 'this file is run as a worker')

const font = (file: string) => readFile(new URL(`../assets/${file}`, import.meta.url))
const ready = Promise.all([
  font('plus-jakarta-sans-400.ttf'),
  font('plus-jakarta-sans-700.ttf'),
  readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then((wasm) =>
    initWasm(wasm),
  ),
])

port.on('message', async ({ id, svg }: Order) => {
  port.postMessage(await ready.then(([regular, bold]) => drawing(id, svg, [regular, bold])))
})

function drawing(id: number, svg: string, fonts: Uint8Array[]): Drawing {
  try {
    const drawn = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'Plus Jakarta Sans' } })
    const image = drawn.render()
    const png = image.asPng()
    image.free() // Its memory is the library's own, which no collector sees.
    drawn.free()
    return { id, png }
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) }
  }
}
