export const providersPath = '/providers'
export const scorePath = '/providers/score'
export const applyPath = '/providers/apply'
export const providerPath = (providerNo: string) => `/providers/${providerNo}`
