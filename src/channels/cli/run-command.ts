import { parseArgs } from 'node:util'
import { exit, UsageFault, type Command, type Exit } from './command.ts'
import { commands } from './commands.ts'
import { explainFailure } from './explain-failure.ts'
import { explainCommand, listCommands } from './help.ts'
import { print, say } from './terminal.ts'

/** Runs what the arguments ask for. Whatever goes wrong ends in one plain line on standard error and an exit code. */
export async function runCommand(argv: readonly string[]): Promise<Exit> {
  const [name, ...rest] = argv
  try {
    if (name === undefined) throw new UsageFault('Say what to do: ./payung help lists the commands.')
    if (name === 'help' || name === '--help' || name === '-h') return await help(rest)
    const command = await load(name)
    if (rest.includes('--help') || rest.includes('-h')) {
      print(explainCommand(name, command))
      return exit.done
    }
    const { values, positionals } = parse(name, command, rest)
    return await command.run(values, ...positionals)
  } catch (error) {
    const { code, line } = explainFailure(error, name ?? 'help')
    say(line)
    return code
  }
}

async function help([name]: readonly string[]): Promise<Exit> {
  print(name === undefined ? listCommands(commands) : explainCommand(name, await load(name)))
  return exit.done
}

function load(name: string): Promise<Command> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) throw new UsageFault(`There is no command “${name}”: ./payung help lists them.`)
  return entry.load()
}

function parse(name: string, { options, takes: [least, most], usage }: Command, args: string[]) {
  const parsed = parseArgs({ args, options, allowPositionals: true })
  const { length } = parsed.positionals
  if (length < least || length > most) throw new UsageFault(`It is used so: ./payung ${name} ${usage}`)
  return parsed
}
