export const cataloguePath = '/training'
export const classPath = (classNo: string) => `/training/classes/${classNo}`
export const coursePath = (courseNo: string) => `/training/courses/${courseNo}`
/** Where a member asks for a seat. */
export const applyPath = (classNo: string) => `/member/training/apply?class=${classNo}`
