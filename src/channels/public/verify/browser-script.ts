import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The one script of the product, in one file without its types. Its name changes with its content. */
export type BrowserScript = { readonly path: string; readonly body: string }

let built: Promise<BrowserScript> | undefined

/** Built once, in some 20 ms, when the first page asks for it. */
export function browserScript(): Promise<BrowserScript> {
  built ??= build()
  return built
}

async function build(): Promise<BrowserScript> {
  const input = fileURLToPath(new URL('script/check-here.ts', import.meta.url))
  await using bundle = await rolldown({ input, platform: 'browser', tsconfig: false })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  const body = output[0].code
  const fingerprint = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { path: `/verify/check.${fingerprint}.js`, body }
}
