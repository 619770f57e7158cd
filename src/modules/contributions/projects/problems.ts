import { Problem } from '#base/problem.ts'

/** @param progress percent of the work, up to which it is paid */
export function paidUpTo(progress: number): Problem {
  const message = {
    id: `Iuran proyek ini sudah lunas sampai kemajuan ${progress}%.`,
    en: `The contribution of this project is paid up to ${progress}% of the work.`,
  }
  const remedy =
    progress === 100
      ? {
          id: 'Tidak ada lagi yang dibayar. Bila nilai kontrak bertambah, catat perubahannya dulu.',
          en: 'Nothing more is to be paid. If the contract value has grown, note that first.',
        }
      : { id: 'Isi kemajuan yang lebih tinggi.', en: 'Fill in a higher progress.' }
  return new Problem({
    code: 'contributions.project-paid',
    status: 409,
    message,
    remedy,
    faults: [{ field: 'progress', code: 'project-paid', message }],
  })
}

export function onlyWholeProjects(wholeNo: string): Problem {
  return new Problem({
    code: 'contributions.project-part',
    status: 409,
    message: {
      id: 'Bagian subkontraktor tidak dibayar sendiri; iurannya ada di proyek induk.',
      en: 'A subcontractor’s part is not paid by itself; its contribution is in the whole project’s.',
    },
    remedy: {
      id: `Kontraktor utama membayar proyek ${wholeNo}.`,
      en: `The main contractor pays for project ${wholeNo}.`,
    },
  })
}
