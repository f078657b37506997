import type { openRecord } from '#shared/courses/records.contract'
import type { z } from '#shared/z'

type Opened = z.output<(typeof openRecord)['reply']>

/** What somebody has studied: nothing, unless a test says otherwise. */
export const makeStudy = (changes: Partial<Opened> = {}): Opened => ({
  record: { lessons: [], exams: [], classes: [], seconds: 0 },
  row: {
    ...{ id: 'a', name: '张安平', officeName: '中枢镇司法所', standing: 'nothing-assigned' },
    ...{ assigned: 0, done: 0, overdue: 0, seconds: 0, examsPassed: 0, findings: 0 },
    lastStudiedAt: null,
  },
  findings: [],
  certificates: [],
  abilities: { look: true },
  ...changes,
})
