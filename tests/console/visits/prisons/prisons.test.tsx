import type { ComponentType } from 'react'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import HolidaysPage from '../../../../console/visits/prisons/pages/holidays'
import ListsPage from '../../../../console/visits/prisons/pages/lists'
import RoomsPage from '../../../../console/visits/prisons/pages/rooms'
import RulesPage from '../../../../console/visits/prisons/pages/rules'
import SlotsPage from '../../../../console/visits/prisons/pages/slots'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { NO_RULES, makePrison } from './make-prison'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../../console/http/server-clock', () => ({
  serverNow: () => new Date('2026-11-24T01:00:00.000Z'),
}))

beforeEach(() => jest.clearAllMocks())

const prisons = { prisons: [makePrison()], next: null }
const keep = { keep: true, keepPrisoners: true }
const desk = { prison: makePrison(), version: 1, versions: [], abilities: keep }
const NO_TERMINALS = { terminals: [], abilities: { keep: true } }

function open(Page: ComponentType, answers: Record<string, unknown>) {
  serverAnswers({ 'visits.prisons.list': prisons, ...answers })
  render(
    <MemoryRouter {...routing} initialEntries={['/visits']}>
      <Page />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const SAVE = /^保\s?存$/

describe('the rules of a prison', () => {
  const answers = {
    'visits.prisons.desk': desk,
    'visits.terminals.list': NO_TERMINALS,
    'visits.prisons.set': { version: 2 },
  }

  it('says what was not entered, and sends null for what stays empty', async () => {
    open(RulesPage, answers)
    await screen.findByText('至少提前几个工作日申请')
    expect(screen.getAllByText('未填写').length).toBeGreaterThan(10)
    press(/^修\s?改$/)
    fill('至少提前几个工作日申请', '3')
    fill(/^写在哪里/, '电话询问')
    press('保存，马上生效')
    await screen.findByText('已保存，马上生效。')
    expect(asked('visits.prisons.set')).toEqual([
      expect.objectContaining({
        ...{ id: 'p1', version: 1, source: '电话询问', externalLink: null },
        rules: { ...NO_RULES, leadWorkingDays: 3 },
      }),
    ])
  })

  it('asks for the source, and for whole numbers, before it sends', async () => {
    open(RulesPage, answers)
    await screen.findByText('至少提前几个工作日申请')
    press(/^修\s?改$/)
    fill('每次多少分钟', '三十')
    press('保存，马上生效')
    await screen.findAllByText('请填 5 到 240 的整数，或者不填')
    screen.getByText('请写明依据，至少两个字')
    expect(asked('visits.prisons.set')).toEqual([])
  })

  it('a clerk reads those of a prison that keeps them itself, and changes nothing', async () => {
    const abilities = { keep: false, keepPrisoners: false }
    open(RulesPage, {
      ...answers,
      'visits.prisons.desk': { ...desk, abilities },
      'visits.terminals.list': { terminals: [], abilities: { keep: false } },
    })
    await screen.findByText(/这所监狱自己办理/)
    expect(screen.queryByRole('button', { name: /^修\s?改$/ })).toBeNull()
    screen.getByRole('button', { name: '登记监狱' })
  })

  it('a terminal is stopped with a reason, and says what that leaves', async () => {
    const terminal = {
      ...{ id: 't1', prisonId: 'p1', name: '1 号终端' },
      inUse: true,
      note: '',
      version: 1,
    }
    open(RulesPage, {
      ...answers,
      'visits.terminals.list': { terminals: [terminal], abilities: { keep: true } },
      'visits.terminals.set': { terminal, overCapacity: 2 },
    })
    await screen.findByText('1 号终端')
    press('停用1 号终端')
    const dialog = (await screen.findByText('停用1 号终端')).closest<HTMLElement>('.ant-modal')!
    fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '送修' } })
    fireEvent.click(within(dialog).getByRole('button', { name: /^停\s?用$/ }))
    await screen.findByText(/后面有 2 个时段约好的比终端多/)
    expect(asked('visits.terminals.set')).toEqual([
      expect.objectContaining({ id: 't1', inUse: false, note: '送修', version: 1 }),
    ])
  })
})

const slot = (changes: object = {}) => ({
  ...{ id: 's1', prisonId: 'p1', startsAt: '2026-11-27T01:00:00.000Z', minutes: 30 },
  ...{ capacity: 2, taken: 1, blockedReason: null, flags: [] },
  ...changes,
})

