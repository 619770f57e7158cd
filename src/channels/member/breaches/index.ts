import type { Route } from '#web/page.ts'
import { downloadMyBreachLetter, viewMyBreach } from './view-breach.page.tsx'

/** What members are told when data of theirs got out. */
export const breachRoutes: readonly Route[] = [viewMyBreach, downloadMyBreachLetter]
