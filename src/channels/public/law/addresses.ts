/** Where each thing of the law has its page. */
export const valuePage = (id: string): string => `/law/values/${id}`
export const rulePage = (id: string): string => `/law/rules/${id}`
export const sourcePage = (slug: string): string => `/law/sources/${slug}`
export const calendarPage = (year: number): string => `/law/calendar/${year}`
export const changesPage = (year: number): string => `/law/changes/${year}`
export const onDayPage = '/law/on'
export const unsurePage = '/law/unsure'
export const whatIfPage = '/law/what-if'
export const riskClassesPage = '/law/risk-classes'
