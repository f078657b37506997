import { readToday } from '#shared/checkins/checkins.endpoints'
import * as plans from '#shared/checkins/plans.endpoints'
import type { Terms } from '#shared/checkins/terms.contract'
import { listMessages } from '#shared/messages/messages.endpoints'
import { checkDigitOf } from '#shared/people/id-number.rules'
import { registerPerson } from '#shared/people/people.endpoints'
import { makeToday, moveTasks } from '../../../server/checkins/tasks.chores'
import { type Caller, type World, startWorld } from '../../helpers/world'

const DAILY: Terms = {
  rhythm: { kind: 'daily' },
  slots: [{ opensAt: '08:00', closesAt: '10:00', surpriseMinutes: null }],
  restsOnHolidays: false,
}
const REASON = '按矫正方案'

let world: World
let county: Caller
beforeEach(async () => {
  world = await startWorld()
  county = await world.staff('county')
})
afterEach(() => world.end())

const forPerson = (number: number) => ({ kind: 'person', personId: `demo-person-${number}` })
const draft = (more: object = {}) => ({ for: forPerson(1), terms: DAILY, lastDay: null, ...more })
const set = (more: object = {}) => county.ask(plans.setPlan, { ...draft(more), reason: REASON })
/** Signed in afresh: sessions do not last for days. */
const officerOn = async (day: string) => {
  world.setTime(`${day}T01:00:00.000Z`)
  county = await world.staff('county')
}
const today = async (number = 1) =>
  (await (await world.person(number)).ask(readToday)).body.tasks as Record<string, unknown>[]
const read = async (number = 1) =>
  (await county.ask(plans.readPlan, { personId: `demo-person-${number}` })).body

describe('a plan of one person', () => {
  it('begins tomorrow where something is to be done today, and the person is told with its reason', async () => {
    expect((await set()).body).toEqual({ firstDay: '2026-11-25' })
    expect(await today()).toMatchObject([{ closesAt: '2026-11-24T15:59:00.000Z' }])
    const { plan, later } = await read()
    expect(plan).toMatchObject({ kind: 'person', firstDay: '2026-10-01' })
    expect(later).toMatchObject([{ firstDay: '2026-11-25', terms: DAILY, reason: REASON }])
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages[0]).toMatchObject({ kind: 'plan-changed', terms: DAILY, reason: REASON })
    await officerOn('2026-11-25')
    expect(await today()).toMatchObject([{ closesAt: '2026-11-25T02:00:00.000Z' }])
  })

  it('never rewrites a task that was made', async () => {
    await today()
    const before = await world.rows('tasks')
    await set({ terms: null })
    expect(await world.rows('tasks')).toEqual(before)
    const early = await set({ firstDay: '2026-11-24' })
    expect([early.status, early.body.errors]).toEqual([
      400,
      [{ path: 'firstDay', code: 'has-begun' }],
    ])
  })

  it('for a while: afterwards what was before holds again', async () => {
    await set({ firstDay: '2026-11-25', lastDay: '2026-11-26' })
    const { days } = await read()
    expect(
      days.slice(0, 4).map(({ slots }: { slots: { closesAt: string }[] }) => slots[0]!.closesAt),
    ).toEqual(['23:59', '10:00', '10:00', '23:59'])
  })

  it('begins today where nothing was to be done', async () => {
    await set({ terms: null })
    await officerOn('2026-11-25')
    expect(await today()).toEqual([])
    expect((await set()).body).toEqual({ firstDay: '2026-11-25' })
    expect(await today()).toMatchObject([{ state: 'planned' }])
  })

  it('waits for the end of a stretch that has begun', async () => {
    const stretch = { ...DAILY, rhythm: { kind: 'some', times: 2, per: 'week' } }
    await set({ terms: stretch })
    await officerOn('2026-11-26')
    expect((await set()).body).toEqual({ firstDay: '2026-11-30' })
  })
})

