export { keepTraining } from './keep-training.ts'
export { legalSteps, type StateOf, type Thing } from './machine.ts'
export { findProviderName } from './providers/find-provider-name.ts'
export { stateWords } from './state-words.ts'
export {
  budgetStates,
  classStates,
  courseStates,
  enrolmentStates,
  providerStates,
  type BudgetState,
  type ClassState,
  type CourseState,
  type EnrolmentState,
  type ProviderState,
} from './states.ts'
export { storeFields } from './store-fields.ts'

export {
  classSearch,
  countClasses,
  countClassesByProvince,
  searchClasses,
} from './catalogue/search-classes.ts'
export { findNextCourses } from './catalogue/find-next-courses.ts'
export { listFields } from './catalogue/list-fields.ts'
export { addMaterial, removeMaterial, setLiveLink } from './classes/add-material.ts'
export { cancelClass, decideAtRiskClass } from './classes/cancel-class.ts'
export { readSessionLine } from './classes/class-form.ts'
export { keepClasses } from './classes/keep-classes.ts'
export { listClasses, listClassWork } from './classes/list-classes.ts'
export { confirmClass, openClass } from './classes/open-class.ts'
export { changeClass, planClass } from './classes/plan-class.ts'
export { pushClasses } from './classes/push-classes.ts'
export { addMakeupSession, cancelSession, generateSessions, setSessions } from './classes/set-sessions.ts'
export { viewClass } from './classes/view-class.ts'
export { viewClassFile } from './classes/view-class-file.ts'
export { priceBases, trainingModes } from './courses/course.ts'
export { basisWords, modeWords, restrictionWords } from './mode-words.ts'
export { decideCourse, retireCourse } from './courses/decide-course.ts'
export { changeCourse, draftCourse, submitCourse } from './courses/draft-course.ts'
export { listCourses, listCourseWork } from './courses/list-courses.ts'
export { viewCourse, viewCourseFile } from './courses/view-course.ts'
export {
  endRestriction,
  enterRestriction,
  listRestrictions,
  withdrawRestriction,
} from './restrictions/enter-restriction.ts'
export { returnClassToPlannedMode } from './restrictions/return-class-to-planned-mode.ts'
