/** What operations of the vocational programme take where a name means something else, or what stands for all does not fit. */
export const trainingInputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'training.attend-by-code': { code: 'KL26999999-1-123456' },
  'training.mark-present': { marks: [{ enrolmentId: '987654321', present: 'on' }] },
  'training.push-attendance': { rows: [{ enrolmentId: '987654321', present: true }] },
  'training.record-results': { results: [{ enrolmentId: '987654321', competent: 'on' }] },
  'training.sync-scans': { scans: [{ pass: 'bukan kartu', at: '2026-10-01T03:00:00Z' }] },
  'training.add-makeup-session': { from: '09:00', to: '12:00' },
  'training.add-material': { url: 'https://modul.example/1.pdf' },
  'training.change-class': { endsOn: '2026-12-18', regionCode: '32.73' },
  'training.decide-at-risk-class': { decision: 'go-on' },
  'training.enter-restriction': { from: '2026-12-01', kind: 'psbb' },
  'training.generate-sessions': { from: '09:00', to: '12:00' },
  'training.plan-class': { endsOn: '2026-12-18', regionCode: '32.73' },
  'training.push-classes': { classes: [{ outsideNo: 'A-1' }] },
  'training.set-sessions': {
    sessions: [{ onDate: '2026-12-07', from: '09:00', to: '12:00', topic: 'Biji kopi' }],
  },
  'training.add-paper': { kind: 'licence', file: { name: 'izin.pdf', bytes: Buffer.from('%PDF-1.7 izin') } },
  'training.apply-as-provider': { kind: 'lpk' },
  'training.renew-licence': { file: { name: 'izin.pdf', bytes: Buffer.from('%PDF-1.7 izin') } },
  'training.answer-complaint': { answer: 'Kursi sudah ditambah.' },
  'training.draft-budget': { regionCode: '32' },
}
