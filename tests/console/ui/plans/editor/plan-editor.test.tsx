import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { type FieldError, Refused, Unreachable } from '#shared/ask'
import { refusals } from '#shared/refusals.words'
import { PlanEditor } from '../../../../../console/ui/plans/editor/plan-editor'
import type { Target } from '../../../../../console/ui/plans/editor/target'
import { Looks } from '../../../../../console/ui/looks'
import { asked, serverAnswers } from '../../../answers'
import '../../../browser-parts'
import { MORNINGS, makePlan } from '../../../people/make-person'
import { makeDay } from '../make-days'

jest.mock('../../../../../console/http/call', () => ({ call: jest.fn() }))

const PERSON: Target = { kind: 'person', personId: 'a', name: '张安平', category: 'ordinary' }
const CATEGORY: Target = { kind: 'category', category: 'strict' }
const FIRST = '2026-12-01'

const preview = (changes: object = {}) => ({
  firstDay: FIRST,
  days: [makeDay(FIRST)],
  yearsWithoutHolidays: [],
  people: 23,
  ...changes,
})

const badInput = (...errors: FieldError[]) =>
  Promise.reject(
    new Refused({
      code: 'bad-input',
      title: refusals['bad-input'],
      status: 400,
      requestId: 'r1',
      errors,
    }),
  )

const handlers = { onSaved: jest.fn(), onClose: jest.fn() }

function open(answers: Record<string, unknown> = {}, target = PERSON, before = makePlan()) {
  serverAnswers({ 'plans.preview': preview(), ...answers })
  render(<PlanEditor target={target} before={before} {...handlers} />, { wrapper: Looks })
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const type = (
  label: string,
  value: string,
  place: Pick<typeof screen, 'getByLabelText'> = screen,
) => fireEvent.change(place.getByLabelText(label), { target: { value } })
const slot = (number: number) => within(screen.getByRole('group', { name: `第 ${number} 个时段` }))
const escape = () => fireEvent.keyDown(window, { key: 'Escape', keyCode: 27 })
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds))
const lastPreview = () => asked('plans.preview').at(-1)

/** Time stands still but where something is waited for: how fast the test is makes no difference. */
beforeEach(() => {
  jest.clearAllMocks()
  jest.useFakeTimers({ now: new Date('2026-11-24T02:00:00.000Z') })
})
afterEach(() => jest.useRealTimers())

