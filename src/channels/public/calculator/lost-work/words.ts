import type { JkpEnding } from '@payung/law'
import type { Words } from '#base/words.ts'
import { jobLossFields } from '../../law/job-loss-questions.ts'

/** Every way in which work ends, as it is chosen. */
export const endingOptions = jobLossFields['ending']?.options ?? []

/** `Mengundurkan diri`. */
export function endingWords(ending: JkpEnding): Words {
  return endingOptions.find(({ value }) => value === ending)?.label ?? { id: ending, en: ending }
}
