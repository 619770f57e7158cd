import { statfs } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import type { App } from './app.ts'
import { httpSeconds, jobSeconds, refusedSignIns, type Family } from './meter.ts'

/** How this process is doing. Needs no database, so it is there when that is away. */
export async function processFamilies(app: App): Promise<Family[]> {
  const { pool } = app.database
  const cpu = process.cpuUsage()
  return [
    connections(pool),
    single('gauge', 'payung_database_connections_max', 'Most that it may open.', pool.options.max),
    ...(await freeSpace(app)),
    httpSeconds.family,
    jobSeconds.family,
    refusedSignIns.family,
    single(
      'counter',
      'payung_event_loop_busy_seconds_total',
      'How long the one thread that answers was at work.',
      performance.eventLoopUtilization().active / 1000,
    ),
    single(
      'counter',
      'process_cpu_seconds_total',
      'Processor time used.',
      (cpu.user + cpu.system) / 1_000_000,
    ),
    single('gauge', 'process_resident_memory_bytes', 'Memory in use.', process.memoryUsage.rss()),
    single(
      'gauge',
      'process_start_time_seconds',
      'When it started, in seconds since 1970.',
      Math.round(performance.timeOrigin) / 1000,
    ),
  ]
}

function connections(pool: App['database']['pool']): Family {
  const { totalCount, idleCount, waitingCount } = pool
  const states = { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
  return {
    name: 'payung_database_connections',
    help: 'Connections of this process: at work, idle, and requests that wait for one.',
    type: 'gauge',
    samples: Object.entries(states).map(([state, value]) => ({ labels: { state }, value })),
  }
}

/** A PostgreSQL of the operator's own has its disk elsewhere. */
async function freeSpace({ config }: App): Promise<Family[]> {
  const disk = config.databaseUrl ? null : await statfs(config.dataFolder).catch(() => null) // Gone: the other figures are told all the more.
  if (!disk) return []
  const free = disk.bavail * disk.bsize
  return [single('gauge', 'payung_data_folder_free_bytes', 'Room left where the database is.', free)]
}

function single(type: Family['type'], name: string, help: string, value: number): Family {
  return { name, help, type, samples: [{ value }] }
}