describe('the editor of a plan', () => {
  it('begins with what holds, and says what saving would change', async () => {
    open()
    expect(await screen.findByText('从12月1日起，张安平每天 08:00–12:00 签到。')).toBeTruthy()
    expect(asked('plans.preview')).toEqual([
      { for: { kind: 'person', personId: 'a' }, terms: MORNINGS, lastDay: null },
    ])
    expect(screen.getByText('共 1 天要签到')).toBeTruthy()
  })

  it('asks for a preview of what was typed, once somebody pauses', async () => {
    open()
    await screen.findByText('共 1 天要签到')
    choose('每周几天')
    for (const weekday of ['周五', '周一', '周三']) {
      pass(300)
      fireEvent.click(screen.getByRole('checkbox', { name: weekday }))
    }
    await screen.findByText('从12月1日起，张安平每周一、三、五 08:00–12:00 签到。')
    expect(asked('plans.preview')).toHaveLength(2)
    expect(lastPreview()).toMatchObject({
      terms: { rhythm: { kind: 'weekly', weekdays: [1, 3, 5] } },
    })
  })

  it('asks for nothing while something is missing, and says so', async () => {
    open()
    await screen.findByText('共 1 天要签到')
    choose('每月几日')
    pass(1000)
    expect(screen.getByText(/填好日期和时段后/)).toBeTruthy()
    expect(screen.queryByText('共 1 天要签到')).toBeNull()
    expect(asked('plans.preview')).toHaveLength(1)
  })

  it('saves what was typed with a reason, in the order of the day', async () => {
    open({ 'plans.set': makePlan({ firstDay: FIRST }) })
    press('增加时段')
    type('开始时间', '6:30', slot(2))
    type('结束时间', '7:30', slot(2))
    fireEvent.click(slot(1).getByRole('checkbox', { name: '随机抽时' }))
    type('抽多长（分钟）', '45', slot(1))
    fireEvent.click(screen.getByRole('checkbox', { name: '节假日不签到' }))
    type('理由', '夜班，早上先签到')
    press('保存安排')
    await waitFor(() => expect(handlers.onSaved).toHaveBeenCalledTimes(1))
    expect(handlers.onSaved).toHaveBeenCalledWith('已保存，从12月1日起生效。本人会收到通知。')
    expect(asked('plans.set')).toEqual([
      {
        for: { kind: 'person', personId: 'a' },
        terms: {
          rhythm: { kind: 'daily' },
          slots: [
            { opensAt: '06:30', closesAt: '07:30', surpriseMinutes: null },
            { opensAt: '08:00', closesAt: '12:00', surpriseMinutes: 45 },
          ],
          restsOnHolidays: true,
        },
        lastDay: null,
        reason: '夜班，早上先签到',
      },
    ])
  })

  it('changes something for a while, after which what was before holds again', async () => {
    open({ 'plans.set': makePlan({ firstDay: FIRST }) })
    choose('临时调整，到期恢复原安排')
    type('从哪一天起', FIRST)
    type('最后一天', '2026-12-20')
    expect(
      await screen.findByText(
        '从12月1日起，张安平每天 08:00–12:00 签到；到12月20日为止，之后恢复原来的安排。',
      ),
    ).toBeTruthy()
    expect(lastPreview()).toMatchObject({ firstDay: FIRST, lastDay: '2026-12-20' })
  })

  it.each([
    ['不要求签到', null, '从12月1日起，张安平不用签到。'],
    ['按管理类别', 'as-category', '从12月1日起，张安平改按管理类别（现在是普管）的安排签到。'],
  ])('can also ask for less: %s', async (choice, terms, sentence) => {
    open()
    choose(choice)
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(lastPreview()).toMatchObject({ terms })
    expect(screen.queryByLabelText('开始时间')).toBeNull()
  })

  it('tells a county how many persons a category’s plan holds for', async () => {
    open({ 'plans.set': makePlan({ firstDay: FIRST }) }, CATEGORY)
    expect(
      await screen.findByText(
        '从12月1日起，严管类别的人（现在有 23 人，其中有单独安排的不受影响）每天 08:00–12:00 签到。',
      ),
    ).toBeTruthy()
    expect(screen.queryByRole('radio', { name: '按管理类别' })).toBeNull()
    type('理由', '分级管理办法')
    press('保存安排')
    await waitFor(() =>
      expect(handlers.onSaved).toHaveBeenCalledWith('已保存：严管类别的新安排从12月1日起生效。'),
    )
    expect(asked('plans.set')).toMatchObject([{ for: CATEGORY }])
  })

  it('warns of years without holidays where they matter', async () => {
    open({ 'plans.preview': preview({ yearsWithoutHolidays: [2027, 2028] }) })
    await screen.findByText('共 1 天要签到')
    expect(screen.queryByText(/2027、2028 年的节假日/)).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: '节假日不签到' }))
    expect(await screen.findByText(/2027、2028 年的节假日县里还没有登记/)).toBeTruthy()
  })

  it('has one plain slot where the person chooses the days', () => {
    open()
    choose('任选几天')
    expect(screen.queryByRole('button', { name: '增加时段' })).toBeNull()
    expect(screen.queryByRole('checkbox', { name: '随机抽时' })).toBeNull()
    expect(screen.queryByRole('checkbox', { name: '节假日不签到' })).toBeNull()
    expect(screen.getByText('任选几天时只有一个时段，不能随机抽时。')).toBeTruthy()
  })

  it('puts the focus into a new slot, and keeps it near when one is taken away', () => {
    open()
    press('增加时段')
    expect(document.activeElement).toBe(slot(2).getByLabelText('开始时间'))
    press('删除第 2 个时段')
    expect(screen.queryByRole('group', { name: '第 2 个时段' })).toBeNull()
    expect(document.activeElement?.tagName).toBe('FIELDSET')
  })
})

