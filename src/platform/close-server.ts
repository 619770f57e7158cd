import type { Server } from 'node:http'

/**
 * Takes no new connections, and ends each open one when its request has been answered.
 * @param patienceMs after so many milliseconds what is still open is cut
 */
export function closeServer(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection on which something was under way would wait for its next request.
    const tidying = setInterval(() => server.closeIdleConnections(), 50)
    const cutting = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearInterval(tidying)
      clearTimeout(cutting)
      resolve()
    })
  })
}
