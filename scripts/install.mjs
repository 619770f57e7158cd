// Installs what is missing, with the npm that is here. Plain JavaScript, because it runs on the
// visitor's own Node (20.19 or later) before the pinned one exists.
//   node scripts/install.mjs run       what `npm start` and ./payung need
//   node scripts/install.mjs develop   that, and what the tests need
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = process.argv[2] === 'develop' ? 'develop' : 'run'
const stampFile = join(root, 'node_modules', '.payung-installed')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

/** What an earlier install left: "<lock hash> <run|develop>", or nothing. */
const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim().split(' ') : []
const upToDate = installed[0] === lock && (installed[1] === 'develop' || installed[1] === wanted)

if (!upToDate) {
  process.stderr.write(
    `Payung: installing ${wanted === 'run' ? 'what it runs on' : 'what its tests need'}…\n`,
  )
  const flags = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(wanted === 'run' ? ['--omit=dev'] : []),
  ]
  // npm writes its summary to standard output, which belongs to the command that comes after.
  const npm = spawnSync('npm', flags, { cwd: root, stdio: ['ignore', process.stderr.fd, process.stderr.fd] })
  if (npm.status !== 0) {
    process.stderr.write(
      'Payung: the install did not finish. Check the network and the free disk space, then try again.\n',
    )
    process.exit(3)
  }
  writeFileSync(stampFile, `${lock} ${wanted}\n`)
}
