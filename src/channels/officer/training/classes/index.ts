import type { Route } from '#web/page.ts'
import { viewClassWork } from './classes.page.tsx'
import { classActions, viewClassPage } from './view-class.page.tsx'

export const classRoutes: readonly Route[] = [viewClassWork, viewClassPage, ...classActions]
