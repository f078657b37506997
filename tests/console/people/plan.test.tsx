import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { type FieldError, Refused, Unreachable } from '#shared/ask'
import { refusals } from '#shared/refusals.words'
import { PlanSection } from '../../../console/people/file/plan/plan-section'
import { Looks } from '../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { makeDay } from '../ui/plans/make-days'
import { MORNINGS, makePlan, planOf } from './make-person'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const onChanged = jest.fn(async () => {})
const TODAY = '2026-11-24'

async function open(read: object | (() => object), answers: Record<string, unknown> = {}) {
  const now = () => planOf({ ...(typeof read === 'function' ? read() : read) })
  serverAnswers({ 'plans.read': now, ...answers })
  render(<PlanSection person={{ id: 'a', name: '张安平' }} onChanged={onChanged} />, {
    wrapper: Looks,
  })
  await screen.findByRole('heading', { name: '今后三十天' })
}

const exemption = (changes: object = {}) => ({
  id: 'e1',
  firstDay: '2026-11-28',
  lastDay: '2026-12-02',
  reason: '住院手术',
  byName: '刘敏',
  at: '2026-11-24T02:00:00.000Z',
  endedAt: null,
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

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const section = () => screen.getByRole('region', { name: '签到安排' })

beforeEach(() => {
  jest.clearAllMocks()
  jest.useFakeTimers({ now: new Date(`${TODAY}T02:00:00.000Z`), advanceTimers: true })
})
afterEach(() => jest.useRealTimers())

describe('the plan in a file', () => {
  it('says what holds today, by whose plan, until when and why', async () => {
    await open({
      plan: makePlan({
        kind: 'person',
        terms: { ...MORNINGS, rhythm: { kind: 'weekly', weekdays: [6, 7] } },
        lastDay: '2026-12-31',
        reason: '外出务工',
      }),
    })
    for (const words of [
      '每周六、日',
      '08:00–12:00',
      '节假日照常签到',
      '单独安排',
      '到12月31日为止，之后恢复原来的安排',
      '外出务工',
    ])
      expect(within(section()).getByText(words)).toBeTruthy()
  })

  it('says what comes later', async () => {
    await open({
      later: [
        makePlan({ id: 'p2', kind: 'person', firstDay: '2027-01-01', terms: null, reason: '产假' }),
      ],
    })
    expect(screen.getByText('从2027年1月1日起').closest('li')!.textContent).toBe(
      '从2027年1月1日起 不用签到单独安排　产假',
    )
  })

  it('says that his own plan gives way to the category’s later on', async () => {
    const plan = makePlan({ kind: 'person' })
    const later = [
      makePlan({ id: 'p2', kind: 'person', firstDay: '2026-12-01', terms: 'as-category' }),
    ]
    await open({ plan, later, category: 'lenient' })
    expect(screen.getByText('从12月1日起').closest('li')!.textContent).toBe(
      '从12月1日起 改按类别安排（现在是宽管）按分级管理办法',
    )
    press('修改安排')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '按管理类别' }).checked).toBe(true)
  })

  it('says that nothing is to be done without a plan, and offers to set one', async () => {
    await open({ plan: null, category: null })
    expect(screen.getByText('没有安排，不用签到')).toBeTruthy()
    expect(screen.getByText('未定')).toBeTruthy()
    expect(screen.getByRole('button', { name: '设定安排' })).toBeTruthy()
  })

  it('shows the days to come', async () => {
    await open({ days: [makeDay(TODAY), makeDay('2026-11-25', { slots: [], holiday: '元旦' })] })
    expect(screen.getByText('共 1 天要签到')).toBeTruthy()
    expect(within(screen.getByRole('table', { name: '今后三十天' })).getByText('元旦')).toBeTruthy()
  })

  it('is changed in the editor, beginning with what was set for good', async () => {
    const evenings = {
      ...MORNINGS,
      slots: [{ opensAt: '18:00', closesAt: '20:00', surpriseMinutes: null }],
    }
    let terms = MORNINGS
    const later = [
      makePlan({ id: 'p2', firstDay: '2026-12-01', terms: evenings }),
      makePlan({ id: 'p3', firstDay: '2026-12-10', lastDay: '2026-12-12' }),
    ]
    await open(() => ({ plan: makePlan({ terms }), later }), {
      'plans.preview': {
        firstDay: '2026-11-25',
        days: [],
        yearsWithoutHolidays: [],
        people: 1,
      },
      'plans.set': () => ((terms = evenings), makePlan({ firstDay: '2026-11-25' })),
    })
    press('修改安排')
    expect(screen.getByLabelText<HTMLInputElement>('开始时间').value).toBe('18:00')
    type('理由', '改到晚上')
    press('保存安排')
    expect(
      (await screen.findByText(/已保存，从11月25日起生效/)).closest('[role=status]'),
    ).toBeTruthy()
    expect(await within(section()).findByText('18:00–20:00')).toBeTruthy()
    expect(onChanged).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('button', { name: '保存安排' })).toBeNull()
  })

  it('can be asked for again when it did not come', async () => {
    const answers = [() => Promise.reject(new Unreachable()), () => planOf()]
    serverAnswers({ 'plans.read': () => answers.shift()!() })
    render(<PlanSection person={{ id: 'a', name: '张安平' }} onChanged={onChanged} />, {
      wrapper: Looks,
    })
    expect((await screen.findByRole('alert')).textContent).toContain('签到安排没有取得')
    press('重试')
    expect(await screen.findByText('每天')).toBeTruthy()
  })

  it('offers nothing to those who only read', async () => {
    await open({ abilities: { plan: false }, exemptions: [exemption()] })
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.getByText('住院手术', { exact: false })).toBeTruthy()
  })
})

