import type { SignWay } from '#shared/courses/classes.contract'
import { momentInChina } from '#shared/time/days'
import { organisationNames } from '../../organisation/organisation.model'
import { attendancePage } from './attendance-lists.model'
import type { StoredAttendance, StoredSignature } from './attendance.model'
import type { StoredClass } from './classes.model'
import { words } from './classes.words'

const STEP = 200

/** Everybody of a class at or below an organisation, by name. */
export async function wholeList(classId: string, within: string): Promise<StoredAttendance[]> {
  const all: StoredAttendance[] = []
  let after: string | undefined
  do {
    const { attendance, next } = await attendancePage({ classId, within }, after, STEP)
    all.push(...attendance)
    after = next ?? undefined
  } while (after !== undefined)
  return all
}

/** The list of a class as a table that other programs open. */
export async function attendanceTable(one: StoredClass, rows: readonly StoredAttendance[]) {
  const offices = await organisationNames(rows.map(({ officeId }) => officeId))
  const lines = rows.map(row => [
    row.name,
    offices.get(row.officeId) ?? '',
    words.states[row.state],
    ...signed(row.signedIn),
    ...signed(row.signedOut),
    row.explanation,
    row.settled ? `${words.outcomes[row.settled.outcome]}：${row.settled.note}` : '',
  ])
  // Without the mark at its beginning a table opens with the wrong letters.
  const text = `\uFEFF${[words.columns, ...lines].map(line => line.map(cell).join(',')).join('\r\n')}\r\n`
  return { fileName: `${words.list}-${one.said.title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.csv`, text }
}

const WAYS: Record<SignWay, string> = words.ways

const signed = (one: StoredSignature | null): string[] =>
  one
    ? [
        momentInChina(one.at.toISOString()),
        one.verdict === null ? WAYS[one.way] : words.verdicts[one.verdict],
      ]
    : ['', '']

/** What a spreadsheet may take for a formula, in both widths, and what it skips before one. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠]/u

/** What begins like a formula must not become one. */
const cell = (text: string) => {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
