import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { buildLaw } from './build.ts'

const folder = join(import.meta.dirname, '../../dist/law')
await buildLaw(folder)
execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: folder, stdio: 'inherit' })
