import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import mongoose from 'mongoose'
import pino from 'pino'
import { listPeople, registerPerson } from '#shared/people/people.endpoints'
import { addOwnPlace } from '#shared/places/own-places.endpoints'
import { staffToSignIn } from '../../../server/account/staff.model'
import { createRights } from '../../../server/account/rights'
import { createApp } from '../../../server/app'
import { recordsById } from '../../../server/evidence/records.model'
import { activationOf, issueCode } from '../../../server/people/activations.model'
import { fileById } from '../../../server/people/people.model'
import { newestOf } from '../../../server/places/own-places.model'
import { ownPlacesAsRecorded } from '../../../server/places/own-places.evidence'
import { inTransaction } from '../../../server/platform/database'
import { type Vault, createVault } from '../../../server/platform/vault'
import { rotateOnce } from '../../../server/scripts/rotate-keys.model'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { STAFF_MEMBERS } from '../../../server/scripts/demo/staff'
import { somebody } from '../../helpers/somebody'
import { KEYS, type World, startWorld } from '../../helpers/world'
import { harmless } from '../places/place-content'

const OLD = ['test', Buffer.alloc(32, 7).toString('base64')] as const
const NEW = ['new', Buffer.alloc(32, 8).toString('base64')] as const

/** The steps of a rotation, as docs/operation tells them: what the servers know. */
const ONLY_OLD = createVault([OLD])
const NEW_IS_KNOWN = createVault([OLD, NEW])
const NEW_SEALS = createVault([NEW, OLD])
const ONLY_NEW = createVault([NEW])

let world: World
let stops: (() => Promise<void>)[] = []
beforeEach(async () => {
  world = await startWorld()
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await world.end()
})

