import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown, type OutputOptions, type Plugin } from 'rolldown'
import { law } from '@payung/law'
import * as contributions from '../../law/contributions.ts'
import { rowsLater } from './later.ts'
import { Texts } from './part-texts.ts'

const root = join(import.meta.dirname, '../..')
const from = join(root, 'law')

/** What can be imported: the whole; all of it without its sentences; the sentences; what everyone pays. */
const entries = ['index', 'rules', 'texts', 'contributions']

/**
 * Writes the package as it is published: plain modules, types, no dependency, and no text that would have to be evaluated.
 * @param to a folder, which is emptied
 */
export async function buildLaw(to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  await writeModules(to)
  writeTypes(join(to, 'types'))
  cpSync(join(from, 'README.md'), join(to, 'README.md'))
  cpSync(join(root, 'LICENSE'), join(to, 'LICENSE'))
  writeFileSync(join(to, 'package.json'), manifest())
}

/** Each by itself: whoever takes one of them loads nothing that it does not use. */
async function writeModules(to: string): Promise<void> {
  const texts = new Texts()
  // What `rules` holds comes first: short numbers, side by side.
  for (const part of ['{calendar,kernel,rules,values}/*.ts', '{,formulas/}*.ts'])
    texts.number(globSync(part, { cwd: from, exclude: ['**/*.test.ts'] }).map((file) => join(from, file)))
  await writeModule(to, 'index.ts', [byNode, listedValues, rowsLater, texts.part], {
    banner: `import './texts.js'`,
  })
  await writeModule(to, 'rules.ts', [byNode, listedValues, rowsLater, texts.part])
  await writeModule(to, 'contributions.ts', [generated])
  await writeModule(to, join(import.meta.dirname, 'said.ts'), [])
  writeFileSync(join(to, 'texts.js'), texts.module())
}

async function writeModule(
  dir: string,
  file: string,
  plugins: Plugin[],
  more: OutputOptions = {},
): Promise<void> {
  await using bundle = await rolldown({
    input: file,
    cwd: from,
    platform: 'neutral',
    tsconfig: false,
    external: ['said'],
    plugins,
    // A field that the constructor fills need not be named before.
    transform: {
      typescript: { removeClassFieldsWithoutInitializer: true },
      assumptions: { setPublicClassFields: true },
    },
  })
  await bundle.write({
    dir,
    format: 'esm',
    minify: true,
    comments: false,
    paths: { said: './said.js' },
    ...more,
  })
}

/** A page’s policy may forbid to evaluate text. */
const byNode: Plugin = {
  name: 'fast-forms-by-node',
  resolveId: (asked) => (asked === './fast-forms.ts' ? join(from, 'kernel/fast-forms-by-node.ts') : null),
}

/** `Object.values` of a file of values needs the names of all of them at run time; a list needs none. */
const listedValues: Plugin = {
  name: 'listed-values',
  async transform(code, path) {
    if (path !== join(from, 'law.ts')) return null
    const files = [...code.matchAll(/import \* as (\w+) from '(\.\/values\/[^']+)'/g)]
    const listed = await Promise.all(
      files.map(async ([, name = '', file = '']): Promise<[string, string]> => {
        const names = Object.keys((await import(join(from, file))) as object)
        return [name, `[${names.map((one) => `${name}.${one}`).join(', ')}]`]
      }),
    )
    const lists = new Map(listed)
    return code.replaceAll(/Object\.values\((\w+)\)/g, (all, name: string) => lists.get(name) ?? all)
  },
}

type ContributionName = Extract<keyof typeof contributions, keyof typeof law>

/** Each rule of contributions as the code that is generated from it. */
const generated: Plugin = {
  name: 'generated-contributions',
  resolveId: (asked) => (asked in contributions ? asked : null),
  load(path) {
    if (path in contributions) return law[path as ContributionName].toSource() // It resolved above.
    if (path !== join(from, 'contributions.ts')) return null
    const names = Object.keys(contributions).filter((name) => name in law)
    return [
      `export { formatMonth, parseMonth } from './calendar/month.ts'`,
      `export { LawProblem } from './problem.ts'`,
      ...names.map((name) => `export { compute as ${name} } from '${name}'`),
    ].join('\n')
  },
}

function writeTypes(to: string): void {
  const options = [
    '--ignoreConfig',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    from,
    '--outDir',
    to,
  ]
  const like = ['--target', 'es2024', '--module', 'nodenext', '--strict', '--exactOptionalPropertyTypes', '--allowImportingTsExtensions'] // prettier-ignore
  const files = ['index.ts', 'contributions.ts'].map((file) => join(from, file))
  execFileSync(join(root, 'node_modules/.bin/tsc'), [...options, ...like, ...files], { stdio: 'inherit' })
  writeFileSync(join(to, 'texts.d.ts'), 'export {}\n')
}

function manifest(): string {
  const { name, version, description, license } = JSON.parse(
    readFileSync(join(from, 'package.json'), 'utf8'),
  ) as Record<string, string> // Written by us.
  const exports = Object.fromEntries(
    entries.map((entry) => [
      entry === 'index' ? '.' : `./${entry}`,
      { types: `./types/${entry}.d.ts`, default: `./${entry}.js` },
    ]),
  )
  const sideEffects = ['./index.js', './texts.js']
  const published = { name, version, description, license, type: 'module', engines: { node: '>=20' }, exports, sideEffects } // prettier-ignore
  return `${JSON.stringify(published, null, 2)}\n`
}
