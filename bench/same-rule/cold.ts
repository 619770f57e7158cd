import { since } from './rule.ts'
import { ways } from './ways.ts'

// In a process of its own, by `firstAnswer`: from nothing to the first answer by one engine.
const [name = '', built = ''] = process.argv.slice(2)
const began = performance.now()
const stated = await ways[name]?.(built)
await stated?.evaluate({ wage: 5_000_000, riskClass: 3, month: since })
process.stdout.write(String(performance.now() - began))
