import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function nothingToRead(): Problem {
  return refuse(
    'course-without-material',
    409,
    { id: 'Kursus ini belum punya materi.', en: 'This course has no material yet.' },
    {
      id: 'Tulis paling sedikit satu bagian materi, lalu terbitkan.',
      en: 'Write at least one section, then publish.',
    },
  )
}

export function courseRetired(): Problem {
  return refuse(
    'course-retired',
    409,
    { id: 'Kursus ini sudah ditarik.', en: 'This course was retired.' },
    {
      id: 'Susun kursus baru bila materinya masih diperlukan.',
      en: 'Draft a new course if it is still needed.',
    },
  )
}

export function courseNotPublished(): Problem {
  return refuse(
    'course-not-published',
    409,
    { id: 'Kursus ini belum terbit.', en: 'This course is not published.' },
    {
      id: 'Minta penyelia menerbitkannya, lalu jadwalkan.',
      en: 'Have a supervisor publish it, then plan the day.',
    },
  )
}