describe('the times of a prison', () => {
  const answers = {
    'visits.slots.list': { slots: [slot()], blocks: [], abilities: { keep: true } },
    'visits.week-plans.list': { plans: [], aheadDays: 28, abilities: { keep: true } },
  }

  it('shows how full each is, what is blocked, and what must be looked at', async () => {
    const flagged = slot({
      id: 's2',
      startsAt: '2026-11-27T02:00:00.000Z',
      flags: ['plan-changed'],
    })
    const blocked = slot({
      id: 's3',
      startsAt: '2026-11-27T03:00:00.000Z',
      taken: 0,
      blockedReason: '检修',
    })
    open(SlotsPage, {
      ...answers,
      'visits.slots.list': { ...answers['visits.slots.list'], slots: [slot(), flagged, blocked] },
    })
    await screen.findByRole('button', { name: '11月27日 09:00，已约 1，名额 2' })
    screen.getByText('安排已改，还有预约')
    screen.getByRole('button', { name: '11月27日 11:00，已约 0，名额 2，停办：检修' })
  })

  it('changes how many it is for, from what was read', async () => {
    open(SlotsPage, { ...answers, 'visits.slots.set-capacity': slot({ capacity: 3 }) })
    fireEvent.click(await screen.findByRole('button', { name: /11月27日 09:00/ }))
    fill('名额（同一时间几家）', '3')
    press(SAVE)
    await screen.findByText('已保存。')
    expect(asked('visits.slots.set-capacity')).toEqual([{ id: 's1', was: 2, capacity: 3 }])
  })

  it('blocks days with words for families; where somebody has a time it asks first', async () => {
    const replies = [
      () => Promise.reject(refused('slots-are-taken', 409)),
      () => ({ block: {}, slots: 4, taken: 1 }),
    ]
    open(SlotsPage, { ...answers, 'visits.slots.block': () => replies.shift()!() })
    fireEvent.click(await screen.findByRole('button', { name: /^停\s?办$/ }))
    fill('家属看到的原因', '设备检修')
    const dialog = screen.getByText('停办会见').closest<HTMLElement>('.ant-modal')!
    fireEvent.click(within(dialog).getByRole('button', { name: /^停\s?办$/ }))
    fireEvent.click(await screen.findByRole('button', { name: '停办，并标出已约的' }))
    await screen.findByText(/已停办 4 个时段，其中 1 个已经有人约/)
    expect(asked('visits.slots.block')).toEqual([
      expect.objectContaining({ words: '设备检修', from: null, to: null, flagTaken: false }),
      expect.objectContaining({ flagTaken: true }),
    ])
  })

  it('adds a line to the week, which must have room for a visit', async () => {
    open(SlotsPage, {
      ...answers,
      'visits.week-plans.set': { plan: {}, made: 12, removed: 0, flagged: 0 },
    })
    fireEvent.click(await screen.findByRole('button', { name: '加一项' }))
    fill('到', '09:20')
    press(SAVE)
    await screen.findByText('结束要晚于开始，而且够一次会见')
    fill('到', '10:30')
    press(SAVE)
    await screen.findByText('已保存：新增 12 个时段，去掉 0 个。')
    expect(asked('visits.week-plans.set')).toEqual([
      expect.objectContaining({ id: null, version: 0, weekday: 1, capacity: null, lastDay: null }),
    ])
  })
})

