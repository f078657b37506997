import { isQuiet } from '#shared/jobs/applications.rules'
import { OUTCOME_MONTHS, dueOn, knownOf, monthsAfter } from '#shared/jobs/outcomes.rules'
import type { OutcomeMonths } from '#shared/jobs/outcomes.contract'
import { dayInChina } from '#shared/time/days'
import { addMessages } from '../../messages/messages.model'
import { type Person, personById } from '../../people/people.model'
import type { Chore } from '../../platform/chores'
import { type ClientSession, inTransaction } from '../../platform/database'
import { type StoredOutcome, addOutcomes, outcomesById } from './outcomes.model'
import { type StoredPlacement, placementsById, setNextDay, toBeAsked } from './placements.model'

/** How many are dealt with in one round of the loop. */
const GROUP = 100

const outcomeId = (placementId: string, months: OutcomeMonths) => `${placementId}:${months}`

/** Asks whether somebody is still at work, one, three and six months after he began. Twice does no harm. */
export async function askOutcomes(now: Date): Promise<void> {
  if (isQuiet(now)) return
  const today = dayInChina(now)
  for (;;) {
    const ids = await toBeAsked(today, GROUP)
    if (ids.length === 0) return
    for (const id of ids) await inTransaction(session => ask(id, now, session))
  }
}

async function ask(id: string, now: Date, session: ClientSession) {
  const today = dayInChina(now)
  const [placement] = await placementsById([id], session)
  if (!placement?.nextDay || placement.nextDay > today) return
  const due = dueOn(placement.startedDay, today)
  const ids = due.map(months => outcomeId(id, months))
  const known = new Set((await outcomesById(ids, session)).map(one => one.id))
  const fresh = due.filter(months => !known.has(outcomeId(id, months)))
  // He may look after himself by now: then an officer asks, and nobody writes to his phone.
  const person = await personById(placement.personId, session)
  await addOutcomes(
    fresh.map(months => questionOf(placement, months, person, now)),
    session,
  )
  const latest = fresh.at(-1)
  if (person && latest !== undefined) {
    const { employerName } = placement
    const content = { kind: 'job-outcome-asked' as const, months: latest, employerName }
    await addMessages([{ personId: person.id, content }], now, session)
  }
  const next = OUTCOME_MONTHS.find(months => !due.includes(months))
  await setNextDay(id, next === undefined ? null : monthsAfter(placement.startedDay, next), session)
}

const questionOf = (
  placement: StoredPlacement,
  months: OutcomeMonths,
  person: Person | null,
  now: Date,
): StoredOutcome => ({
  id: outcomeId(placement.id, months),
  placementId: placement.id,
  personId: placement.personId,
  // Whoever looks after him now finds out.
  officeId: person?.officeId ?? placement.officeId,
  within: person?.within ?? placement.within,
  employerName: placement.employerName,
  through: placement.through,
  startedDay: placement.startedDay,
  month: placement.month,
  months,
  dueDay: monthsAfter(placement.startedDay, months),
  askedAt: now,
  word: null,
  wordAt: null,
  check: null,
  known: knownOf(null, null),
})

/** What is asked by itself. */
export const outcomeChores: readonly Chore[] = [
  { name: 'outcomes.ask', everyMilliseconds: 60_000, run: askOutcomes },
]
