import { readSharedOffer, readJobsSwitch as endpoint } from '#shared/jobs/browsing.endpoints'
import { readJobsSwitch as contract } from '#shared/jobs/browsing.contract'
import { Refusal } from '../platform/errors'
import { type Route, implement } from '../platform/implement'
import { maySeeSwitch } from './browsing.policy'

/**
 * Everything about work, behind one switch: the platform decides by the category of a mini-program
 * whether work may be offered in it. While it is off a person's phone is refused, and officers
 * prepare on the desk.
 */
export const behindSwitch = (isOn: boolean, routes: readonly Route[]): readonly Route[] => [
  implement(
    endpoint,
    contract,
  )(async ({ actor }) => {
    if (!maySeeSwitch(actor)) throw new Refusal(403, 'wrong-role')
    return { on: isOn }
  }),
  ...(isOn ? routes : routes.map(closed)),
]

/** Officers are answered as ever; who may not ask hears that first. */
const closed = (route: Route): Route => ({
  ...route,
  async answer(question, caller) {
    const { role } = caller.actor
    const isShared = route.endpoint.id === readSharedOffer.id
    const asksOnPhone = role === 'person' && route.endpoint.by.some(one => one === role)
    if (isShared || asksOnPhone) throw new Refusal(409, 'jobs-off')
    return route.answer(question, caller)
  },
})
