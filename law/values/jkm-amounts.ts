import { value } from '../kernel/dated-value.ts'
import { high, pp44, pp82 } from './regulations.ts'

// What the heirs of someone who died otherwise than by accident are paid: PP 44/2015 Pasal 34, raised by PP 82/2019.

const before = { from: '2015-07-01' } as const
const raised = { from: '2019-12-02' } as const

export const jkmDeath = value('ben.jkm.death', {
  title: { id: 'Santunan kematian JKM', en: 'JKM death benefit' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 34 ayat (1) huruf a'),
      ...high,
      ...before,
      amount: 16_200_000,
      ids: ['ben.jkm.death.before_pp82'],
    },
    { ...pp82('Pasal I angka 3 (Pasal 34 ayat (1) huruf a)'), ...high, ...raised, amount: 20_000_000 },
  ],
})

export const jkmPeriodic = value('ben.jkm.periodic', {
  title: { id: 'Santunan berkala JKM, dibayar sekaligus', en: 'JKM periodic benefit, paid at once' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 34 ayat (1) huruf b'),
      ...high,
      ...before,
      amount: 4_800_000,
      ids: ['ben.jkm.periodic.before_pp82'],
    },
    { ...pp82('Pasal I angka 3 (Pasal 34 ayat (1) huruf b)'), ...high, ...raised, amount: 12_000_000 },
  ],
})

export const jkmFuneral = value('ben.jkm.funeral', {
  title: { id: 'Biaya pemakaman JKM', en: 'JKM funeral cost' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 34 ayat (1) huruf c'),
      ...high,
      ...before,
      amount: 3_000_000,
      ids: ['ben.jkm.funeral.before_pp82'],
    },
    { ...pp82('Pasal I angka 3 (Pasal 34 ayat (1) huruf c)'), ...high, ...raised, amount: 10_000_000 },
  ],
})

export const jkmTotal = value('ben.jkm.total', {
  title: { id: 'Manfaat JKM seluruhnya, tanpa beasiswa', en: 'JKM in all, without the scholarship' },
  unit: 'rupiah',
  rows: [
    {
      ...pp44('Pasal 34 ayat (1) huruf a-c'),
      ...high,
      ...before,
      amount: 24_000_000,
      ids: ['ben.jkm.total.before_pp82'],
    },
    { ...pp82('Pasal I angka 3 (Pasal 34 ayat (1) huruf a-c)'), ...high, ...raised, amount: 42_000_000 },
  ],
})
