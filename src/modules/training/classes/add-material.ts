import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofClass } from '../find-things.ts'
import { meetingUrl } from './class-form.ts'
import * as rows from './class.sql.ts'
import { lockClass } from './find-class.ts'
import { tooManyMaterials } from './problems.ts'

/** Something to read or watch, by its address. Trainees see it once they have a seat. */
export const addMaterial = operation({
  name: 'training.add-material',
  summary: { id: 'Menambah materi kelas', en: 'Add material to a class' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/materials' },
  input: z.object({ classNo, title: fields.line(2, 150), url: meetingUrl }),
  output: z.object({ classNo, no: z.int() }),
  concerns: ofClass,
  async run({ db, now }, { classNo: number, title, url }) {
    const { classId } = await lockClass(db, number)
    const made = await db.find<{ no: number }>(rows.insertMaterial({ classId, title, url, now }))
    if (!made) throw tooManyMaterials()
    return { classNo: number, no: made.no }
  },
})

/** A second time it finds it gone. */
export const removeMaterial = operation({
  name: 'training.remove-material',
  summary: { id: 'Menghapus materi kelas', en: 'Remove material from a class' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'DELETE', path: '/training/classes/{classNo}/materials/{no}' },
  input: z.object({ classNo, no: z.coerce.number<number | string>().int().min(1).max(9999) }),
  output: z.object({ classNo }),
  concerns: ofClass,
  async run({ db }, { classNo: number, no }) {
    const { classId } = await lockClass(db, number)
    await db.run(rows.deleteMaterial(classId, no))
    return { classNo: number }
  },
})

/** Where an online class meets: any address. Without one it meets nowhere yet. */
export const setLiveLink = operation({
  name: 'training.set-live-link',
  summary: { id: 'Mengatur tautan kelas daring', en: 'Set the link of an online class' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/classes/{classNo}/live-link' },
  input: z.object({ classNo, url: meetingUrl.nullish() }),
  output: z.object({ classNo }),
  concerns: ofClass,
  async run({ db }, { classNo: number, url }) {
    const { classId } = await lockClass(db, number)
    await db.run(rows.setLiveUrl(classId, url ?? null))
    return { classNo: number }
  },
})
