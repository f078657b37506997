import type { Flaggable } from '#shared/jobs/flags'

/** Work that nothing has to be asked about, unless a test says otherwise. */
export const fairWork = (changes: Partial<Flaggable> = {}): Flaggable => ({
  title: '包装员',
  kind: 'full-time',
  pay: { from: 3200, to: 4500, period: 'month' },
  shift: 'day',
  hours: { aDay: 8, daysAWeek: 5 },
  place: { townshipId: '53252701', text: '工业园区1号', point: null },
  skills: ['assembly'],
  insurance: ['pension', 'medical', 'injury', 'unemployment'],
  lodging: 'none',
  deadline: '2026-12-31',
  places: 3,
  description: '包装农产品，新手有人带。',
  ...changes,
})
