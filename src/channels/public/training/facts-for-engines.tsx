import type { z } from 'zod'
import type { viewClass, viewCourse } from '#modules/training'

/**
 * What search engines read of a course (schema.org), as microdata: a page of ours carries no script, not even one that is only data.
 */
type Course = z.output<(typeof viewCourse)['output']>
type Class = z.output<(typeof viewClass)['output']>

const schema = 'https://schema.org'
const modes = { online: 'Online', offline: 'Onsite', blended: 'Blended' } as const

export function CourseFacts({ course, url }: { course: Course; url: string }) {
  return (
    <div itemscope itemtype={`${schema}/Course`}>
      <CourseWords {...course} url={url} />
    </div>
  )
}

export function ClassFacts({ it, url }: { it: Class; url: string }) {
  return (
    <div itemscope itemtype={`${schema}/Course`}>
      <CourseWords {...it} url={url} />
      <div itemprop="hasCourseInstance" itemscope itemtype={`${schema}/CourseInstance`}>
        <meta itemprop="courseMode" content={modes[it.mode]} />
        <meta itemprop="startDate" content={it.startsOn} />
        <meta itemprop="endDate" content={it.endsOn} />
        <meta itemprop="location" content={`${it.venue}, ${it.regionName}`} />
        <meta itemprop="courseWorkload" content={`PT${it.hours}H`} />
      </div>
    </div>
  )
}

type Words = Pick<Course, 'courseNo' | 'title' | 'description' | 'providerName'> & { url: string }

function CourseWords({ courseNo, title, description, providerName, url }: Words) {
  return (
    <>
      <meta itemprop="name" content={title} />
      <meta itemprop="description" content={description} />
      <meta itemprop="courseCode" content={courseNo} />
      <link itemprop="url" href={url} />
      <meta itemprop="isAccessibleForFree" content="true" />
      <div itemprop="provider" itemscope itemtype={`${schema}/Organization`}>
        <meta itemprop="name" content={providerName} />
      </div>
    </>
  )
}