describe('a category', () => {
  it('is changed with a reason', async () => {
    let category = 'ordinary'
    await open(() => ({ category }), {
      'plans.set-category': () => ((category = 'lenient'), { category }),
    })
    press('更改类别')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '普管' }).checked).toBe(true)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存类别' }).disabled).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: '宽管' }))
    type('理由', '表现良好')
    press('保存类别')
    expect(await screen.findByText('管理类别已改为：宽管。')).toBeTruthy()
    expect(asked('plans.set-category')).toEqual([
      { personId: 'a', category: 'lenient', reason: '表现良好' },
    ])
    expect(onChanged).toHaveBeenCalledTimes(1)
    expect(screen.getByText('宽管', { selector: 'strong' })).toBeTruthy()
  })

  it('can be taken away, and needs a reason', async () => {
    await open({}, { 'plans.set-category': () => badInput({ path: 'reason', code: 'too-small' }) })
    press('更改类别')
    fireEvent.click(screen.getByRole('radio', { name: '未定' }))
    press('保存类别')
    expect(await screen.findByText('请写明理由，至少两个字。')).toBeTruthy()
    expect(asked('plans.set-category')).toMatchObject([{ category: null }])
  })
})

describe('an exemption', () => {
  it('is added from today on, with a reason', async () => {
    let exemptions: object[] = []
    const add = () => ((exemptions = [exemption()]), exemptions[0])
    await open(() => ({ exemptions }), { 'plans.add-exemption': add })
    expect(screen.getByText('没有免除。')).toBeTruthy()
    press('免除签到')
    expect(screen.getByLabelText<HTMLInputElement>('从哪一天起').value).toBe(TODAY)
    type('从哪一天起', '2026-11-28')
    type('到哪一天为止', '2026-12-02')
    type('理由', '住院手术')
    press('保存免除')
    expect(await screen.findByText(/已免除11月28日至12月2日的签到/)).toBeTruthy()
    expect(asked('plans.add-exemption')).toEqual([
      { personId: 'a', firstDay: '2026-11-28', lastDay: '2026-12-02', reason: '住院手术' },
    ])
    expect(screen.getByText('11月28日至12月2日').closest('li')!.textContent).toContain(
      '刘敏　11月24日 10:00:00',
    )
  })

  it.each([
    ['firstDay', 'has-begun', /已经过去的日子不能免除/],
    ['firstDay', 'wrong-format', '请选择第一天。'],
    ['lastDay', 'wrong-format', '请选择最后一天。'],
    ['lastDay', 'ends-before-it-begins', '最后一天不能早于第一天。'],
    ['reason', 'too-small', '请写明理由，至少两个字。'],
  ])('is corrected at its field: %s %s', async (path, code, sentence) => {
    await open({}, { 'plans.add-exemption': () => badInput({ path, code }) })
    press('免除签到')
    press('保存免除')
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
  })

  it.each([
    ['that has begun', '2026-11-20', /从明天起不再有效，张安平恢复签到；今天仍然免除/],
    ['that is to come', '2026-11-28', /的免除不再有效，张安平照常签到/],
  ])('%s is withdrawn with a reason', async (_, firstDay, sentence) => {
    let endedAt: string | null = null
    const end = () => ((endedAt = '2026-11-24T03:00:00.000Z'), exemption({ firstDay, endedAt }))
    await open(() => ({ exemptions: [exemption({ firstDay, endedAt })] }), {
      'plans.end-exemption': end,
    })
    press(`撤回${Number(firstDay.slice(5, 7))}月${Number(firstDay.slice(8))}日至12月2日的免除`)
    expect(screen.getByText(sentence)).toBeTruthy()
    type('理由', '已经出院')
    fireEvent.submit(screen.getByLabelText('理由').closest('form')!)
    expect(await screen.findByText('免除已撤回，本人会收到通知。')).toBeTruthy()
    expect(asked('plans.end-exemption')).toEqual([{ id: 'e1', reason: '已经出院' }])
    await waitFor(() => expect(screen.queryByRole('button', { name: /^撤回/ })).toBeNull())
    expect(screen.getByText(/已撤回（11月24日 11:00:00），当天仍然免除/)).toBeTruthy()
  })

  it('that a colleague has withdrawn is told in the server’s words', async () => {
    await open(
      { exemptions: [exemption()] },
      { 'plans.end-exemption': () => Promise.reject(refused('changed-meanwhile', 409)) },
    )
    press('撤回11月28日至12月2日的免除')
    type('理由', '已经出院')
    fireEvent.submit(screen.getByLabelText('理由').closest('form')!)
    expect(await screen.findByText(refusals['changed-meanwhile'])).toBeTruthy()
  })
})
