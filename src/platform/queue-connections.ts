import pg from 'pg'

/**
 * Connections for the queue's library, which stops listening to its own before it closes them: one that the database ends in between
 * would end the whole program. What breaks is said by the statement at hand. Whoever opens them ends them.
 */
export function openQueueConnections(connectionString: string): pg.Pool {
  const connections = new pg.Pool({ connectionString })
  connections.on('error', () => {})
  connections.on('connect', (client) => client.on('error', () => {}))
  return connections
}
