/** One text for people, in both languages of the product. Indonesian comes first. */
export type Words = { readonly id: string; readonly en: string }

export type Language = keyof Words
