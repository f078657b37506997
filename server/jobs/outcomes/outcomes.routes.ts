import type { Actor } from '#shared/endpoint'
import * as contract from '#shared/jobs/outcomes.contract'
import type { OutcomeFigure, OutcomeMonths } from '#shared/jobs/outcomes.contract'
import * as endpoints from '#shared/jobs/outcomes.endpoints'
import { OUTCOME_KNOWN, OUTCOME_MONTHS } from '#shared/jobs/outcomes.rules'
import { organisationNames } from '../../organisation/organisation.model'
import { keptPerson } from '../../people/people.actions'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import * as actions from './outcomes.actions'
import { countKnown, countToCheck, outcomePage } from './outcome-lists.model'
import { askedOf, outcomesById } from './outcomes.model'
import { checksOutcomes, mayCheckOutcome, outcomeScopeOf, workerOf } from './outcomes.policy'
import { countPlacements } from './placements.model'

const PAGE = 50

/** Whether people are still at work. */
export const outcomeRoutes = [
  /** A person reads what is asked. */
  implement(
    endpoints.listOwnOutcomes,
    contract.listOwnOutcomes,
  )(async ({ actor }) => ({
    outcomes: (await askedOf(workerOf(actor))).map(actions.presentOwn),
  })),

  /** A person answers. */
  implement(
    endpoints.answerOutcome,
    contract.answerOutcome,
  )(async ({ input: { id, word }, actor, outside }) => {
    const [one] = await outcomesById([id])
    if (one?.personId !== workerOf(actor)) throw new Refusal(404, 'no-such-outcome')
    return actions.presentOwn(await actions.answer(one, word, outside.now()))
  }),

  /** An official reads what is to be found out, or what stands behind a figure. */
  implement(
    endpoints.listOutcomes,
    contract.listOutcomes,
  )(async ({ input: { list, after, ...narrowed }, actor }) => {
    const scope = outcomeScopeOf(actor)
    const search = { scope, toCheck: list === 'to-check', ...narrowed }
    const { outcomes, next } = await outcomePage(search, after, PAGE)
    return {
      outcomes: await actions.presentRows(outcomes),
      next,
      abilities: { check: checksOutcomes(actor) },
    }
  }),

  /** An officer has found out. */
  implement(
    endpoints.checkOutcome,
    contract.checkOutcome,
  )(async ({ input: { id, ...found }, actor, outside }) => {
    const [one] = await outcomesById([id])
    if (!one || !mayCheckOutcome(actor, one)) throw new Refusal(404, 'no-such-outcome')
    const { staffId } = actor
    const checked = await actions.check(one, { ...found, staffId, at: outside.now() })
    return (await actions.presentRows([checked]))[0]!
  }),

  /** An official reads the figures. */
  implement(
    endpoints.countOutcomes,
    contract.countOutcomes,
  )(async ({ input, actor }) => figuresFor(input, actor)),

  /** An officer enters work that was found without us. */
  implement(
    endpoints.addPlacement,
    contract.addPlacement,
  )(async ({ input, actor, outside }) => {
    const person = await keptPerson(input.personId, actor)
    const placed = await actions.place(input, person, {
      staffId: actor.staffId,
      now: outside.now(),
    })
    const { id, personId, employerName, through, startedDay } = placed
    return { id, personId, personName: person.name, employerName, through, startedDay }
  }),
]

interface Months {
  fromMonth: string
  toMonth: string
}

async function figuresFor(
  asked: Months,
  actor: Extract<Actor, { role: 'officer' | 'procurator' }>,
) {
  const scope = outcomeScopeOf(actor)
  if (!scope) throw new Refusal(403, 'wrong-role')
  const [placements, known, toCheck] = await Promise.all([
    countPlacements(scope.within, asked),
    countKnown(scope.within, asked),
    countToCheck(scope),
  ])
  const officeIds = [...new Set([...placements.keys(), ...known.map(({ _id }) => _id.officeId)])]
  const names = await organisationNames(officeIds)
  return {
    placements: [...placements.values()].reduce((sum, count) => sum + count, 0),
    figures: figuresOf(known),
    offices: officeIds.toSorted().map(officeId => ({
      officeId,
      officeName: names.get(officeId) ?? '',
      placements: placements.get(officeId) ?? 0,
      figures: figuresOf(known.filter(({ _id }) => _id.officeId === officeId)),
    })),
    toCheck,
  }
}

type Counted = Awaited<ReturnType<typeof countKnown>>

const figuresOf = (counted: Counted): OutcomeFigure[] =>
  OUTCOME_MONTHS.map(months => figureOf(counted, months))

function figureOf(counted: Counted, months: OutcomeMonths): OutcomeFigure {
  const of = counted.filter(({ _id }) => _id.months === months)
  const count = (known?: string) =>
    of.reduce((sum, one) => sum + (!known || one._id.known === known ? one.count : 0), 0)
  const known = Object.fromEntries(OUTCOME_KNOWN.map(one => [one, count(one)]))
  return { months, due: count(), known: known as OutcomeFigure['known'] }
}
