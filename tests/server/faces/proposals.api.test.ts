import { answerConsent, withdrawConsent } from '#shared/faces/consents.endpoints'
import {
  decideEnrolment,
  listProposals,
  proposeEnrolment,
} from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { listRequests } from '#shared/faces/reviews.endpoints'
import { proposalPage } from '../../../server/faces/proposals.model'
import { type StaffName, type World, startWorld } from '../../helpers/world'
import { picture, seeing } from './engine'

let world: World
beforeEach(async () => {
  world = await startWorld()
  world.outside.faces = seeing
})
afterEach(() => world.end())

const at = (minute: number) => `2026-11-24T01:0${minute}:00.000Z`

/** Persons hand in pictures, a minute after one another. */
async function handedIn(...numbers: number[]) {
  for (const [minute, number] of numbers.entries()) {
    world.setTime(at(minute))
    const person = await world.person(number)
    await person.ask(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
    const { body } = await person.ask(proposeEnrolment, { jpegs: [picture()] })
    expect(body).toEqual({ faults: [[]] })
  }
}

const seenBy = async (name: StaffName, which: object = {}) => {
  const staff = await world.staff(name)
  const [{ body }, counted] = [
    await staff.ask(listProposals, which),
    await staff.ask(listRequests, { list: 'waiting', ...which }),
  ]
  const ids = body.proposals.map(({ personId }: { personId: string }) => personId.at(-1)).join('')
  expect(counted.body.counts.pictures).toBe(ids.length)
  return ids
}

describe('pictures that persons handed in', () => {
  it('are listed and counted for those who may read them, oldest first, without a face or a look', async () => {
    await handedIn(4, 1, 7, 2)
    const { body } = await (await world.staff('office')).ask(listProposals, {})
    expect(body).toEqual({
      proposals: [
        {
          id: 'demo-person-1:1',
          personId: 'demo-person-1',
          personName: '张安平',
          officeId: '53252701',
          officeName: expect.stringContaining('中枢'),
          at: at(1),
        },
        expect.objectContaining({ personId: 'demo-person-2' }),
      ],
      next: null,
    })
    const seen = {
      county: '412',
      province: '4172',
      procurator: '412',
      otherOffice: '4',
      otherCounty: '7',
    }
    for (const [name, ids] of Object.entries(seen)) {
      expect([name, await seenBy(name as StaffName)]).toEqual([name, ids])
    }
    expect(await seenBy('county', { officeId: '53252701' })).toBe('12')
    expect(await world.rows('looks')).toEqual([])
  })

  it('wait no more when they are answered, or the consent is taken back', async () => {
    await handedIn(1, 2, 3)
    const office = await world.staff('office')
    const decide = { personId: 'demo-person-1', version: 1, accept: true }
    expect((await office.ask(decideEnrolment, decide)).status).toBe(200)
    await (await world.person(2)).ask(withdrawConsent)
    expect(await seenBy('office')).toBe('3')
  })

  it('come page after page', async () => {
    await handedIn(3, 1, 2)
    const within = { within: '532527' }
    const pages: string[] = []
    for (let after: string | undefined; pages.length < 5;) {
      const { proposals, next } = await proposalPage(within, { after }, 1)
      pages.push(...proposals.map(({ personId }) => personId.at(-1)!))
      if (next === null) break
      after = next
    }
    expect(pages).toEqual(['3', '1', '2'])
    expect(await proposalPage(null, {}, 1)).toEqual({ proposals: [], next: null })
  })

  it('are found without reading every face on file', async () => {
    await handedIn(1)
    await world.recordPlans()
    await seenBy('county')
    const plans = (await world.rows('system.profile')).filter(
      ({ ns, planSummary }) => planSummary !== undefined && /face_enrolments/.test(String(ns)),
    )
    expect(plans.length).toBeGreaterThanOrEqual(2)
    for (const { planSummary } of plans) {
      expect(String(planSummary)).toMatch(/^IXSCAN { state: 1, at: 1/)
    }
  })
})
