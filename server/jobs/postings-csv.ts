import { csvOf } from '#shared/csv'
import { FLAGS } from '#shared/jobs/flags.words'
import type { PostingRow } from '#shared/jobs/postings.contract'
import { KINDS, SHIFTS, STATES, payInWords } from '#shared/jobs/postings.words'
import { dayInChina } from '#shared/time/days'

const HEAD = [
  ...['岗位名称', '用人单位', '用工方式', '报酬', '班次', '所在乡镇', '截止日期', '招聘人数'],
  ...['状态', '需要核对', '最后修改'],
]

/** The officers' list as a table. Whom to ask for stays here: a table goes from hand to hand. */
export const postingsCsv = (rows: readonly PostingRow[]): string =>
  csvOf([
    HEAD,
    ...rows.map(row => [
      row.title,
      row.employerName,
      KINDS[row.kind],
      payInWords(row.pay),
      SHIFTS[row.shift],
      row.townshipName,
      row.deadline ?? '',
      row.places,
      STATES[row.state],
      row.flags.map(({ code }) => FLAGS[code]).join('；'),
      dayInChina(new Date(row.changedAt)),
    ]),
  ])