describe('a preview', () => {
  it('shows the next thirty days as they will be made, and saves nothing', async () => {
    const stored = await world.rows('plans')
    const { body } = await county.ask(
      plans.previewPlan,
      draft({ terms: { ...DAILY, rhythm: { kind: 'weekly', weekdays: [1, 4] } } }),
    )
    expect(body).toMatchObject({ firstDay: '2026-11-25', people: 1, yearsWithoutHolidays: [2026] })
    expect(body.days).toHaveLength(30)
    const asked = body.days.filter(({ slots }: { slots: unknown[] }) => slots.length > 0)
    expect(asked.map(({ day }: { day: string }) => day).slice(0, 3)).toEqual([
      '2026-11-26',
      '2026-11-30',
      '2026-12-03',
    ])
    expect(await world.rows('plans')).toEqual(stored)
  })

  it.each([
    [
      '随机抽时落在夜里',
      { slots: [{ opensAt: '06:00', closesAt: '09:00', surpriseMinutes: 30 }] },
      'in-quiet-hours',
    ],
    ['时段重叠', { slots: [DAILY.slots[0], DAILY.slots[0]] }, 'slots-overlap'],
    [
      '随机时长超过时段',
      { slots: [{ opensAt: '08:00', closesAt: '09:00', surpriseMinutes: 90 }] },
      'longer-than-slot',
    ],
    [
      '任选几天却有两个时段',
      {
        rhythm: { kind: 'some', times: 2, per: 'week' },
        slots: [DAILY.slots[0], { opensAt: '18:00', closesAt: '20:00', surpriseMinutes: null }],
      },
      'one-plain-slot',
    ],
    ['一周八天', { rhythm: { kind: 'some', times: 8, per: 'week' } }, 'too-often'],
    [
      '先关后开',
      { slots: [{ opensAt: '10:00', closesAt: '08:00', surpriseMinutes: null }] },
      'not-after-opening',
    ],
  ])('refuses: %s', async (_, changes, code) => {
    const answer = await county.ask(plans.previewPlan, draft({ terms: { ...DAILY, ...changes } }))
    expect([answer.status, answer.body.errors.map((one: { code: string }) => one.code)]).toEqual([
      400,
      [code],
    ])
  })

  it('refuses days in the wrong order, and a category as its own category', async () => {
    const back = await county.ask(
      plans.previewPlan,
      draft({ firstDay: '2026-12-05', lastDay: '2026-12-01' }),
    )
    expect(back.body.errors).toEqual([{ path: 'lastDay', code: 'ends-before-it-begins' }])
    const none = await county.ask(
      plans.previewPlan,
      draft({ for: { kind: 'category', category: 'strict' }, terms: 'as-category' }),
    )
    expect(none.body.errors).toEqual([{ path: 'terms', code: 'for-a-person-only' }])
  })
})

describe('a category', () => {
  it('gives its plan to those who have none of their own, from tomorrow', async () => {
    const answer = await county.ask(plans.setCategory, {
      personId: 'demo-person-1',
      category: 'strict',
      reason: '入矫首月',
    })
    expect(answer.body).toEqual({ category: 'strict' })
    expect((await read()).plan).toMatchObject({ kind: 'person' })
    await set({ terms: 'as-category' })
    await officerOn('2026-11-25')
    expect((await read()).plan).toMatchObject({ kind: 'category', terms: { slots: { length: 2 } } })
    expect(await today()).toHaveLength(2)
  })

  it('is changed for all at once by the county, from the next day', async () => {
    await county.ask(plans.setCategory, {
      personId: 'demo-person-1',
      category: 'strict',
      reason: '严管',
    })
    await set({ terms: 'as-category' })
    const ask = { for: { kind: 'category', category: 'strict' }, terms: DAILY }
    const shown = await county.ask(plans.previewPlan, draft(ask))
    expect(shown.body).toMatchObject({ people: 1, firstDay: '2026-11-25' })
    expect((await set(ask)).body).toEqual({ firstDay: '2026-11-25' })
    await officerOn('2026-11-25')
    expect(await today()).toMatchObject([{ closesAt: '2026-11-25T02:00:00.000Z' }])
    const { plans: listed } = (await county.ask(plans.listCategoryPlans)).body
    expect(listed[0]).toMatchObject({ category: 'strict', plan: { terms: DAILY, reason: REASON } })
  })

  it('is the county’s to change, not an office’s', async () => {
    const office = await world.staff('office')
    const ask = { ...draft({ for: { kind: 'category', category: 'strict' } }), reason: REASON }
    expect((await office.ask(plans.setPlan, ask)).status).toBe(403)
    expect((await office.ask(plans.setHolidays, { year: 2027, holidays: [] })).status).toBe(403)
    expect((await office.ask(plans.listCategoryPlans)).body.abilities).toEqual({ plan: false })
  })
})