describe('the list of a prison', () => {
  const line = (number: number, changes: object = {}) => ({
    ...{ line: number, number: `D${number}`, name: '张虚构', state: '在押', faults: [] },
    ...{ effect: 'added', was: null },
    ...changes,
  })
  const bad = line(3, {
    effect: null,
    faults: [{ column: 'permitted', fault: 'not-a-kin', found: '邻居' }],
  })
  const taken = {
    ...{ id: 'i1', fileName: '名单.csv', at: '2026-11-24T01:00:00.000Z', byName: '周建国' },
    ...{ added: 1, changed: 1, same: 0, leftOut: 1, facts: 1 },
    ...{ undoneAt: null, undoneByName: '', undoable: true },
  }
  const prisoner = {
    ...{ id: 'q1', number: 'D1', name: '杨有福', state: 'held', visitsPerMonth: null },
    ...{ permitted: [], changedAt: '2026-11-24T01:00:00.000Z' },
  }
  const answers = {
    'visits.prisoners.imports': { imports: [], next: null, abilities: { take: true } },
    'visits.prisoners.list': { prisoners: [prisoner], next: null },
  }

  it('says whose bookings are flagged, and takes in only without bad lines', async () => {
    open(ListsPage, {
      ...answers,
      'visits.prisoners.preview-import': {
        ...{ digest: 'd'.repeat(64), rows: [line(2), bad], good: 1, bad: 1, absent: 4 },
        ...{ touched: [{ number: 'D2', name: '李虚构', state: 'transferred' }], already: null },
      },
      'visits.prisoners.confirm-import': taken,
    })
    const input = await screen.findByLabelText('填好的文件')
    fireEvent.change(input, { target: { files: [new File(['x'], '名单.csv')] } })
    await screen.findByText('导入后，这 1 人的会见预约会被标记，并通知县里的窗口：')
    screen.getByText(/^D2.李虚构.→.已转监$/)
    screen.getByText('“准许会见的亲属”里有不认识的关系，请照模板填写（现在是“邻居”）')
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: '导入 1 人' })
    expect(confirm.disabled).toBe(true)
    fireEvent.click(screen.getByLabelText('跳过有错误的行，只导入没有错误的行'))
    fireEvent.click(confirm)
    await screen.findByText('已导入：新增 1 人，修改 1 人。1 人的预约已标记。')
    expect(asked('visits.prisoners.confirm-import')).toEqual([
      { name: '名单.csv', bytes: 'eA==', digest: 'd'.repeat(64), leaveOutBad: true },
    ])
    // The list is read anew.
    await waitFor(() => expect(asked('visits.prisoners.list').length).toBeGreaterThan(1))
  })

  it('notes what happened to one, and a ban of one relative by his ID number', async () => {
    const fact = { fact: {}, name: '', number: '', note: '', byName: '', imported: false }
    open(ListsPage, { ...answers, 'visits.facts.note': fact })
    fireEvent.click(await screen.findByRole('button', { name: '登记杨有福的变化' }))
    fireEvent.click(screen.getByLabelText('暂停会见'))
    expect(screen.getByText(/^不填就是所有家属/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/^只限一名家属/).maxLength).toBe(18)
    fill(/^只限一名家属/, '123')
    press('登记，并标记预约')
    await screen.findByText('请填 18 位身份证号，或者不填')
    fill(/^只限一名家属/, '000000197001011230')
    press('登记，并标记预约')
    await screen.findByText('已登记，相关预约已标记。')
    expect(asked('visits.facts.note')).toEqual([
      expect.objectContaining({
        ...{ prisonerId: 'q1', kind: 'ban', relativeIdNumber: '000000197001011230' },
        ...{ firstDay: '2026-11-24', lastDay: null },
      }),
    ])
  })
})

describe('rooms and holidays', () => {
  it('a room is added with how a family finds it', async () => {
    open(RoomsPage, {
      'visits.bureau-rooms.takings': { rooms: [], takings: [] },
      'visits.bureau-rooms.set': {},
    })
    await screen.findByText(/还没有登记会见室/)
    press('登记会见室')
    press(SAVE)
    await screen.findByText('请填名称，至少两个字')
    fill('名称', '第一会见室')
    fill('地址', '司法局一楼')
    fireEvent.click(screen.getByLabelText('轮椅能进'))
    press(SAVE)
    await screen.findByText('已保存。')
    expect(asked('visits.bureau-rooms.set')).toEqual([
      expect.objectContaining({
        id: null,
        name: '第一会见室',
        access: ['wheelchair'],
        point: null,
      }),
    ])
  })

  it('a year is entered by stretches, as the notice says', async () => {
    open(HolidaysPage, {
      'visits.holidays.list': { years: [], missing: 2027 },
      'visits.holidays.set': {},
    })
    fireEvent.click(await screen.findByRole('button', { name: '录入 2027 年' }))
    fill('放假的日期', '2027-01-01 至 2027-01-03\n2027-05-01')
    fill('调休上班的周六、周日', '2027-02-12')
    fill('依据的通知', '国务院办公厅通知')
    press(SAVE)
    await screen.findByText(/必须是这一年的周六或周日/)
    fill('调休上班的周六、周日', '2027-02-13')
    press(SAVE)
    await screen.findByText('已保存 2027 年的放假安排。')
    expect(asked('visits.holidays.set')).toEqual([
      {
        ...{ year: 2027, version: 0, source: '国务院办公厅通知', workingWeekends: ['2027-02-13'] },
        off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-05-01'],
      },
    ])
  })
})
