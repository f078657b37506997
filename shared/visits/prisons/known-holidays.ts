import { daysAfter } from '../../time/days'
import type { HolidayYear } from './working-days'

/** All days from the first to the last. */
function days(first: string, last: string): string[] {
  const found: string[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) found.push(day)
  return found
}

/**
 * The years as the State Council announced them.
 *
 * @source 《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）
 * @source 《国务院办公厅关于2026年部分节假日安排的通知》（2025年11月4日）
 */
export const KNOWN_HOLIDAYS: readonly HolidayYear[] = [
  {
    year: 2025,
    off: [
      '2025-01-01',
      ...days('2025-01-28', '2025-02-04'),
      ...days('2025-04-04', '2025-04-06'),
      ...days('2025-05-01', '2025-05-05'),
      ...days('2025-05-31', '2025-06-02'),
      ...days('2025-10-01', '2025-10-08'),
    ],
    workingWeekends: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）',
  },
  {
    year: 2026,
    off: [
      ...days('2026-01-01', '2026-01-03'),
      ...days('2026-02-15', '2026-02-23'),
      ...days('2026-04-04', '2026-04-06'),
      ...days('2026-05-01', '2026-05-05'),
      ...days('2026-06-19', '2026-06-21'),
      ...days('2026-09-25', '2026-09-27'),
      ...days('2026-10-01', '2026-10-07'),
    ],
    workingWeekends: [
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ],
    source: '《国务院办公厅关于2026年部分节假日安排的通知》（2025年11月4日）',
  },
]
