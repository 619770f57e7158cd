/** What was given is not one of our codes, or not the whole of it. Says nothing about who made it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}
