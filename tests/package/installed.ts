import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#platform/config.ts'
import { buildLaw } from '../../scripts/law-package/build.ts'

export type Example = { readonly id: string; readonly formula: string; readonly inputs: object }

const folder = join(root, 'law/examples')
export const examples = readdirSync(folder)
  .toSorted()
  .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example[])

/** A project of nobody’s, in which the package has been installed from its tarball alone. */
export class Installed {
  readonly folder = mkdtempSync(join(tmpdir(), 'payung-package-'))
  readonly package = join(this.folder, 'project/node_modules/@payung/law')

  static async make(): Promise<Installed> {
    const made = new Installed()
    const [built, project] = [join(made.folder, 'built'), join(made.folder, 'project')]
    await buildLaw(built)
    npm(['pack', '--pack-destination', made.folder], built)
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), '{"name":"project","private":true,"type":"module"}')
    const tarball = readdirSync(made.folder).find((name) => name.endsWith('.tgz')) ?? ''
    npm(['install', '--offline', '--no-audit', '--no-fund', join(made.folder, tarball)], project)
    return made
  }

  /** Writes a file of the project, and gives its path. */
  write(name: string, content: string): string {
    const path = join(this.folder, 'project', name)
    writeFileSync(path, content)
    return path
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** As a person at a terminal would: without what npm has told the program that runs this. */
function npm(argv: readonly string[], cwd: string): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/i.test(name)))
  execFileSync('npm', argv, { cwd, env, stdio: 'pipe' })
}
