import { Chance } from './chance.ts'

/**
 * How many work for each of so many employers: most have a handful, few have thousands (a Pareto distribution), everyone at
 * least one, and all together exactly `workers`.
 */
export function sizesOf(employers: number, workers: number, seed: number): Int32Array {
  const largest = Math.max(100, Math.floor(workers / 20))
  const raw = Float64Array.from({ length: employers }, (_, at) => (1 - new Chance(seed, at).next()) ** -0.95)
  const sized = (size: number, factor: number) => Math.min(largest, Math.max(1, Math.floor(size * factor)))
  const total = (factor: number) => {
    let sum = 0
    for (const size of raw) sum += sized(size, factor)
    return sum
  }

  // The factor is halved in on; what rounding leaves over goes to employers in turn.
  let [low, high] = [0, workers]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (total(middle) <= workers) low = middle
    else high = middle
  }
  const sizes = Int32Array.from(raw, (size) => sized(size, low))
  let left = workers - total(low)
  for (let at = 0; left > 0; at = (at + 1) % employers, left--) sizes[at] = (sizes[at] ?? 0) + 1
  return sizes
}
