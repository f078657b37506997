import { RULES_VERSION } from '#shared/checkins/checkins.rules'
import { addEvidence } from '../evidence/records.model'
import type { ClientSession } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import { addJudgement, judgedNews } from './additions.model'
import type { CheckInRow, StoredJudgement } from './checkins.model'
import { findTheSame, judgementEvidence } from './findings.evidence'
import { withNeighbours } from './judging'
import { checkInsAround, neighbourOf } from './neighbours.model'

/** A check-in is the next one of its neighbour, or shows that its neighbour was a jump. */
const REACH = { back: 1, ahead: 2 } as const

/**
 * Judges anew what was made around check-ins that have just been stored, beside their storing: only
 * what neighbours tell. A judgement is added where it differs from the one before; every earlier one
 * stays. A check-in that an officer has decided on keeps the findings that were decided on.
 */
export async function rejudgeAround(
  rows: readonly CheckInRow[],
  session: ClientSession,
): Promise<void> {
  const [first, again] = parted(rows)
  const around = await checkInsAround(first.map(idOf), session)
  for (const row of first) await judgeBeside(row, around, session)
  // A second one of the same person sees what was judged because of the first.
  for (const row of again) await judgeBeside(row, await checkInsAround([row.id], session), session)
}

const idOf = ({ id }: CheckInRow) => id

/** The first row of each person, and all others. */
function parted(rows: readonly CheckInRow[]) {
  const seen = new Set<string>()
  const isFirst = ({ personId }: CheckInRow) => !seen.has(personId) && seen.add(personId)
  const first = rows.filter(isFirst)
  return [first, rows.filter(row => !first.includes(row))] as const
}

async function judgeBeside(
  row: CheckInRow,
  allAround: ReadonlyMap<string, readonly CheckInRow[]>,
  session: ClientSession,
) {
  const around = allAround.get(row.id)!
  const at = around.findIndex(({ id }) => id === row.id)
  for (let index = at - REACH.back; index <= at + REACH.ahead; index++) {
    if (around[index]) await judgeAnew(around, index, row.receivedAt, session)
  }
}

async function judgeAnew(
  around: readonly CheckInRow[],
  index: number,
  at: Date,
  session: ClientSession,
) {
  const row = around[index]!
  const seen = around.map(neighbourOf)
  const last = row.judgements.at(-1)!
  const findings = withNeighbours(last.findings, seen[index]!, {
    before: seen.slice(0, index),
    after: seen.slice(index + 1),
  })
  if (findTheSame(findings, last.findings)) return
  const judgement: StoredJudgement = {
    at,
    rules: RULES_VERSION,
    because: 'later-point',
    findings,
  }
  const number = row.judgements.length
  await addJudgement(row, judgement, session)
  await addEvidence([judgementEvidence(row.id, number, judgement)], session)
  await addToOutbox([judgedNews(row, number, at)], session)
}
