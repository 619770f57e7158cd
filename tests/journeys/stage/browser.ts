import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { root } from '#platform/config.ts'

/** Where the browser lies once it is unpacked: beside the package that it comes in, and gone with it. */
const folder = join(root, 'node_modules/.payung-chromium')

/**
 * Unpacks the Chromium that comes with npm, and the libraries that a bare machine lacks, unless that has been done. Whole or not
 * at all: a run that was stopped in the middle leaves nothing that looks like a browser.
 * @throws Error where the disk is full, or there is no such browser for this machine
 */
export function unpackBrowser(): void {
  if (existsSync(folder)) return
  const unpacking = mkdtempSync(`${folder}-`)
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `await (await import('@sparticuz/chromium')).default.executablePath()`],
    // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in their cloud.
    {
      cwd: root,
      env: { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      encoding: 'utf8',
    },
  )
  if (status !== 0) {
    rmSync(unpacking, { recursive: true, force: true })
    throw new Error(`Chromium did not unpack: ${stderr}`)
  }
  writeFileSync(join(unpacking, 'fonts.conf'), fontConfig)
  try {
    renameSync(unpacking, folder)
  } catch (error) {
    // The first files of a fresh clone unpack it side by side; whoever comes second uses what is there.
    rmSync(unpacking, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** The package's own names folders of the machine, where the fonts are not. */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fonts-cache</cachedir></fontconfig>
`

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      XDG_CACHE_HOME: folder, // Where the list of fonts is kept.
    },
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--no-zygote',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
    ],
  })
}
