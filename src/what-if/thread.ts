import { parentPort, workerData } from 'node:worker_threads'
import { computePart, type Task } from './part.ts'

// A thread of `compareInThreads`: one part in, one part out.
const part = computePart(workerData as Task) // Given by it, of this type.
const columns = [part.employerBefore, part.employerAfter, part.wages, part.workerChanges]
parentPort?.postMessage(
  part,
  columns.map(({ buffer }) => buffer as ArrayBuffer), // None of them is shared.
)
