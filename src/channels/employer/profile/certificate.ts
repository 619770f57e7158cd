import { employerCertificate } from '#modules/credentials'
import { download, page } from '#web/page.ts'

/** `Sertifikat kepesertaan`, in the language of its reader; of the employer that is named, as far as it is theirs. */
export const downloadCertificate = page('/employer/certificates/:npp', 'signed-in', async (visit) => {
  const { params, perform, view } = visit
  const { name, type, bytes } = await perform(employerCertificate, { ...params, language: view.lang })
  return download(name, type, bytes)
})
