export { storeMinimumWages, storeRegions } from './store-reference.ts'
