import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { root } from '#platform/config.ts'
import { migrate } from '#platform/migrate.ts'
import { launchPostgres } from '#platform/postgres/launch.ts'
import { loadReference } from '../src/reference.ts'
import { demoTemplateName, onServer, templateName, urlOf } from './database.ts'

/**
 * Runs every test, or those whose path contains one of the arguments, on a real PostgreSQL: the one DATABASE_URL names,
 * or an embedded one in a folder of its own. Ends with one line, `N passed, N failed`.
 */
const wanted = process.argv.slice(2)
const files = globSync(['src/**/*.test.{ts,tsx}', 'law/**/*.test.ts', 'tests/**/*.test.ts'], { cwd: root })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()

const folder = mkdtempSync(join(tmpdir(), 'payung-test-'))
chmodSync(folder, 0o755) // Open to others, so that the cluster stays inside even when it runs as another user.
const server = process.env['DATABASE_URL']
  ? { url: process.env['DATABASE_URL'], stop: async () => {} }
  : await launchPostgres(folder, {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '200', // Several files at once, each with databases of its own.
    })

process.stdout.on('error', () => void leave(1))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(1))

const counts = { passed: 0, failed: 0, skipped: 0 }
try {
  process.env['PAYUNG_TEST_SERVER'] = server.url
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled') // Each file is a process, and most load the same modules.
  process.env['PAYUNG_TEST_SHAPES'] = mkdtempSync(join(folder, 'shapes-'))
  await prepareTemplate()
  await runFiles()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  await leave(1)
}
const skipped = counts.skipped ? `, ${counts.skipped} skipped` : ''
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`)
await leave(counts.failed > 0 || counts.passed === 0 ? 1 : 0)

/** Ends with the server stopped, also when the runner is told to end early. */
async function leave(code: number): Promise<never> {
  await dropTemplates().catch(() => {})
  await server.stop()
  process.exit(code)
}

async function dropTemplates(): Promise<void> {
  for (const name of [demoTemplateName, templateName])
    await onServer(`drop database if exists ${name} with (force)`)
}

async function prepareTemplate(): Promise<void> {
  await dropTemplates()
  await onServer(`create database ${templateName} template template0 encoding 'UTF8'`)
  await migrate(urlOf(templateName))
  await loadReference(urlOf(templateName))
}

async function runFiles(): Promise<void> {
  const stream = run({
    files: files.map((file) => join(root, file)),
    concurrency: availableParallelism() + 1, // Browsers and servers are waited for.
    timeout: 10 * 60_000, // A file that hangs fails, rather than all of them never ending.
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', join(root, 'scripts/tsx.mjs')],
  })
  stream.on('test:summary', ({ file, counts: seen }) => {
    // One summary comes for each file, and a last one, without a name, for all.
    if (file === undefined)
      Object.assign(counts, {
        passed: seen.passed,
        failed: seen.tests - seen.passed - seen.skipped - seen.todo,
        skipped: seen.skipped + seen.todo,
      })
  })
  for await (const chunk of stream.compose(spec)) process.stdout.write(chunk)
}
