import {
  confirmBinding,
  listPeople,
  openPerson,
  registerPerson,
} from '#shared/people/people.endpoints'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { somebody } from '../../helpers/somebody'
import { type Caller, type World, startWorld } from '../../helpers/world'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await startWorld()
  officer = await world.staff('office')
})
afterAll(() => world.end())

const OFFICE = '53252701'
const NO_PLAN = { category: null, terms: null }
const daily = (opensAt: string, closesAt: string) => ({
  rhythm: { kind: 'daily' },
  slots: [{ opensAt, closesAt, surpriseMinutes: null }],
  restsOnHolidays: false,
})
const names = async (caller: Caller, asked: object = {}) =>
  (await caller.ask(listPeople, asked)).body.people.map((one: { name: string }) => one.name)

describe('registering a person', () => {
  it('opens a file that the office finds by name and by ID number', async () => {
    const person = somebody({ name: '新登记' })
    const answer = await officer.ask(registerPerson, {
      ...person,
      officeId: OFFICE,
      category: 'strict',
      terms: daily('08:00', '10:00'),
    })
    expect(answer.status).toBe(200)
    for (const search of ['新登', person.idNumber, person.idNumber.replace(/(.{6})/, '$1 ')]) {
      const { body } = await officer.ask(listPeople, { search })
      expect(body.people).toEqual([
        expect.objectContaining({
          id: answer.body.personId,
          name: '新登记',
          idNumberMasked: expect.stringMatching(/^990101\*{8}\d{3}[\dX]$/),
          phoneMasked: expect.stringMatching(/^139\*{4}\d{4}$/),
          category: 'strict',
          plan: expect.objectContaining({ terms: daily('08:00', '10:00') }),
          binding: 'none',
          lastCheckInAt: null,
        }),
      ])
    }
  })

  it('keeps the ID number and the phone sealed in the database', async () => {
    const person = somebody()
    const { body } = await officer.ask(registerPerson, {
      ...person,
      officeId: OFFICE,
      ...NO_PLAN,
    })
    const rows = (await world.rows('people')).filter(row => String(row._id) === body.personId)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(person.idNumber)
    expect(JSON.stringify(rows)).not.toContain(person.phone)
  })

  it('refuses an ID number that has a file, and leaves the file as it was', async () => {
    const person = somebody()
    const first = await officer.ask(registerPerson, { ...person, officeId: OFFICE, ...NO_PLAN })
    const twice = { ...person, name: '别人', officeId: '53252702', ...NO_PLAN }
    const again = await (await world.staff('county')).ask(registerPerson, twice)
    expect([again.status, again.body.code]).toEqual([409, 'already-registered'])
    const { body } = await officer.ask(listPeople, { search: person.idNumber })
    expect(body.people).toMatchObject([{ id: first.body.personId, name: person.name }])
  })

  it.each([
    ['a wrong check digit', { idNumber: '990101198001010010' }, 'idNumber', 'not-an-id-number'],
    [
      'a birthday that never was',
      { idNumber: '990101198002300012' },
      'idNumber',
      'not-an-id-number',
    ],
    ['a phone of ten digits', { phone: '1390000000' }, 'phone', 'wrong-format'],
    ['no name', { name: '  ' }, 'name', 'too-small'],
    [
      'a window that closes before it opens',
      { terms: daily('10:00', '09:00') },
      'terms.slots.0.closesAt',
      'not-after-opening',
    ],
    [
      'an hour that is none',
      { terms: daily('24:00', '25:00') },
      'terms.slots.0.opensAt',
      'wrong-format',
    ],
    ['a field of ours', { binding: 'active' }, 'binding', 'unknown-field'],
  ])('refuses %s and opens no file', async (_, changes, path, code) => {
    const before = await world.rows('people')
    const asked = { ...somebody(), officeId: OFFICE, ...NO_PLAN, ...changes }
    const answer = await officer.ask(registerPerson, asked)
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toContainEqual({ path, code })
    expect(await world.rows('people')).toHaveLength(before.length)
  })

  it('refuses an office of somebody else, a county, and one that does not exist alike', async () => {
    for (const officeId of ['53252702', '532527', 'nowhere']) {
      const answer = await officer.ask(registerPerson, { ...somebody(), officeId, ...NO_PLAN })
      expect([answer.status, answer.body.code]).toEqual([404, 'no-such-office'])
    }
  })
})

describe('the list of persons', () => {
  it('shows an office its own, the county all of its offices, a neighbour none of them', async () => {
    expect(await names(await world.staff('otherOffice'))).toEqual(['杨丽华', '赵文斌', '陈国兴'])
    const county = await names(await world.staff('county'))
    expect(county).toEqual(expect.arrayContaining(['张安平', '陈国兴']))
    expect(county).not.toContain('周远山')
    expect(await names(await world.staff('otherCounty'))).toEqual(['周远山'])
  })

  it('narrows to one office, never beyond the own', async () => {
    expect(await names(await world.staff('county'), { officeId: '53252702' })).toHaveLength(3)
    expect(await names(officer, { officeId: '53252702' })).toEqual([])
  })

  it('takes a name literally', async () => {
    expect(await names(officer, { search: '.*' })).toEqual([])
    expect(await names(officer, { search: '$ne' })).toEqual([])
  })

  it('narrows to those without a phone', async () => {
    const found = await names(officer, { filter: 'unbound', search: '杨小云' })
    expect(found).toEqual(['杨小云'])
    expect(await names(officer, { filter: 'unbound', search: '张安平' })).toEqual([])
  })

  it('comes in pages that neither repeat nor leave out anybody', async () => {
    const county = await world.staff('county')
    for (let more = 0; more < 60; more++) {
      await officer.ask(registerPerson, { ...somebody(), officeId: OFFICE, ...NO_PLAN })
    }
    const first = (await county.ask(listPeople, {})).body
    const second = (await county.ask(listPeople, { after: first.next })).body
    const ids = [...first.people, ...second.people].map((one: { id: string }) => one.id)
    expect(first.people).toHaveLength(50)
    expect(second.next).toBeNull()
    expect(new Set(ids).size).toBe(first.total)
  })
})

describe('a file', () => {
  it('is opened for a purpose, with the sealed fields, and leaves a look', async () => {
    const personId = 'demo-person-1'
    const asked = { personId, purpose: 'inspection' }
    const { body } = await (await world.staff('procurator')).ask(openPerson, asked)
    expect(body).toMatchObject({
      person: { name: '张安平' },
      idNumber: PEOPLE[0]!.idNumber,
      phone: PEOPLE[0]!.phone,
      abilities: { register: false, bind: false, plan: false },
    })
    expect(await world.rows('looks')).toContainEqual(
      expect.objectContaining({ personId, staffId: 'demo-staff-jiancha', purpose: 'inspection' }),
    )
  })
})

describe('what an officer does to a file', () => {
  it('is recorded beside its effect, and not when it was refused', async () => {
    const acts = async () => (await world.rows('acts')).filter(act => act.act === 'people.register')
    const before = (await acts()).length
    const { body } = await officer.ask(registerPerson, {
      ...somebody(),
      officeId: OFFICE,
      ...NO_PLAN,
    })
    await officer.ask(confirmBinding, { personId: body.personId })
    expect(await acts()).toHaveLength(before + 1)
    expect((await acts()).at(-1)).toMatchObject({
      staffId: 'demo-staff-zhongshu',
      subjectId: body.personId,
    })
    expect(
      (await world.rows('acts')).filter(({ act }) => act === 'people.confirm-binding'),
    ).toEqual([])
  })
})
