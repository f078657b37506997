import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { FindingCode, countFindings } from '#shared/checkins/findings.contract'
import type { z } from '#shared/z'

/** What the server has counted. */
export type Counted = z.infer<(typeof countFindings)['reply']>

/** How often a rule found something, and what officers said of it. */
export interface Tally {
  found: number
  confirmed: number
  falseAlarm: number
  fault: number
  /** Found, and nobody has said anything of it yet. */
  open: number
  /** Of how many the person has said something. */
  answered: number
}

/** One rule over all months, and month by month. */
export interface RuleTally {
  code: FindingCode
  whole: Tally
  months: readonly { month: string; tally: Tally }[]
}

/** Every rule that found something, the most frequent first. @param asking - those that call for attention, or the others. */
export function talliesOf({ counts }: Pick<Counted, 'counts'>, asking: boolean): RuleTally[] {
  const codes = [...new Set(counts.map(({ code }) => code))].filter(
    code => callsForAttention({ code, article: '' }) === asking,
  )
  return codes
    .map(code => {
      const rows = counts.filter(row => row.code === code)
      const months = rows
        .toSorted((one, other) => one.month.localeCompare(other.month))
        .map(row => ({ month: row.month, tally: tallyOf([row]) }))
      return { code, whole: tallyOf(rows), months }
    })
    .sort((one, other) => other.whole.found - one.whole.found)
}

function tallyOf(rows: readonly Counted['counts'][number][]): Tally {
  const sum = (key: 'found' | 'confirmed' | 'falseAlarm' | 'fault' | 'answered') =>
    rows.reduce((total, row) => total + row[key], 0)
  const [found, confirmed, falseAlarm, fault] = [
    sum('found'),
    sum('confirmed'),
    sum('falseAlarm'),
    sum('fault'),
  ]
  const open = Math.max(0, found - confirmed - falseAlarm - fault)
  return { found, confirmed, falseAlarm, fault, open, answered: sum('answered') }
}

/** How many of those that were looked into were false alarms; null when none was. */
export function falseAlarmsOf({ confirmed, falseAlarm, fault }: Tally) {
  const looked = confirmed + falseAlarm + fault
  if (looked === 0) return null
  return { falseAlarm, looked, percent: Math.round((100 * falseAlarm) / looked) }
}
