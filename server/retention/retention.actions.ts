import { type RetentionKind, ruleOf } from '#shared/law/retention'
import { dropUnfinished, unfinishedBefore } from '../courses/lesson-media-keeping.model'
import { dropSamples, withNeedlessSamples } from '../checkins/samples.model'
import { dropFacesOfClosedCases, enrolmentsOfClosedCases } from '../faces/closed-cases.model'
import { type KeptAs, deleteOldPictures, picturesOlderThan } from '../faces/pictures.model'
import { dropContentOf, overBefore } from '../jobs/applications/application-keeping.model'
import { type ClientSession, inTransaction } from '../platform/database'
import {
  dropContent,
  dropUnused,
  mediaReviewedBefore,
  unusedBefore,
} from '../reports/media-keeping.model'
import { bookingsOverBefore, emptyBookings } from '../visits/bookings/booking-keeping.model'
import { closedBefore, emptyClosed } from '../visits/relatives/closed-accounts.model'
import {
  dropSettled,
  dropUnusedProofs,
  proofsSettledBefore,
  proofsUnusedBefore,
} from '../visits/relatives/proof-keeping.model'
import { dropGonePrisoners, gonePrisoners } from '../visits/prisons/prisoners-keeping.model'
import { type AgedKind, deleteAged, olderThan } from './aged.model'
import { recordDeletion } from './deletions.model'

/** A transaction stays small, and what is written meanwhile need not wait. */
const BATCH = 500

/** So many batches of a kind in one round; the next round goes on. */
const MOST_BATCHES = 200

const DAY_MILLISECONDS = 24 * 3600_000

/** How a kind is let go. */
interface Sweep {
  kind: RetentionKind
  find(upTo: Date, limit: number): Promise<readonly unknown[]>
  drop(ids: readonly unknown[], upTo: Date, session: ClientSession): Promise<number>
}

const deleting = (kind: AgedKind): Sweep => ({
  kind,
  find: (upTo, limit) => olderThan(kind, upTo, limit),
  drop: (ids, upTo, session) => deleteAged(kind, ids, upTo, session),
})

const pictures = (keptAs: Extract<KeptAs, 'passed' | 'decided' | 'sensitive'>): Sweep => ({
  kind: `face-pictures-${keptAs}`,
  find: (upTo, limit) => picturesOlderThan(keptAs, upTo, limit),
  drop: (ids, upTo, session) => deleteOldPictures(keptAs, ids as string[], upTo, session),
})

const SWEEPS: readonly Sweep[] = [
  {
    kind: 'samples',
    find: withNeedlessSamples,
    drop: (ids, _, session) => dropSamples(ids as string[], session),
  },
  {
    kind: 'report-media',
    find: mediaReviewedBefore,
    drop: (ids, upTo, session) => dropContent(ids as string[], upTo, session),
  },
  {
    kind: 'report-media-unused',
    find: unusedBefore,
    drop: (ids, _, session) => dropUnused(ids as string[], session),
  },
  {
    kind: 'lesson-media-unfinished',
    find: unfinishedBefore,
    drop: (ids, _, session) => dropUnfinished(ids as string[], session),
  },
  {
    kind: 'application-content',
    find: overBefore,
    drop: (ids, upTo, session) => dropContentOf(ids as string[], upTo, session),
  },
  {
    kind: 'visit-closed',
    find: closedBefore,
    drop: (ids, _, session) => emptyClosed(ids as string[], session),
  },
  {
    kind: 'visit-proofs',
    find: proofsSettledBefore,
    drop: (ids, upTo, session) => dropSettled(ids as string[], upTo, session),
  },
  {
    kind: 'visit-proofs-unused',
    find: proofsUnusedBefore,
    drop: (ids, _, session) => dropUnusedProofs(ids as string[], session),
  },
  {
    kind: 'visit-booking-content',
    find: bookingsOverBefore,
    drop: (ids, upTo, session) => emptyBookings(ids as string[], upTo, session),
  },
  deleting('visit-reminders'),
  deleting('visit_looks'),
  deleting('visit_identity_checks'),
  deleting('messages'),
  deleting('looks'),
  deleting('sessions'),
  deleting('outbox'),
  deleting('positions'),
  deleting('last-positions'),
  deleting('jobs-seen'),
  deleting('jobs-saved'),
  deleting('jobs-wishes'),
  deleting('prompts'),
  deleting('prompt-agreements'),
  deleting('visit-slots'),
  deleting('visit-list-steps'),
  {
    kind: 'visit-prisoners',
    find: gonePrisoners,
    drop: (ids, upTo, session) => dropGonePrisoners(ids as string[], upTo, session),
  },
  pictures('passed'),
  pictures('decided'),
  pictures('sensitive'),
  {
    kind: 'face-templates',
    find: (_, limit) => enrolmentsOfClosedCases(limit),
    drop: (ids, _, session) => dropFacesOfClosedCases(ids as string[], session),
  },
]

/** How much of each kind went. */
export type Swept = Partial<Record<RetentionKind, number>>

/**
 * Lets go of what need not be kept any longer: each batch, the record that it went and the evidence
 * of that are one transaction. Harmless when done twice.
 *
 * @source 《个人信息保护法》第四十七条第一款第二项：保存期限已届满的，应当主动删除个人信息。
 */
export async function sweep(now: Date): Promise<Swept> {
  const swept: Swept = {}
  for (const one of SWEEPS) {
    const count = await sweepKind(one, now)
    if (count > 0) swept[one.kind] = count
  }
  return swept
}

async function sweepKind(one: Sweep, now: Date): Promise<number> {
  const rule = ruleOf(one.kind)
  const upTo = new Date(now.getTime() - rule.days! * DAY_MILLISECONDS)
  let total = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const ids = await one.find(upTo, BATCH)
    if (ids.length === 0) break
    total += await inTransaction(async session => {
      const count = await one.drop(ids, upTo, session)
      const row = { at: now, kind: one.kind, count, upTo, rule: rule.source.cite }
      if (count > 0) await recordDeletion(row, session)
      return count
    })
  }
  return total
}