/** One more server process on the same database, with other keys. @returns a county officer there. */
async function officerWith(vault: Vault) {
  const app = createApp({
    ...{ outside: world.outside, rights: createRights(), keys: { ...KEYS, vault } },
    ...{ log: pino({ level: 'silent' }), answers: true, behindProxy: false },
    isReady: async () => true,
  })
  const server = createServer(app.callback())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(async () => {
    server.closeAllConnections()
    await new Promise(done => server.close(done))
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { headers } = await world.staff('county')
  const ask = async (path: string, init?: RequestInit) => {
    const all = { ...headers, origin, 'content-type': 'application/json' }
    const answer = await fetch(`${origin}/api${path}`, { ...init, headers: all })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return {
    register: (one: ReturnType<typeof somebody>) =>
      ask(registerPerson.path, {
        method: 'POST',
        body: JSON.stringify({ ...one, officeId: '53252701', category: null, terms: null }),
      }),
    async find(idNumber: string) {
      const asked = { method: 'POST', body: JSON.stringify({ search: idNumber }) }
      const { status, body } = await ask(listPeople.path, asked)
      expect([status, body.code]).toEqual([200, undefined])
      return (body.people as { name: string }[]).map(({ name }) => name)
    },
  }
}

/** Rounds until nothing is left, as the command does. */
async function rotate(vault: Vault) {
  for (;;) {
    const { changed, missed } = await rotateOnce(vault)
    if (changed === 0 && missed === 0) return
  }
}

/** Every text in the whole database that was sealed with a key. */
async function sealedWith(id: string): Promise<string[]> {
  const found: string[] = []
  for (const { name } of await mongoose.connection.db!.listCollections().toArray()) {
    const text = JSON.stringify(await world.rows(name))
    found.push(...(text.match(new RegExp(`"${id}[.][\\w-]{38,}"`, 'g')) ?? []).map(() => name))
  }
  return found
}

const idNumberOf = async (id: string, vault: Vault) => (await fileById(id, vault))!.idNumber

describe('a rotation of the field key', () => {
  it('seals everything anew while people are registered and looked for; the old key is gone then', async () => {
    const [old, known] = [await officerWith(ONLY_OLD), await officerWith(NEW_IS_KNOWN)]
    const early = somebody()
    expect((await old.register(early)).status).toBe(200)
    // Half of the servers know the new key: whoever registers, all find and nobody is doubled.
    const mixed = somebody()
    expect((await known.register(mixed)).status).toBe(200)
    expect(await old.find(mixed.idNumber)).toEqual([mixed.name])
    expect((await old.register(mixed)).status).toBe(409)
    expect((await known.register(early)).status).toBe(409)

    const seals = await officerWith(NEW_SEALS)
    // Nothing has been marked anew yet.
    expect(await seals.find(early.idNumber)).toEqual([early.name])
    const during: ReturnType<typeof somebody>[] = []
    let rotated = false
    const rotation = rotate(NEW_SEALS).finally(() => (rotated = true))
    do {
      const one = somebody()
      const [registering, doubling] = during.length % 2 ? [seals, known] : [known, seals]
      expect((await registering.register(one)).status).toBe(200)
      expect((await doubling.register(one)).status).toBe(409)
      expect(await known.find(early.idNumber)).toEqual([early.name])
      expect(await seals.find(mixed.idNumber)).toEqual([mixed.name])
      during.push(one)
    } while (!rotated)
    await rotation
    // The last server that sealed with the old key has gone; what it left is taken now.
    await rotate(NEW_SEALS)
    expect(await sealedWith('test')).toEqual([])

    const after = await officerWith(ONLY_NEW)
    for (const one of [early, mixed, ...during]) {
      expect(await after.find(one.idNumber)).toEqual([one.name])
      expect(await seals.find(one.idNumber)).toEqual([one.name])
      expect((await after.register(one)).status).toBe(409)
    }
    await rotate(ONLY_NEW)
    const marks = (await world.rows('people')).map(({ idNumberMark }) => idNumberMark as string[])
    expect(marks.every(list => list.length === 1)).toBe(true)
    expect(await after.find(early.idNumber)).toEqual([early.name])
  })

  it('takes the secrets of apps along, and codes for binding that are about', async () => {
    const { id } = STAFF_MEMBERS.office
    const secretBefore = KEYS.vault.open(
      (await staffToSignIn({ id }))!.totpSecret!,
      `staff.totpSecret:${id}`,
    )
    const activation = {
      ...{ personId: PEOPLE[0]!.id, identitySeen: true, issuedBy: id },
      expiresAt: new Date(world.outside.now().getTime() + 3600_000),
    }
    const code = await inTransaction(session => issueCode(activation, ONLY_OLD, session))
    await rotate(NEW_SEALS)
    const sealed = (await staffToSignIn({ id }))!.totpSecret!
    expect(ONLY_NEW.open(sealed, `staff.totpSecret:${id}`)).toBe(secretBefore)
    const found = await activationOf(code.replace('-', ''), world.outside.now(), NEW_SEALS)
    expect(found?.personId).toBe(PEOPLE[0]!.id)
  })

  it('takes along where people live; what was recorded of it still holds', async () => {
    const owner = { kind: 'person', id: PEOPLE[0]!.id }
    const content = harmless('home', { name: '槐花巷十七号' })
    const added = await (await world.staff('office')).ask(addOwnPlace, { owner, content })
    const { placeId } = added.body
    expect(await sealedWith('test')).toContain('own-places')
    await rotate(NEW_SEALS)
    expect(await sealedWith('test')).toEqual([])
    expect((await newestOf(placeId, ONLY_NEW))!.content).toEqual(content)
    const records = [...(await recordsById([`own-place:${placeId}:1`])).values()]
    expect(records).toHaveLength(1)
    expect(await ownPlacesAsRecorded(records, ONLY_NEW)).toBeNull()
    expect(await ownPlacesAsRecorded(records, ONLY_OLD)).toEqual(records[0])
  })

  it('is finished by a second run when the first broke in the middle', async () => {
    const before = await idNumberOf(PEOPLE[0]!.id, KEYS.vault)
    const people = (await world.rows('people')).length
    let left = 5
    const breaking: Vault = {
      ...NEW_SEALS,
      seal(text, place) {
        if (left-- === 0) throw new Error('the power went')
        return NEW_SEALS.seal(text, place)
      },
    }
    await expect(rotateOnce(breaking)).rejects.toThrow('the power went')
    expect((await sealedWith('new')).length).toBeGreaterThan(0)
    expect((await sealedWith('test')).length).toBeGreaterThan(0)
    expect(await idNumberOf(PEOPLE[0]!.id, NEW_IS_KNOWN)).toBe(before)

    await rotate(NEW_SEALS)
    expect(await sealedWith('test')).toEqual([])
    expect(await world.rows('people')).toHaveLength(people)
    expect(await idNumberOf(PEOPLE[0]!.id, ONLY_NEW)).toBe(before)
    expect(await rotateOnce(NEW_SEALS)).toMatchObject({ changed: 0, missed: 0 })
  })

  it('does not write over what somebody else wrote at the same moment', async () => {
    const people = mongoose.connection.db!.collection<{ _id: string }>('people')
    const { id } = PEOPLE[0]!
    const later = NEW_IS_KNOWN.seal('13900099999', `people.phone:${id}`)
    const disturbed: Vault = {
      ...NEW_SEALS,
      open(sealed, place) {
        if (place === `people.phone:${id}`)
          void people.updateOne({ _id: id }, { $set: { phone: later } })
        return NEW_SEALS.open(sealed, place)
      },
    }
    await rotateOnce(disturbed)
    await rotate(NEW_SEALS)
    expect((await fileById(id, ONLY_NEW))!.phone).toBe('13900099999')
  })

  it('stops at what no key opens, and leaves it as it is', async () => {
    await expect(rotateOnce(ONLY_NEW)).rejects.toThrow('no key of id test')
    expect(await idNumberOf(PEOPLE[0]!.id, KEYS.vault)).toMatch(/^\d{17}/)
  })
})
