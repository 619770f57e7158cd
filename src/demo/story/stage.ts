import type { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { trace } from '#platform/log.ts'
import { perform, type Operation } from '#platform/operation.ts'

/** Something that happens at an instant of the story. */
export type Scene = { readonly at: Date; readonly play: (stage: Stage) => Promise<void> }

/** Where a scene is played: Payung with its clock at that instant, and people who ask it for things. */
export class Stage {
  readonly app: App
  readonly #name: string
  #asked = 0

  /** @param name the same whenever this story is told: it becomes part of the idempotency keys */
  constructor(app: App, at: Date, name: string) {
    this.app = { ...app, now: () => new Date(at) }
    this.#name = name
  }

  get time(): Date {
    return this.app.now()
  }

  /** Has someone perform an operation. Told a second time, it gives the first answer and changes nothing. */
  ask<I extends z.ZodType, O extends z.ZodType>(
    actor: Actor,
    asked: Operation<I, O>,
    input: z.input<I>,
    purpose?: string,
  ): Promise<z.output<O>> {
    this.#asked += 1
    const key = `demo-world ${this.#name} ${this.#asked}`
    return perform(this.app, asked, { actor, input, key, purpose: purpose ?? null })
  }
}

/** Plays what has happened until now, in the order of time. */
export async function playScenes(app: App, scenes: readonly Scene[], now: Date): Promise<void> {
  const past = scenes.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const [number, { at, play }] of past.entries()) {
    await trace.run('demo-world', () => play(new Stage(app, at, String(number))))
  }
}
