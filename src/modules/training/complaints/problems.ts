import { refuse } from '../refuse.ts'

export const answeredAlready = () =>
  refuse(
    'complaint-answered',
    409,
    { id: 'Keluhan ini sudah dijawab.', en: 'This complaint has been answered.' },
    { id: 'Muat ulang halaman untuk membaca jawabannya.', en: 'Load the page again to read the answer.' },
  )
