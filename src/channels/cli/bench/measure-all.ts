import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '#platform/config.ts'
import type { Missing, Report } from './report.ts'

/** Each in a process of its own, so that none inherits another one's memory or compiled code; one that fails leaves the others be. */
export async function measureAll(
  names: readonly string[],
  full: boolean,
  onStep: (step: string) => void,
): Promise<(Report | Missing)[]> {
  const reports: (Report | Missing)[] = []
  for (const name of names) {
    onStep(`${name}…`)
    reports.push(await measureApart(name, full))
  }
  return reports
}

async function measureApart(name: string, full: boolean): Promise<Report | Missing> {
  const argv = [
    ...process.execArgv,
    join(root, 'src/cli.ts'),
    'bench',
    name,
    '--json',
    ...(full ? ['--full'] : []),
  ]
  const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await ended
  if (code === 0) return JSON.parse(out) as Report // We have written it ourselves.
  return { name, why: err.trim().split('\n').at(-1) ?? 'it ended without a word' }
}
