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
  for (const row of rows) {
    const around = await checkInsAround(row, session)
    const at = around.findIndex(({ id }) => id === row.id)
    for (let index = at - REACH.back; index <= at + REACH.ahead; index++) {
      if (around[index]) await judgeAnew(around, index, row.receivedAt, session)
    }
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
