import { randomUUID } from 'node:crypto'
import { listOwnKinships } from '#shared/visits/relatives/kinships.endpoints'
import { PAGE, claimed, idNumberOf, named, proofSent } from '../../helpers/relatives'
import { ASKERS, type Asker, FAMILIES, NONE, type Own, type Rows } from './askers'

const deviceId = 'x'.repeat(43)

/** The desk of the county where the claim lies; another county's does not know it. */
const served = { may: ['clerk'] as Asker[], unknownTo: ['otherClerk'] as Asker[] }
/** To the relative whose it is; another does not know it. */
const own = { may: ['relative'] as Asker[], unknownTo: ['otherRelative'] as Asker[] }
const CLERKS: Asker[] = ['clerk', 'otherClerk']

const idOf = (number: number) => idNumberOf('19800101', number)
let number = 100

/** What is made once for all rows of a world: claims and people who come along are few. */
function once(make: (own: Own) => Promise<string>): (own: Own) => Promise<string> {
  const made = new WeakMap<object, Promise<string>>()
  return own => {
    const known = made.get(own.world) ?? make(own)
    made.set(own.world, known)
    return known
  }
}

/** A claim of the first relative. */
const kinship = once(async ({ world }) => (await claimed(await world.relative(1))).body.id)

/** Somebody whom the first relative brings along. */
const broughtAlong = async (it: Own) => {
  const kinshipId = await kinship(it)
  number += 1
  const { body } = await named(await it.world.relative(1), kinshipId, { idNumber: idOf(number) })
  return body.id as string
}
const lookedAt = once(broughtAlong)
const takenOut = once(broughtAlong)

/** The picture of that claim. */
const proof = once(async it => {
  const id = await kinship(it)
  const { body } = await (await it.world.relative(1)).ask(listOwnKinships, {})
  return body.kinships.find((one: { id: string }) => one.id === id).proofs[0].id
})

/** Who gets what of relatives, their claims and papers. */
export const VISITS_RELATIVES: Rows = {
  'visits.relatives.sign-in': {
    input: () => ({ code: 'wrong', deviceId }),
    may: ASKERS,
    answered: 401,
  },
  'visits.relatives.register': {
    input: () => ({
      ...{ code: 'wrong', deviceId, name: '李四', idNumber: idOf(1), phone: '13900000001' },
      ...{ countyId: '532527', answers: { version: 1, idData: true, identityCheck: false } },
    }),
    may: ASKERS,
    answered: 401,
  },
  'visits.relatives.counties': { input: () => ({}), may: ASKERS },
  'visits.relatives.own': { input: () => ({}), may: FAMILIES },
  'visits.relatives.answer-notice': {
    input: () => ({ version: 1, idData: true, identityCheck: true }),
    may: FAMILIES,
  },
  'visits.relatives.change': { input: () => ({ phone: '13900000009' }), may: FAMILIES },
  // Nothing compares faces here, and who is known need not be compared.
  'visits.relatives.begin-identity': {
    input: () => ({ attemptId: randomUUID() }),
    may: FAMILIES,
    answered: 409,
  },
  'visits.relatives.finish-identity': {
    input: () => ({ checkId: NONE }),
    may: FAMILIES,
    answered: 404,
  },
  'visits.relatives.looks': { input: () => ({}), may: FAMILIES },
  // One who may close his account closes it: nobody else is asked about it.
  'visits.relatives.close': {
    input: () => ({ sure: false }),
    may: FAMILIES,
    answered: 400,
  },
  'visits.relatives.confirm-identity': {
    input: async ({ world }) => {
      await world.relative(1)
      return { relativeId: 'demo-relative-1', documentExpiresDay: null, closesOthers: false }
    },
    ...served,
  },
  'visits.relatives.list': { input: () => ({}), may: CLERKS },
  'visits.kinships.own': { input: () => ({}), may: FAMILIES },
  // No picture was sent before: the claim is not stored.
  'visits.kinships.submit': {
    input: () => ({
      ...{ attemptId: randomUUID(), prisonId: 'nowhere', prisonerName: '张三' },
      ...{ prisonerNumber: null, kin: 'parent', proofs: [randomUUID()] },
    }),
    may: FAMILIES,
    answered: 404,
  },
  'visits.kinships.complete': {
    input: async it => ({
      ...{ id: await kinship(it), rev: 1, prisonerName: '张三', prisonerNumber: null },
      ...{ kin: 'parent', proofs: [randomUUID()] },
    }),
    ...own,
    // It did not come back.
    answered: 409,
  },
  'visits.kinships.list': { input: () => ({ list: 'waiting' }), may: CLERKS },
  'visits.kinships.open': {
    input: async it => ({ id: await kinship(it), purpose: 'kinship-check' }),
    ...served,
  },
  'visits.kinships.decide': {
    input: async it => ({
      ...{ id: await kinship(it), rev: 99, outcome: 'returned', reason: 'page-missing' },
      ...{ words: '', expiresDay: null },
    }),
    ...served,
    // Somebody else has decided meanwhile.
    answered: 409,
  },
  'visits.proofs.send': {
    input: () => ({ id: randomUUID(), type: 'household', format: 'image/png', bytes: PAGE }),
    may: FAMILIES,
  },
  'visits.proofs.read-own': {
    input: async ({ world }) => ({ id: await proofSent(await world.relative(1)) }),
    ...own,
  },
  'visits.proofs.read': {
    input: async it => ({ id: await proof(it), purpose: 'kinship-check' }),
    ...served,
  },
  'visits.companions.list': {
    input: async it => ({ kinshipId: await kinship(it) }),
    ...own,
  },
  'visits.companions.name': {
    input: async it => ({
      ...{ attemptId: randomUUID(), kinshipId: await kinship(it), name: '李小四' },
      ...{ idNumber: idOf((number += 1)), kin: 'child', guardian: true },
      ...{ documentExpiresDay: null, proofs: [] },
    }),
    ...own,
  },
  'visits.companions.remove': {
    input: async it => ({ id: await takenOut(it) }),
    ...own,
  },
  'visits.companions.decide': {
    input: async it => ({
      ...{ id: await lookedAt(it), rev: 99, outcome: 'refused', reason: 'other' },
      ...{ words: '', documentExpiresDay: null },
    }),
    ...served,
    answered: 409,
  },
}
