/** So many who call at once, each again as soon as it has been answered, until `call` says that there is no more to ask for. */
export async function callers(count: number, call: (caller: number) => Promise<boolean>): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async (_, caller) => {
      while (await call(caller));
    }),
  )
}