describe('what is wrong with a plan', () => {
  it.each([
    ['terms.slots.0.opensAt', 'in-quiet-hours', '夜里不能随机抽时：时段要在 07:00 到 22:00 之间。'],
    ['terms.slots.0.surpriseMinutes', 'longer-than-slot', '抽的时间比时段还长，请改短。'],
    ['terms.slots.0.closesAt', 'not-after-opening', '结束时间要晚于开始时间。'],
    ['terms.slots', 'slots-overlap', '时段互相重叠，请错开。'],
    ['terms.slots', 'one-plain-slot', /^任选几天时只能有一个时段/],
    ['firstDay', 'has-begun', /这一天已经按原来的安排告诉本人/],
  ])('is said while it is typed, at %s: %s', async (path, code, sentence) => {
    open(
      { 'plans.preview': () => badInput({ path, code }) },
      PERSON,
      makePlan({
        terms: {
          ...MORNINGS,
          slots: [{ opensAt: '08:00', closesAt: '12:00', surpriseMinutes: 30 }],
        },
      }),
    )
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    expect(screen.getByText(/红字的地方改好后/)).toBeTruthy()
  })

  it.each([
    ['too-often', '一周只有七天，最多任选 7 天。'],
    ['too-small', '请填 1 到 31 之间的天数。'],
  ])('is said at the number of days: %s', async (code, sentence) => {
    open({ 'plans.preview': () => badInput({ path: 'terms.rhythm.times', code }) })
    choose('任选几天')
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(screen.getByLabelText('任选几天', { selector: 'input[role=spinbutton]' })).toBeTruthy()
  })

  it('is said at the last day', async () => {
    open({
      'plans.preview': () => badInput({ path: 'lastDay', code: 'ends-before-it-begins' }),
    })
    choose('临时调整，到期恢复原安排')
    type('最后一天', FIRST)
    expect(await screen.findByText('最后一天不能早于第一天。')).toBeTruthy()
    expect(screen.getByLabelText('最后一天').getAttribute('aria-invalid')).toBe('true')
  })

  it('is said at the slot that the server means, wherever that was typed', async () => {
    open({
      'plans.preview': () =>
        badInput({ path: 'terms.slots.0.closesAt', code: 'not-after-opening' }),
    })
    press('增加时段')
    type('开始时间', '06:00', slot(2))
    type('结束时间', '05:00', slot(2))
    await screen.findByText('结束时间要晚于开始时间。')
    const isWrong = (number: number) =>
      slot(number).getByLabelText('结束时间').getAttribute('aria-invalid')
    expect([isWrong(1), isWrong(2)]).toEqual(['false', 'true'])
  })

  it('leads to the first field when it was not saved, and is taken back once that was changed', async () => {
    open({ 'plans.set': () => badInput({ path: 'reason', code: 'too-small' }) })
    press('保存安排')
    expect(await screen.findByText('请写明理由，至少两个字。')).toBeTruthy()
    expect(screen.getByText(refusals['bad-input'])).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('理由'))
    expect(handlers.onSaved).not.toHaveBeenCalled()
    type('理由', '农忙')
    expect(screen.queryByText('请写明理由，至少两个字。')).toBeNull()
    expect(screen.queryByText(refusals['bad-input'])).toBeNull()
  })

  it('is not known when the server does not answer; one can ask again', async () => {
    const answers = [() => Promise.reject(new Unreachable()), () => preview()]
    open({ 'plans.preview': () => answers.shift()!() })
    expect((await screen.findByRole('alert')).textContent).toContain('预览没有取得')
    press('重试')
    expect(await screen.findByText('共 1 天要签到')).toBeTruthy()
  })
})

describe('leaving the editor', () => {
  it('closes at once when nothing was typed', () => {
    open()
    escape()
    expect(handlers.onClose).toHaveBeenCalledTimes(1)
  })

  it('asks before something is lost, by Esc as by the button', async () => {
    open()
    type('理由', '农忙')
    escape()
    expect(await screen.findByText('还没有保存', { exact: true })).toBeTruthy()
    expect(handlers.onClose).not.toHaveBeenCalled()
    press('继续填写')
    await waitFor(() => expect(screen.queryByText('继续填写')).toBeNull())
    expect(screen.getByLabelText<HTMLInputElement>('理由').value).toBe('农忙')
    press('取消')
    press('放弃修改')
    expect(handlers.onClose).toHaveBeenCalledTimes(1)
  })

  it('does not take a look into a field for a change', () => {
    open()
    fireEvent.blur(screen.getByLabelText('开始时间'))
    escape()
    expect(handlers.onClose).toHaveBeenCalledTimes(1)
  })
})
