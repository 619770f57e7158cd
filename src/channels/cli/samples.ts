import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clockOf } from '#platform/config.ts'
import { command, exit } from './command.ts'
import { quietConfig } from './open-books.ts'
import { table } from './table.ts'
import { print, printJson } from './terminal.ts'

export const samples = command({
  usage: '[FOLDER] [--json]',
  about: `Writes files to upload to the demo world, as one would send them today, into FOLDER, or into samples in the data folder. Those in
samples/ of the project are what it writes on 20 November 2026. No database.`,
  example: './payung samples ./samples-of-today',
  options: { json: { type: 'boolean', about: 'the files and whose they are as JSON' } },
  takes: [0, 1],
  async run({ json }, given) {
    const config = quietConfig()
    const folder = resolve(given ?? join(config.dataFolder, 'samples'))
    const { makeSamples } = await import('../../demo/samples/sample-files.ts')
    const { usualSeed } = await import('../../demo/ensure-demo-world.ts')
    const files = await makeSamples(clockOf(config)(), usualSeed)
    mkdirSync(folder, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
    const listed = files.map(({ name, for: whose, about }) => ({ name, for: whose, about }))
    if (json) printJson({ folder, files: listed })
    else
      print(
        `${table(listed.map(({ name, for: whose, about }) => [`  ${name}`, whose, about]))}\n\nThey are in ${folder}.`,
      )
    return exit.done
  },
})
