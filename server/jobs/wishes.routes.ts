import * as contract from '#shared/jobs/wishes.contract'
import * as endpoints from '#shared/jobs/wishes.endpoints'
import { dayInChina, daysAfter } from '#shared/time/days'
import { self } from '../checkins/self'
import { promptState } from '../messages/prompts.actions'
import { townshipsOf } from '../places/townships'
import { Refusal } from '../platform/errors'
import { type Ctx, implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { viewOf } from './browsing-view'
import { seekerOf } from './browsing.policy'
import { matchPage, matchesFor } from './matching'
import { dropWishes, saveWishes, wishesOf } from './wishes.model'

const PAGE = 20

/** What work a person would like, and what is offered that fits. */
export const wishRoutes = (vault: Vault) => [
  implement(endpoints.readWishes, contract.readWishes)(async asked => ownWishes(asked)),

  /** A person says what he would like; from now on what is new is looked through for it. */
  implement(
    endpoints.setWishes,
    contract.setWishes,
  )(async ({ input: wishes, ...asked }) => {
    const now = asked.outside.now()
    const person = await self(seekerOf(asked.actor))
    const { townshipId } = wishes
    const townships = await townshipsOf(person.homeCountyId)
    if (townshipId !== null && !townships.some(({ id }) => id === townshipId)) {
      throw new Refusal(400, 'bad-input', [{ path: 'townshipId', code: 'unknown' }])
    }
    const before = await wishesOf(person.id)
    // What is there now is shown at once; however often somebody wishes anew, news come once a day.
    const lookedOn = before?.lookedOn ?? daysAfter(dayInChina(now), -1)
    await saveWishes({ personId: person.id, wishes, savedAt: now, lookedAt: now, lookedOn })
    return ownWishes(asked)
  }),

  implement(
    endpoints.endWishes,
    contract.endWishes,
  )(async asked => {
    await dropWishes(seekerOf(asked.actor))
    return ownWishes(asked)
  }),

  /** A person reads what fits, and why. */
  implement(
    endpoints.listMatches,
    contract.listMatches,
  )(async ({ input: { after }, actor, outside }) => {
    const personId = seekerOf(actor)
    const stored = await wishesOf(personId)
    if (!stored) return { matches: [], next: null, total: 0, wished: false }
    const { wishes } = stored
    const { townshipId } = wishes
    const view = await viewOf(personId, { now: outside.now(), vault, townshipId })
    const matches = await matchesFor(wishes, view)
    return { ...matchPage(matches, after, PAGE), total: matches.length, wished: true }
  }),
]

async function ownWishes({ actor, outside }: Pick<Ctx<'person'>, 'actor' | 'outside'>) {
  const personId = seekerOf(actor)
  const [stored, prompt] = await Promise.all([
    wishesOf(personId),
    promptState(personId, 'job-match', outside.wechat.messages),
  ])
  const savedAt = stored?.savedAt.toISOString() ?? null
  return { wishes: stored?.wishes ?? null, savedAt, prompt }
}
