import { Worker } from 'node:worker_threads'

/** What the thread that draws is asked for, and what it gives back. */
export type Order = { readonly id: number; readonly svg: string }
export type Drawing = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly failed: string })

type Waiting = { readonly resolve: (png: Uint8Array) => void; readonly reject: (error: Error) => void }

/** At some 30 kB each. */
const mostKept = 200
/** Whoever comes after them would wait longer than chat programs do. */
const mostWaiting = 40

const kept = new Map<string, Promise<Uint8Array>>()
const waiting = new Map<number, Waiting>()
let drawer: Worker | undefined
let orders = 0

/**
 * A picture as PNG. Drawn beside the thread that answers requests, because it takes tens of milliseconds; the same picture is drawn
 * once while it is among the last that were asked for.
 * @returns null while too many others wait
 */
export async function pngOf(svg: string): Promise<Uint8Array | null> {
  const known = kept.get(svg)
  if (known) {
    kept.delete(svg) // And last again, because the oldest go first.
    kept.set(svg, known)
    return known
  }
  if (waiting.size >= mostWaiting) return null
  const drawing = order(svg)
  kept.set(svg, drawing)
  drawing.catch(() => kept.delete(svg))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return drawing
}

function order(svg: string): Promise<Uint8Array> {
  const worker = (drawer ??= startDrawer())
  const id = ++orders
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, svg } satisfies Order, [])
  })
}

/** Starts with the first picture, keeps no process alive when it has nothing to do, and is begun anew should it ever fall. */
function startDrawer(): Worker {
  const worker = new Worker(new URL('./png-worker.ts', import.meta.url), { execArgv: [] })
  worker.on('message', (drawing: Drawing) => {
    const asker = waiting.get(drawing.id)
    waiting.delete(drawing.id)
    if (waiting.size === 0) worker.unref()
    if ('png' in drawing) asker?.resolve(drawing.png)
    else asker?.reject(new Error(`the picture was not drawn: ${drawing.failed}`))
  })
  worker.on('error', (error) => {
    drawer = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  return worker
}
