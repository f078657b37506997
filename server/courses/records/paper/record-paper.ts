import type { ProgressRow, StudyFinding, StudyRecord } from '#shared/courses/records.contract'
import { dayInChina } from '#shared/time/days'
import { ACCENT, LINE, PAGE, QUIET, type Sheet, paper, rule, setText } from './sheet'
import { fileWords as words, lasting } from './paper.words'

const LEFT = 56
const WIDTH = PAGE.width - 2 * LEFT
const BOTTOM = PAGE.height - 76
const COLUMNS = [0, 0.5, 0.66, 0.83, 1].map(share => share * WIDTH)

/** What goes into the file, and who took it. */
interface RecordForFile {
  file: { name: string; idNumber: string }
  record: StudyRecord
  row: ProgressRow
  findings: readonly StudyFinding[]
  mark: { name: string; organisationName: string; at: string }
}

/** The record of somebody's study for his file. */
export async function recordPaper(all: RecordForFile): Promise<{ name: string; bytes: string }> {
  const { file, mark } = all
  const at = new Date(mark.at)
  const bytes = await paper({ title: words.title, at }, sheet => {
    let y = head(sheet, all)
    for (const table of tablesOf(all)) y = drawTable(sheet, table, y)
    setText(sheet, words.judged, [LEFT, y + 12, WIDTH], { size: 9, colour: QUIET })
    footers(sheet, words.mark(mark.name, mark.organisationName, mark.at))
  })
  return { name: words.fileName(file.name, dayInChina(at)), bytes: bytes.toString('base64') }
}

function head(sheet: Sheet, { file, row }: RecordForFile): number {
  let y = setText(sheet, words.title, [LEFT, 56, WIDTH], {
    ...{ font: 'strong', size: 20, align: 'center' },
  })
  y = setText(sheet, words.whose(file.name, row.officeName), [LEFT, y + 8, WIDTH], {
    ...{ font: 'strong', size: 13, align: 'center' },
  })
  const facts = [
    `${words.idNumber}　${file.idNumber}`,
    `${words.total}　${lasting(Math.floor(row.seconds / 60))}`,
    `${words.standing}　${
      row.assigned === 0
        ? words.standings['nothing-assigned']
        : `${words.standings[row.standing]}：${words.counted(row.done, row.assigned, row.overdue)}`
    }`,
  ]
  y += 12
  for (const fact of facts) y = setText(sheet, fact, [LEFT, y, WIDTH], { size: 11 }) + 3
  return y
}

/** One list of four columns. */
interface Table {
  title: string
  /** Stands below the title. */
  what: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

const dayOf = (at: string | null) => (at === null ? words.notYet : dayInChina(new Date(at)))

const tablesOf = ({ record, findings }: RecordForFile): Table[] => [
  {
    ...{ title: words.lessons, what: '', heads: words.lessonHeads },
    rows: record.lessons.map(one => [
      one.title,
      lasting(Math.floor(one.seconds / 60)),
      one.quizPassed ? words.passed : words.notYet,
      dayOf(one.doneAt),
    ]),
  },
  {
    ...{ title: words.exams, what: '', heads: words.examHeads },
    rows: record.exams.map(one => [
      one.title,
      words.number(one.number),
      words.score(one.right, one.of, one.passed),
      dayOf(one.endedAt),
    ]),
  },
  {
    ...{ title: words.classes, what: '', heads: words.classHeads },
    rows: record.classes.map(one => [
      one.title,
      lasting(Math.floor(one.seconds / 60)),
      '',
      dayOf(one.at),
    ]),
  },
  {
    ...{ title: words.findings, what: words.findingsWhat, heads: words.findingHeads },
    rows: findings.map(one => [
      one.lessonTitle,
      one.findings.map(({ code, times }) => words.times(words.codes[code], times)).join('，'),
      one.looked?.note ?? words.notLooked,
      dayOf(one.openedAt),
    ]),
  },
]

function drawTable(sheet: Sheet, { title, what, heads, rows }: Table, from: number): number {
  let y = roomFor(sheet, from + 16, 60)
  y = setText(sheet, title, [LEFT, y, WIDTH], { font: 'strong', size: 13, colour: ACCENT })
  if (what) y = setText(sheet, what, [LEFT, y, WIDTH], { size: 9, colour: QUIET })
  if (rows.length === 0) return setText(sheet, words.none, [LEFT, y + 2, WIDTH], { size: 10.5 })
  y = drawRow(sheet, heads, y + 4, true)
  for (const cells of rows) y = drawRow(sheet, cells, y, false)
  return y
}

function drawRow(sheet: Sheet, cells: readonly string[], from: number, isHead: boolean): number {
  const look = { size: 10, colour: isHead ? QUIET : '#1b2b2e' }
  const widthOf = (place: number) => COLUMNS[place + 1]! - COLUMNS[place]! - 8
  sheet.font('plain').fontSize(look.size)
  const heights = cells.map((cell, place) =>
    sheet.heightOfString(cell || ' ', { width: widthOf(place), lineGap: look.size * 0.35 }),
  )
  const y = roomFor(sheet, from, Math.max(...heights) + 8)
  const ends = cells.map((cell, place) =>
    setText(sheet, cell || ' ', [LEFT + COLUMNS[place]!, y + 3, widthOf(place)], look),
  )
  const end = Math.max(...ends) + 2
  rule(sheet, [LEFT, end, WIDTH], isHead ? QUIET : LINE)
  return end
}

/** Goes on with a new page when there is no room. */
function roomFor(sheet: Sheet, y: number, height: number): number {
  if (y + height <= BOTTOM) return y
  sheet.addPage()
  return 56
}

function footers(sheet: Sheet, mark: string) {
  const { count } = sheet.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    sheet.switchToPage(page)
    const look = { size: 9, colour: QUIET }
    setText(sheet, mark, [LEFT, PAGE.height - 48, WIDTH], look)
    const number = words.page(page + 1, count)
    setText(sheet, number, [LEFT, PAGE.height - 48, WIDTH], { ...look, align: 'right' })
  }
}
