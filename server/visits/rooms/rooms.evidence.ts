import type { EvidenceRecord } from '../../evidence/records.model'
import type { StoredEvent } from './events.model'
import type { FamilyWord, PrisonWord, StoredOutcome } from './outcomes.model'

/** What is proved of an event of a visit: who told what when, by both clocks. */
export const visitEventEvidence = (event: StoredEvent): EvidenceRecord => ({
  id: `visit-event:${event.id}`,
  at: event.at,
  body: {
    kind: 'visit-event',
    bookingId: event.bookingId,
    end: event.end,
    about: event.about,
    event: event.kind,
    endAt: event.endAt?.getTime() ?? null,
    figures: { ...event.figures },
    reason: event.reason,
  },
})

const seenTimes = ({ firstAt, lastAt }: { firstAt: Date | null; lastAt: Date | null }) => ({
  firstAt: firstAt?.getTime() ?? null,
  lastAt: lastAt?.getTime() ?? null,
})

/** What is proved of what was proposed. */
export const outcomeEvidence = (outcome: StoredOutcome): EvidenceRecord => ({
  id: `visit-outcome:${outcome.id}`,
  at: outcome.proposedAt,
  body: {
    kind: 'visit-outcome',
    proposal: outcome.proposal,
    fault: outcome.fault,
    reasons: [...outcome.reasons],
    talkedSeconds: outcome.talkedSeconds,
    family: seenTimes(outcome.seen.family),
    prison: seenTimes(outcome.seen.prison),
  },
})

/** What is proved of what the prison said; its number counts from 0. */
export const prisonWordEvidence = (
  bookingId: string,
  number: number,
  word: PrisonWord,
): EvidenceRecord => ({
  id: `visit-settled:${bookingId}:${number}`,
  at: word.at,
  body: {
    kind: 'visit-settled',
    outcome: word.outcome,
    words: word.words,
    staffId: word.staffId,
  },
})

/** What is proved of what the family said; its number counts from 0. */
export const familyWordEvidence = (
  bookingId: string,
  number: number,
  word: FamilyWord,
): EvidenceRecord => ({
  id: `visit-answered:${bookingId}:${number}`,
  at: word.at,
  body: { kind: 'visit-answered', agrees: word.agrees, words: word.words, to: word.to },
})