describe('an exemption', () => {
  const stretch = {
    personId: 'demo-person-1',
    firstDay: '2026-11-24',
    lastDay: '2026-11-26',
    reason: '住院',
  }

  it('frees today’s open task and the days to come, and says why', async () => {
    await today()
    await county.ask(plans.addExemption, stretch)
    expect(await today()).toMatchObject([{ state: 'exempt', exemptReason: '住院' }])
    await officerOn('2026-11-25')
    await makeToday(world.outside.now())
    expect(await today()).toMatchObject([{ state: 'exempt' }])
    world.setTime('2026-11-25T16:10:00.000Z')
    await moveTasks(world.outside.now())
    expect(
      (await world.rows('tasks'))
        .filter(({ state }) => state === 'missed')
        .map(({ personId }) => personId),
    ).not.toContain('demo-person-1')
    const { messages } = (await (await world.person(1)).ask(listMessages)).body
    expect(messages.map(({ kind }: { kind: string }) => kind)).toContain('exempted')
  })

  it('leaves alone what was done, and is withdrawn from tomorrow on', async () => {
    await world.checkIn(1)
    const { body } = await county.ask(plans.addExemption, stretch)
    expect(await today()).toMatchObject([{ state: 'done' }])
    const ended = await county.ask(plans.endExemption, { id: body.id, reason: '已出院' })
    expect(ended.body.endedAt).not.toBeNull()
    await officerOn('2026-11-25')
    expect(await today()).toMatchObject([{ state: 'planned' }])
    const again = await county.ask(plans.endExemption, { id: body.id, reason: '已出院' })
    expect([again.status, again.body.code]).toEqual([409, 'exemption-over'])
  })

  it('does not free what is past', async () => {
    const answer = await county.ask(plans.addExemption, { ...stretch, firstDay: '2026-11-23' })
    expect(answer.body.errors).toEqual([{ path: 'firstDay', code: 'has-begun' }])
    expect(await world.rows('exemptions')).toEqual([])
  })

  it('shortens what a stretch asks for', async () => {
    await set({ terms: { ...DAILY, rhythm: { kind: 'some', times: 6, per: 'week' } } })
    await officerOn('2026-11-25')
    // Wednesday to Sunday are five days.
    expect(await today()).toMatchObject([{ needs: 5 }])
    await county.ask(plans.addExemption, {
      ...stretch,
      firstDay: '2026-11-26',
      lastDay: '2026-11-27',
    })
    expect(await today()).toMatchObject([{ needs: 3, state: 'planned' }])
  })

  it('is given by the person’s own office or county only', async () => {
    for (const name of ['otherOffice', 'otherCounty', 'province'] as const) {
      const answer = await (await world.staff(name)).ask(plans.addExemption, stretch)
      expect(answer.body.code).toBe('no-such-person')
    }
  })
})

describe('holidays', () => {
  it('free those whose plan rests, and are the county’s own', async () => {
    await set({ terms: { ...DAILY, restsOnHolidays: true } })
    const holidays = [{ day: '2026-11-26', name: '演示节' }]
    expect((await county.ask(plans.setHolidays, { year: 2026, holidays })).body).toEqual({
      holidays,
    })
    const { days } = await read()
    expect(days[2]).toMatchObject({ day: '2026-11-26', slots: [], holiday: '演示节' })
    await officerOn('2026-11-26')
    expect(await today()).toEqual([])
    expect(await today(2)).toHaveLength(1)
  })

  it('of a day that has begun are not entered any more; of another year neither', async () => {
    const answer = await county.ask(plans.setHolidays, {
      year: 2026,
      holidays: [{ day: '2026-11-24', name: '今天' }],
    })
    expect(answer.body).toEqual({ holidays: [] })
    const wrong = await county.ask(plans.setHolidays, {
      year: 2026,
      holidays: [{ day: '2027-01-01', name: '元旦' }],
    })
    expect(wrong.body.errors).toEqual([{ path: 'holidays.0.day', code: 'another-year' }])
  })
})

describe('registering', () => {
  it('takes a category or a plan of one’s own; nothing is due before a phone is bound', async () => {
    const office = await world.staff('office')
    const answer = await office.ask(registerPerson, {
      name: '测试人',
      idNumber: `99010119900101123${checkDigitOf('99010119900101123')}`,
      phone: '13900099999',
      officeId: '53252701',
      category: 'strict',
      terms: DAILY,
    })
    expect(answer.status).toBe(200)
    const { body } = await office.ask(plans.readPlan, { personId: answer.body.personId })
    expect(body).toMatchObject({
      category: 'strict',
      plan: { kind: 'person', terms: DAILY, firstDay: '2026-11-24' },
    })
    await makeToday(world.outside.now())
    expect(
      (await world.rows('tasks')).filter(({ personId }) => personId === answer.body.personId),
    ).toEqual([])
  })
})
