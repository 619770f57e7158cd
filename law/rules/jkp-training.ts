import { money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import { jkpTrainingMoney } from '../values/jkp-benefits.ts'

/** What the programme pays the provider for the training of one participant: PMK 26/2025, until then PMK 148/2021, Pasal 31. */
export const jkpTraining = rule('jkp.training', {
  title: { id: 'Biaya pelatihan JKP', en: 'Money for training in JKP' },
  article: { regulation: 'PMK 148/2021; PMK 26/2025', article: 'Pasal 31' },
  from: '2021-10',
  facts: {
    cost: money(
      { id: 'Biaya pelatihan seorang peserta', en: 'Cost of training a participant' },
      { least: 0, most: 1e9 },
    ),
  },
  compute({ cost }) {
    const paid = cost
      .atMost(jkpTrainingMoney, {
        id: 'Karena biayanya di atas batas, JKP membayar sampai batas itu.',
        en: 'Because it costs more than the limit, JKP pays up to the limit.',
      })
      .called({ id: 'Dibayar JKP kepada penyelenggara', en: 'Paid by JKP to the provider' })
    return { paid, beyond: cost.minus(paid).called({ id: 'Di luar JKP', en: 'Beyond JKP' }) }
  },
})
