import type { App } from '#platform/app.ts'
import { tooManyLooks } from './problems.ts'
import { countTry, forgiveTry, limits } from './tries.ts'

/**
 * Looks up something that could be guessed at. What is right costs nothing; what is not is counted by the address that asks, slows
 * down, stops, and raises an alarm.
 * @throws Problem while the address has to wait
 */
export async function tryFrom<T>(
  app: App,
  address: string,
  look: () => Promise<T>,
  isRight: (found: T) => boolean,
): Promise<T> {
  const wait = await countTry(app, limits.verifyFrom, address)
  if (wait > 0) throw tooManyLooks(wait)
  const found = await look()
  if (isRight(found)) await forgiveTry(app, limits.verifyFrom, address)
  return found
}
