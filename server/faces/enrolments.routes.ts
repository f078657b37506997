import type { Actor } from '#shared/endpoint'
import * as contract from '#shared/faces/enrolments.contract'
import * as endpoints from '#shared/faces/enrolments.endpoints'
import type { FaceEngine } from '../outside/faces'
import { recordLooks } from '../oversight/looks.model'
import { type Person, type Secrets, fileById } from '../people/people.model'
import { countAttempt } from '../platform/attempts.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import * as actions from './enrolments.actions'
import { mayDecide, mayLookAt, scopeOf } from './faces.policy'
import { spareDigits } from './sparing'
import { presentFile, presentProposals } from './presenting'
import { askNewPicture, decideEnrolment } from './proposals.actions'
import { proposalPage } from './proposals.model'

/** Pictures are costly to measure: so many an hour are enough for anybody. */
const CHECKS_AN_HOUR = { officer: 600, person: 60 } as const
const PROPOSALS_AN_HOUR = 10
const PAGE = 50

/** What officials read, and anybody hears of a picture that is not kept. */
const readingRoutes = (vault: Vault) => [
  /** An official reads how a person's face is on file; the pictures are opened one by one. */
  implement(
    endpoints.readFaceFile,
    contract.readFaceFile,
  )(async ({ input: { personId, purpose }, actor, outside }) => {
    const file = await fileById(personId, vault)
    if (!file || !mayLookAt(actor, file)) throw new Refusal(404, 'no-such-person')
    const now = outside.now()
    await recordLooks([{ staffId: actor.staffId, personId, purpose, at: now }])
    return shown(file, actor, now, outside.faces)
  }),

  /** Whoever holds a picture hears what is wrong with it; nothing is kept. */
  implement(
    endpoints.checkPicture,
    contract.checkPicture,
  )(async ({ input: { jpeg }, actor, outside }) => {
    const who = actor.role === 'officer' ? actor.staffId : actor.personId
    await limit(`face-checks:${who}`, CHECKS_AN_HOUR[actor.role], outside.now())
    const { checked } = await actions.measurePictures([jpeg], outside.faces)
    return { faults: checked[0]!.faults }
  }),

  /** An official reads whose pictures wait; no face is shown. */
  implement(
    endpoints.listProposals,
    contract.listProposals,
  )(async ({ input, actor }) => {
    const { proposals, next } = await proposalPage(scopeOf(actor), input, PAGE)
    return { proposals: await presentProposals(proposals), next }
  }),
]

/** What changes the faces on file. */
const changingRoutes = (vault: Vault) => [
  /** An officer puts a face on file, or hears what is wrong with the pictures. */
  implement(
    endpoints.enrol,
    contract.enrol,
  )(async ({ input: { personId, jpegs }, actor, outside }) => {
    const by = { actor, now: outside.now(), vault, engine: outside.faces }
    const file = await actions.keptFile(personId, by)
    const { faults } = await actions.enrol(file, jpegs, by)
    return { file: await shown(file, actor, by.now, outside.faces), faults }
  }),

  /** A person hands in his own picture. */
  implement(
    endpoints.proposeEnrolment,
    contract.proposeEnrolment,
  )(async ({ input: { jpegs }, actor, outside }) => {
    const now = outside.now()
    const file = await fileById(actor.personId, vault)
    if (!file) throw new Refusal(404, 'case-closed')
    await limit(`face-proposals:${file.id}`, PROPOSALS_AN_HOUR, now)
    return actions.propose(file, jpegs, { now, vault, engine: outside.faces })
  }),

  /** An officer confirms what a person handed in, or says why it will not do. */
  implement(
    endpoints.decideEnrolment,
    contract.decideEnrolment,
  )(async ({ input: { personId, ...said }, actor, outside }) => {
    const by = { actor, now: outside.now(), vault, engine: outside.faces }
    const file = await actions.keptFile(personId, by)
    await decideEnrolment(file, said, by)
    return shown(file, actor, by.now, outside.faces)
  }),

  /** An officer notes that somebody is not to read digits aloud, or may be asked again. */
  implement(
    endpoints.spareDigits,
    contract.spareDigits,
  )(async ({ input: { personId, spared }, actor, outside }) => {
    const by = { actor, now: outside.now(), vault, engine: outside.faces }
    const file = await actions.keptFile(personId, by)
    await spareDigits(file.id, spared, by)
    return shown(file, actor, by.now, outside.faces)
  }),

  /** An officer asks for a new picture. */
  implement(
    endpoints.askNewPicture,
    contract.askNewPicture,
  )(async ({ input: { personId, reason }, actor, outside }) => {
    const by = { actor, now: outside.now(), vault, engine: outside.faces }
    const file = await actions.keptFile(personId, by)
    await askNewPicture(file, reason, by)
    return shown(file, actor, by.now, outside.faces)
  }),
]

/** The pictures that faces are compared with. */
export const enrolmentRoutes = (vault: Vault) => [...readingRoutes(vault), ...changingRoutes(vault)]

const shown = (file: Person & Secrets, actor: Actor, now: Date, engine: FaceEngine) =>
  presentFile(file, {
    now,
    engineReady: engine.state === 'ready',
    mayEnrol: mayDecide(actor, file),
  })

const HOUR_MILLISECONDS = 3600_000

/** @throws {Refusal} 429 there were as many within the hour. */
async function limit(key: string, most: number, now: Date): Promise<void> {
  const span = { milliseconds: HOUR_MILLISECONDS, from: 'first' } as const
  if ((await countAttempt(key, now, span)) > most) throw new Refusal(429, 'too-often')
}
