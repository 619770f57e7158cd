export const classesPath = '/officer/training/classes'
export const classPath = (classNo: string) => `${classesPath}/${classNo}`
export const coursesPath = '/officer/training/courses'
export const coursePath = (courseNo: string) => `${coursesPath}/${courseNo}`
export const restrictionsPath = '/officer/training/restrictions'
export const providersPath = '/officer/training/providers'
export const providerPath = (providerNo: string) => `${providersPath}/${providerNo}`
