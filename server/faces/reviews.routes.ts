import * as contract from '#shared/faces/reviews.contract'
import * as endpoints from '#shared/faces/reviews.endpoints'
import * as sounds from '#shared/faces/sounds.contract'
import { checkInsById } from '../checkins/checkins.model'
import { recordLooks } from '../oversight/looks.model'
import { keptPerson } from '../people/people.actions'
import { personById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { asksDigits } from './digits'
import { enrolmentOf } from './enrolments.model'
import { abilitiesOf, mayLookAt, scopeOf } from './faces.policy'
import { openPicture, pictureById } from './pictures.model'
import { presentAttempts, presentRequests } from './presenting'
import { countProposals } from './proposals.model'
import type { StoredRequest } from './requests.model'
import * as actions from './reviews.actions'
import { historyBeside, requestCounts, requestPage } from './reviews.model'
import { openSound, soundById } from './sounds.model'

const PAGE = 50
const HISTORY = 10

/** What officials read of requests. */
const readingRoutes = (vault: Vault) => [
  /** An official reads the requests at or below their organisation; no face is shown. */
  implement(
    endpoints.listRequests,
    contract.listRequests,
  )(async ({ input: { list, after, officeId, personId, forId }, actor, outside }) => {
    // All of an organisation at once is nobody's work.
    if (list === 'all' && personId === undefined && forId === undefined) {
      throw new Refusal(400, 'bad-input', [{ path: 'personId', code: 'missing' }])
    }
    const now = outside.now()
    const [scope, which] = [scopeOf(actor), { officeId, personId, forId }]
    const [{ requests, next }, counted, pictures] = await Promise.all([
      requestPage(scope, list, { ...which, after, now }, PAGE),
      requestCounts(scope, now, which),
      countProposals(scope, which),
    ])
    const shown = await presentRequests(requests, actor.staffId, now)
    const counts = { ...counted, pictures }
    return { requests: shown, next, counts, abilities: abilitiesOf(actor) }
  }),

  /** An official opens one: who looked is told to the person. */
  implement(
    endpoints.openRequest,
    contract.openRequest,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const now = outside.now()
    const request = await actions.seenRequest(id, actor, now)
    const { personId } = request
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: now }])
    const [attempts, enrolment, place, before] = await Promise.all([
      presentAttempts(id),
      enrolmentOf(personId),
      placeOf(request),
      historyBeside(request, now, HISTORY),
    ])
    const [shown, ...history] = await presentRequests([request, ...before], actor.staffId, now)
    return {
      request: shown!,
      attempts,
      enrolledPictureId: enrolment?.pictureIds[0] ?? null,
      enrolledAt: enrolment?.at.toISOString() ?? null,
      place,
      history,
      abilities: abilitiesOf(actor),
    }
  }),

  /** An official opens a picture: who looked is told to the person. */
  implement(
    endpoints.readPicture,
    contract.readPicture,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const picture = await pictureById(id)
    const person = picture && (await personById(picture.personId))
    if (!person || !mayLookAt(actor, person)) throw new Refusal(404, 'no-such-picture')
    const look = { staffId: actor.staffId, personId: person.id, purpose, at: outside.now() }
    await recordLooks([look])
    const jpeg = await openPicture(id, vault)
    if (!jpeg) throw new Refusal(404, 'no-such-picture')
    return { jpeg: jpeg.toString('base64'), takenAt: picture.takenAt.toISOString() }
  }),
]

/** What officials hear. */
const hearingRoutes = (vault: Vault) => [
  /** An official hears how somebody read digits aloud: who heard it is told to the person. */
  implement(
    endpoints.readSound,
    sounds.readSound,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const spoken = await soundById(id)
    const person = spoken && (await personById(spoken.personId))
    if (!person || !mayLookAt(actor, person)) throw new Refusal(404, 'no-such-media')
    const look = { staffId: actor.staffId, personId: person.id, purpose, at: outside.now() }
    await recordLooks([look])
    const bytes = await openSound(id, vault)
    if (!bytes) throw new Refusal(404, 'no-such-media')
    const { type, digits } = spoken.sound
    return {
      ...{ type, digits, bytes: bytes.toString('base64') },
      takenAt: spoken.takenAt.toISOString(),
    }
  }),
]

/** What officers do about requests. */
const decidingRoutes = (vault: Vault) => [
  /** An officer takes a request in hand, or lets it go. */
  implement(
    endpoints.lockRequest,
    contract.lockRequest,
  )(async ({ input: { id, held }, actor, outside }) => {
    const by = { actor, now: outside.now() }
    return one(await actions.hold(id, held, by), by)
  }),

  /** An officer decides. */
  implement(
    endpoints.decideRequest,
    contract.decideRequest,
  )(async ({ input: { id, ...said }, actor, outside }) => {
    const by = { actor, now: outside.now() }
    return one(await actions.decide(id, said, by), by)
  }),

  /** An officer asks a person to show who he is. */
  implement(
    endpoints.askForIdentity,
    contract.askForIdentity,
  )(async ({ input: { personId, ...asked }, actor, outside }) => {
    const person = await keptPerson(personId, actor)
    const by = { actor, now: outside.now() }
    const asks = await asksDigits(person.id, outside)
    const digits = asked.digits && asks !== 'never'
    return one(await actions.ask(person, { ...asked, digits }, by), by)
  }),

  /** An officer rings a person up. */
  implement(
    endpoints.startCallBack,
    contract.startCallBack,
  )(async ({ input: { id }, actor, outside }) =>
    actions.startCallBack(id, { actor, now: outside.now() }, vault),
  ),

  /** An officer notes that the person came. */
  implement(
    endpoints.settleVisit,
    contract.settleVisit,
  )(async ({ input: { id, note }, actor, outside }) => {
    const by = { actor, now: outside.now() }
    return one(await actions.settleVisit(id, note, by), by)
  }),
]

/** What officials read and decide of requests. */
export const faceReviewRoutes = (vault: Vault) => [
  ...readingRoutes(vault),
  ...hearingRoutes(vault),
  ...decidingRoutes(vault),
]

const one = async (request: StoredRequest, { actor, now }: actions.Officer) =>
  (await presentRequests([request], actor.staffId, now))[0]!

/** Where the check-in was made that a request belongs to; null when it belongs to none. */
async function placeOf({ for: subject }: StoredRequest) {
  if (subject.kind !== 'check-in') return null
  const [checkIn] = await checkInsById([subject.id])
  if (!checkIn) return null
  const { latitude, longitude, accuracyMetres } = checkIn.place
  return { latitude, longitude, accuracyMetres }
}
