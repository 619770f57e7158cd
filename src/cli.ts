import { enableCompileCache } from 'node:module'

/** `./payung …`: the command line. What each command needs is loaded when it is asked for. */
enableCompileCache()
const { runCommand } = await import('./channels/cli/run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
