import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * How the line is: as it should be; each piece late; nobody there; open, but nothing comes through; or cut at the next COMMIT,
 * before PostgreSQL has it or when its answer is on the way.
 */
export type Manner = 'good' | 'slow' | 'down' | 'silent' | 'cut-before-commit' | 'cut-after-commit'

/** COMMIT as the driver sends it, in the simple query protocol: text with a zero at its end. */
const commit = 'commit\0'

/** The line between a server and its PostgreSQL, which can be bad. */
export class Line {
  /** The address of the database at this end of the line. */
  readonly url: string
  manner: Manner = 'good'
  readonly #server: Server
  readonly #target: URL
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server, target: URL) {
    this.#server = server
    this.#target = target
    const url = new URL(target)
    url.port = String((server.address() as AddressInfo).port) // An address and not a pipe: it was given a port.
    this.url = url.href
    server.on('connection', (near) => this.#carry(near))
  }

  static async open(target: string): Promise<Line> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Line(server, new URL(target))
  }

  /** Cuts every connection that is open. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  close(): void {
    this.cut()
    this.#server.close()
  }

  #carry(near: Socket): void {
    if (this.manner === 'down') return void near.destroy()
    const far = connect(Number(this.#target.port), this.#target.hostname)
    const ends = () => {
      near.destroy()
      far.destroy()
    }
    let answerEnds = false
    for (const socket of [near, far]) {
      this.#sockets.add(socket)
      socket.on('error', ends).on('close', () => {
        this.#sockets.delete(socket)
        ends()
      })
    }
    near.on('data', (bytes) => {
      const cuts = bytes.includes(commit) && this.manner.startsWith('cut')
      if (cuts && this.manner === 'cut-before-commit') ends()
      answerEnds ||= cuts
      if (cuts) this.manner = 'good'
      void this.#pass(bytes, far)
    })
    far.on('data', (bytes) => (answerEnds ? ends() : void this.#pass(bytes, near)))
  }

  async #pass(bytes: Buffer, to: Socket): Promise<void> {
    if (this.manner === 'slow') await sleep(pieceDelay)
    if (this.manner !== 'silent' && !to.destroyed) to.write(bytes)
  }
}

/** Milliseconds by which each piece comes late on a slow line. */
const pieceDelay = 120
