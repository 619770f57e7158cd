import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from './cluster.ts'
import { answering } from './server.ts'

/**
 * `npm start` in a folder, until a browser has been shown the first page; then it is told to end, as Ctrl-C does.
 * @returns the seconds from the command to the page
 */
export async function untilFirstPage(
  folder: string,
  env: Readonly<Record<string, string>>,
  patienceMs: number,
): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...outside(), PAYUNG_LOG: 'silent', DATABASE_URL: '', ...env, PORT: String(port) },
    stdio: 'ignore',
    detached: true, // A group of its own, so that Ctrl-C reaches npm and what it has started.
  })
  const ended = once(npm, 'exit')
  try {
    const early = ended.then(([code]) => {
      throw new Error(`npm start ended with ${code}`)
    })
    await Promise.race([answering(`http://127.0.0.1:${port}/`, patienceMs, 20), early])
    return (performance.now() - began) / 1000
  } finally {
    if (npm.exitCode === null && npm.pid) process.kill(-npm.pid, 'SIGINT')
    await ended
  }
}

/** What `./payung` and npm have put around us is not there where somebody else types `npm start`. */
function outside(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|PAYUNG_)/i.test(name)))
}
