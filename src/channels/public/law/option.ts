import type { Words } from '#base/words.ts'

export const words = (id: string, en: string): Words => ({ id, en })

/** A choice of a field: the name that the command line uses too, and what people read. */
export const option = (value: string, id: string, en: string) => ({ value, label: words(id, en) })
