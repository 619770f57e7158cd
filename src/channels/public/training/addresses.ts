export const cataloguePath = '/training'
export const mapPath = '/training/map'
/** The list, and the map, of the same search as it stands in its address. */
export const catalogueOf = (asked: Record<string, string>) => withQuery(cataloguePath, asked)
export const mapOf = (asked: Record<string, string>) => withQuery(mapPath, asked)
export const classPath = (classNo: string) => `/training/classes/${classNo}`
export const coursePath = (courseNo: string) => `/training/courses/${courseNo}`
/** Where a member asks for a seat. */
export const applyPath = (classNo: string) => `/member/training/apply?class=${classNo}`

function withQuery(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(asked).toString()
  return query ? `${path}?${query}` : path
}
