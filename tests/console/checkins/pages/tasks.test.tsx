import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { Fault } from '#shared/checkins/faults.contract'
import type { Task, TaskList } from '#shared/checkins/tasks.contract'
import TasksPage from '../../../../console/checkins/pages/tasks'
import { useCountWaiting } from '../../../../console/checkins/waiting/use-waiting'
import { nothingWaits, useWaiting } from '../../../../console/checkins/waiting/waiting.store'
import type { Follower } from '../../../../console/http/follow-live'
import type { LiveNews } from '../../../../console/http/live-socket'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import '../../browser-parts'
import { asked, refused, serverAnswers } from '../../answers'
import { answered, makeFault, makeTask, noFaults, noTasks, settled } from '../make-task'

let mockFollower: Follower | null = null
jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../../console/http/follow-live', () => ({
  followLive(_: unknown, follower: Follower) {
    mockFollower = follower
    return () => (mockFollower = null)
  },
}))

const at = (hour: number) => `2026-11-24T0${hour}:00:00.000Z`
const missed = [
  makeTask('a', { personName: '张安平', closesAt: at(1), outageMinutes: 12 }),
  makeTask('b', {
    personName: '李长顺',
    closesAt: at(2),
    state: 'late',
    lastCheckIn: {
      id: 'c1',
      madeAt: '2026-11-24T01:50:00.000Z',
      receivedAt: at(3),
      punctuality: 'delivered-later',
    },
  }),
  makeTask('c', { personName: '王春燕', closesAt: at(3) }),
]
const notYet = [
  makeTask('d', { personName: '陈国兴', state: 'open', closesAt: '2026-11-24T03:50:00.000Z' }),
  makeTask('e', {
    personName: '赵文斌',
    state: 'open',
    needs: 3,
    made: 1,
    opensAt: '2026-11-23T00:00:00.000Z',
    closesAt: '2026-11-29T12:00:00.000Z',
  }),
  makeTask('f', { personName: '普红梅', state: 'planned', opensAt: at(9), closesAt: at(9) }),
]
const faults = [
  makeFault('0a', { personName: '资云华', taskIds: ['p:2026-11-24:0'] }),
  makeFault('0b', { personName: '昂正明', receivedAt: at(4), enteredByName: '马晓东' }),
]

const tasksOf = ({ list }: { list: TaskList }) => ({
  ...noTasks,
  tasks: { 'not-yet': notYet, missed, settled: [] }[list],
  counts: { notYet: 3, missed: 3, faults: 2, attention: 0 },
})
const faultsOf = ({ list }: { list: string }) => ({
  ...noFaults,
  faults: list === 'waiting' ? faults : [],
})
const answers = {
  'tasks.list': tasksOf,
  'faults.list': faultsOf,
  'tasks.settle': ({ id }: { id: string }) =>
    settled(
      missed.find(one => one.id === id)!,
      '刘敏',
    ),
  'faults.answer': ({ id }: { id: string }) =>
    answered(
      faults.find(one => one.id === id)!,
      '刘敏',
    ),
  'organisation.list': {
    organisations: [
      { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
      { id: '53252702', name: '金马司法所', level: 'office', parentId: '532527' },
    ],
  },
}

let address = ''
function Desk() {
  const { pathname, search } = useLocation()
  address = pathname + search
  useCountWaiting(true)
  return <TasksPage />
}

async function open(at = '/tasks', changes = {}) {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <Desk />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const press = (key: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }))
const send = () => press('Enter', { ctrlKey: true })
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const say = (news: LiveNews) => act(async () => mockFollower!.heard(news))
const tell = (task: Task) => say({ type: 'task', cursor: 'k1', task })
const tellFault = (fault: Fault) => say({ type: 'fault', cursor: 'k2', fault })
const rows = () => within(screen.getByRole('list')).queryAllByRole('button')
const names = () => rows().map(row => row.querySelector('strong')?.textContent)
const heading = () => screen.queryByRole('heading', { level: 2 })?.textContent
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const write = (value: string) => fireEvent.change(note(), { target: { value } })
const chosen = () => within(screen.getByRole('form')).queryByRole('radio', { checked: true })

beforeEach(() => {
  // Half past eleven in China.
  jest.useFakeTimers({ now: new Date('2026-11-24T03:30:00.000Z'), doNotFake: ['queueMicrotask'] })
  sessionStorage.clear()
  sessionStorage.setItem('purpose', 'daily-supervision')
  useWaiting.setState(nothingWaits, true)
  jest.clearAllMocks()
  mockFollower = null
})
afterEach(() => jest.useRealTimers())

describe('who has still to check in', () => {
  const lines = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent)
          .join(' '),
      )

  it('is told with how it stands and how long is left, what closes next first', async () => {
    const byOpening = [notYet[1]!, notYet[0]!, notYet[2]!]
    await open('/tasks', { 'tasks.list': { ...noTasks, tasks: byOpening } })
    expect(lines()).toEqual([
      '陈国兴 中枢司法所 08:00–11:50 进行中，还剩 20 分钟 1 次',
      '赵文斌 中枢司法所 11月23日至11月29日 进行中，还剩 5 天 8 小时 本周 1/3',
      '普红梅 中枢司法所 17:00–17:00 未到时间，5 小时 30 分钟后开始 1 次',
    ])
  })

  it('blames nobody', async () => {
    await open()
    expect(screen.getByText(/请先联系本人了解/)).toBeTruthy()
  })

  it('is all of it, however many there are', async () => {
    const many = Array.from({ length: 120 }, (_, index) => makeTask(`n${index}`))
    const pageOf = ({ after }: { after?: string }) => {
      const from = Number(after ?? 0)
      const next = from + 50 < many.length ? String(from + 50) : null
      return { ...noTasks, tasks: many.slice(from, from + 50), next }
    }
    await open('/tasks', { 'tasks.list': pageOf })
    expect(lines()).toHaveLength(120)
  })

  it('is without those who were missed meanwhile', async () => {
    await open()
    await tell({ ...notYet[0]!, state: 'missed' })
    expect(lines()).toHaveLength(2)
    expect([screen.getByText('尚未签到 2'), screen.getByText('未按时 4')]).toHaveLength(2)
  })

  it('is asked again each minute, since windows open and close', async () => {
    await open()
    serverAnswers({ ...answers, 'tasks.list': noTasks })
    await act(() => jest.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText('今天没有人还需要签到。')).toBeTruthy()
  })

  it('says that it could not be read, which differs from nobody', async () => {
    await open('/tasks', { 'tasks.list': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('名单没有读全')
    expect(screen.queryByText(/没有人还需要签到/)).toBeNull()
    serverAnswers(answers)
    await click(screen.getByRole('button', { name: '重试' }))
    expect(lines()).toHaveLength(3)
  })

  it('goes on paper with the day and the time', async () => {
    const print = jest.spyOn(globalThis, 'print').mockImplementation(() => {})
    await open()
    await click(screen.getByRole('button', { name: '打印' }))
    expect(print).toHaveBeenCalledTimes(1)
    expect(screen.getByText('截至 11月24日 11:30')).toBeTruthy()
  })
})

describe('what was not done in time', () => {
  it('stands oldest first, with what is known of it', async () => {
    await open('/tasks?list=missed&item=a')
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
    expect(rows()[0]?.textContent).toContain('这段时间系统中断 12 分钟')
    expect(heading()).toBe('张安平 中枢司法所')
    expect(screen.getByRole('main').textContent).toContain('11月24日 09:00:00，2 小时前')
  })

  it('says when what came later was made and when it came, and leads to it', async () => {
    await open('/tasks?list=missed&item=b')
    expect(screen.getByRole('main').textContent).toContain(
      '签到时间 11月24日 09:50:00，收到时间 11月24日 11:00:00，时段内签到，后来才收到',
    )
    const link = screen.getByRole('link', { name: '查看这次签到' })
    expect(link.getAttribute('href')).toBe('/queue?checkIn=c1')
  })

  it('shows plainly that our own service was not there, or that it was', async () => {
    await open('/tasks?list=missed&item=a')
    expect(screen.getAllByText('这段时间系统中断 12 分钟')).toHaveLength(2)
    await click(rows()[1]!)
    expect(screen.getByText('这段时间系统没有中断')).toBeTruthy()
  })

  it('is walked with arrows, and opened with Enter', async () => {
    await open('/tasks?list=missed')
    act(() => rows()[0]!.focus())
    await press('ArrowDown')
    expect(document.activeElement).toBe(rows()[1])
    // jsdom does not turn Enter on a button into a click, which browsers do.
    await click(document.activeElement as HTMLElement)
    expect([heading(), address]).toEqual(['李长顺 中枢司法所', '/tasks?list=missed&item=b'])
  })

  it('goes on when asked to, from where the page ended', async () => {
    const page = ({ after }: { after?: string }) =>
      after
        ? { ...noTasks, tasks: missed.slice(1) }
        : { ...noTasks, tasks: missed.slice(0, 1), next: 'p2' }
    await open('/tasks?list=missed', { 'tasks.list': page })
    expect(names()).toEqual(['张安平'])
    await click(screen.getByRole('button', { name: '载入更多' }))
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
  })

  it('says that nothing waits, which differs from not knowing', async () => {
    await open('/tasks?list=missed', { 'tasks.list': noTasks })
    expect(screen.getByText('没有等待处理的未按时任务。')).toBeTruthy()
  })

  it('says so when the address names one that is not there', async () => {
    await open('/tasks?list=missed&item=gone')
    expect(screen.getByText(/这一项不在列表里/)).toBeTruthy()
  })

  it('is read without a form by whoever may only read', async () => {
    const reader = { abilities: { settle: false } }
    await open('/tasks?list=missed&item=a', {
      'tasks.list': (input: { list: TaskList }) => ({ ...tasksOf(input), ...reader }),
    })
    expect(screen.getByText('您的账号只能查看，不能处理。')).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
    expect(screen.queryByRole('button', { name: '代为登记故障' })).toBeNull()
  })

  it('is narrowed to one office, as the address says, with the numbers of that office', async () => {
    const near = { ...noTasks, counts: { notYet: 0, missed: 1, faults: 0, attention: 0 } }
    await open('/tasks?list=missed', {
      'tasks.list': (input: { list: TaskList; officeId?: string }) =>
        input.officeId ? near : tasksOf(input),
    })
    await act(
      async () =>
        void fireEvent.change(screen.getByRole('combobox', { name: '司法所' }), {
          target: { value: '53252702' },
        }),
    )
    expect(address).toBe('/tasks?list=missed&office=53252702')
    expect(screen.getByText('未按时 1')).toBeTruthy()
    expect(rows()).toEqual([])
  })
})

describe('settling', () => {
  it('takes a digit, a note and Ctrl+Enter, says what was sent, and goes on to the next', async () => {
    await open('/tasks?list=missed&item=a')
    await press('2')
    write(' 村里停电，已核实 ')
    await send()
    expect(asked('tasks.settle')).toEqual([
      { id: 'a', outcome: 'technical', note: '村里停电，已核实' },
    ])
    expect(screen.getByText('已提交：张安平，说明属实。')).toBeTruthy()
    expect([names(), heading()]).toEqual([['李长顺', '王春燕'], '李长顺 中枢司法所'])
    expect(screen.getByText('未按时 2')).toBeTruthy()
    expect([note().value, chosen()]).toEqual(['', null])
  })

  it('chooses nothing beforehand, and wants a note whatever the outcome', async () => {
    await open('/tasks?list=missed&item=a')
    await send()
    expect(screen.getByText('请先选择结论。')).toBeTruthy()
    await press('1')
    write('无')
    await send()
    expect(screen.getByText(/请写明核实情况/)).toBeTruthy()
    expect(asked('tasks.settle')).toEqual([])
  })

  it('leaves digits to whoever writes', async () => {
    await open('/tasks?list=missed&item=a')
    act(() => note().focus())
    await press('1')
    expect(chosen()).toBeNull()
  })

  it('keeps what was written when it did not get through', async () => {
    await open('/tasks?list=missed&item=a', {
      'tasks.settle': () => Promise.reject(new Unreachable()),
    })
    await press('1')
    write('已电话核实')
    await send()
    expect(screen.getByRole('alert').textContent).toContain('连不上服务器')
    expect([note().value, heading()]).toEqual(['已电话核实', '张安平 中枢司法所'])
  })

  it('says who was quicker, and goes on', async () => {
    const theirs = settled(missed[0]!)
    await open('/tasks?list=missed&item=a', {
      'tasks.settle': () => Promise.reject(refused('already-settled', 409)),
      'tasks.list': (input: { list: TaskList }) =>
        input.list === 'settled' ? { ...noTasks, tasks: [theirs] } : tasksOf(input),
    })
    await press('3')
    write('已电话核实')
    await send()
    expect(
      screen.getByText('张安平的这一项已由马晓东处理（说明属实），您的结论没有提交。'),
    ).toBeTruthy()
    expect([names(), heading()]).toEqual([['李长顺', '王春燕'], '李长顺 中枢司法所'])
  })

  it('says that somebody was quicker even when it cannot tell who, and reads the list again', async () => {
    await open('/tasks?list=missed&item=a', {
      'tasks.settle': () => Promise.reject(refused('already-settled', 409)),
    })
    const before = asked('tasks.list').length
    await press('1')
    write('已电话核实')
    await send()
    expect(screen.getByText(/已由其他工作人员处理，您的结论没有提交/)).toBeTruthy()
    expect(asked('tasks.list').length).toBeGreaterThan(before + 1)
  })

  it('takes the form away when somebody else settles the one that is open', async () => {
    await open('/tasks?list=missed&item=a')
    await tell(settled(missed[0]!))
    expect(names()).toEqual(['李长顺', '王春燕'])
    expect(heading()).toBe('张安平 中枢司法所')
    expect(screen.getByText('已处理：说明属实')).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
  })
})

describe('what comes meanwhile', () => {
  it('stands at the end of the list at once, and is counted', async () => {
    await open('/tasks?list=missed&item=a')
    await tell(makeTask('new', { personName: '普红梅', closesAt: at(4) }))
    expect(names()).toEqual(['张安平', '李长顺', '王春燕', '普红梅'])
    expect([screen.getByText('未按时 4'), heading()]).toEqual([
      expect.anything(),
      '张安平 中枢司法所',
    ])
  })

  it('is read again where something may have been missed', async () => {
    await open('/tasks?list=missed')
    serverAnswers({ ...answers, 'tasks.list': noTasks })
    await say({ type: 'resync' })
    await waitFor(() => expect(rows()).toEqual([]))
  })

  it('is found out by counting where nobody has said why they look', async () => {
    sessionStorage.clear()
    await open('/tasks?list=missed')
    expect(mockFollower).toBeNull()
    const more = [...missed, makeTask('new', { personName: '普红梅', closesAt: at(4) })]
    serverAnswers({
      ...answers,
      'tasks.list': {
        ...noTasks,
        tasks: more,
        counts: { notYet: 3, missed: 4, faults: 2, attention: 0 },
      },
    })
    await act(() => jest.advanceTimersByTimeAsync(30_000))
    expect(names()).toEqual(['张安平', '李长顺', '王春燕', '普红梅'])
  })
})

describe('faults', () => {
  it('stand oldest first, with kind, words, since when, and what they stopped', async () => {
    await open('/tasks?list=faults&item=0a')
    expect(names()).toEqual(['资云华', '昂正明'])
    expect(rows()[0]?.textContent).toContain('没有信号：山里没有信号')
    expect(rows()[1]?.textContent).toContain('马晓东代为登记')
    const details = screen.getByRole('main').textContent
    expect(details).toContain('手机记录 11月24日 10:59:00，系统收到 11月24日 11:00:00，30 分钟前')
    expect(details).toContain('11月24日 的签到任务')
  })

  it('name the window of a task whose clock they stopped, once that was heard', async () => {
    await open('/tasks?list=faults&item=0a')
    await tell(makeTask('p:2026-11-24:0', { state: 'fault' }))
    expect(screen.getByText('08:00–10:00 的签到任务')).toBeTruthy()
  })

  it('are answered from the keyboard, one after the other', async () => {
    await open('/tasks?list=faults&item=0a')
    await press('1')
    write('已视频核实')
    await send()
    expect(asked('faults.answer')).toEqual([{ id: '0a', outcome: 'other-way', note: '已视频核实' }])
    expect([names(), heading()]).toEqual([['昂正明'], '昂正明 中枢司法所'])
    expect(screen.getByText('故障 1')).toBeTruthy()
  })

  it('tell who was quicker', async () => {
    const theirs = answered(faults[0]!)
    await open('/tasks?list=faults&item=0a', {
      'faults.answer': () => Promise.reject(refused('already-answered', 409)),
      'faults.list': (input: { list: string }) =>
        input.list === 'answered' ? { ...noFaults, faults: [theirs] } : faultsOf(input),
    })
    await press('2')
    write('已记录')
    await send()
    expect(screen.getByText(/资云华的这一项已由马晓东处理（情况已记录）/)).toBeTruthy()
  })

  it('come by themselves, and go when somebody answers', async () => {
    await open('/tasks?list=faults')
    const fresh = makeFault('0c', { personName: '杨秀兰', receivedAt: at(5) })
    await tellFault(fresh)
    expect(names()).toEqual(['资云华', '昂正明', '杨秀兰'])
    await tellFault(answered(fresh))
    expect(names()).toEqual(['资云华', '昂正明'])
  })
})

describe('a fault that is told on the telephone', () => {
  const found = (count: number) => ({
    people: Array.from({ length: count }, (_, index) => ({
      id: `person-${index}`,
      name: `李长${index}`,
      officeName: '中枢司法所',
      idNumberMasked: '532527********001X',
    })),
    next: null,
    total: count,
    abilities: { register: true, bind: true, plan: true },
  })
  const dialog = () => within(screen.getByRole('dialog'))

  async function begin(changes = {}) {
    await open('/tasks?list=faults', {
      'people.list': found(2),
      'faults.enter': makeFault('0d', { personName: '李长1', receivedAt: at(5) }),
      ...changes,
    })
    await click(screen.getByRole('button', { name: '代为登记故障' }))
  }

  async function find(text = '李长') {
    fireEvent.change(dialog().getByLabelText('找人'), { target: { value: text } })
    await click(dialog().getByRole('button', { name: '查找' }))
  }

  const tellIt = (value: string) =>
    fireEvent.change(dialog().getByLabelText('本人怎么说'), { target: { value } })

  it('is written down for somebody who is found by name', async () => {
    await begin()
    await find()
    expect(asked('people.list')).toEqual([{ search: '李长' }])
    await click(dialog().getByRole('radio', { name: /李长1/ }))
    await click(dialog().getByRole('radio', { name: '手机用不了' }))
    tellIt(' 手机掉水里了 ')
    await click(dialog().getByRole('button', { name: '登记' }))
    expect(asked('faults.enter')).toEqual([
      { personId: 'person-1', kind: 'phone-broken', words: '手机掉水里了' },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('已为李长1登记故障。')).toBeTruthy()
    expect(names()).toContain('李长1')
  })

  it('says what is missing, and sends nothing', async () => {
    await begin()
    tellIt('坏')
    await click(dialog().getByRole('button', { name: '登记' }))
    expect(
      dialog()
        .getAllByRole('alert')
        .map(({ textContent }) => textContent),
    ).toEqual(['请先找到并选择本人。', '请选择是什么故障。', '请写下本人怎么说，至少两个字。'])
    expect(asked('faults.enter')).toEqual([])
  })

  it('says that nobody was found, and how many more there are', async () => {
    await begin({ 'people.list': found(0) })
    await find('无此人')
    expect(dialog().getByText('没有找到。请换一种写法再找。')).toBeTruthy()
    serverAnswers({ ...answers, 'people.list': { ...found(20), total: 45 } })
    await find()
    expect(dialog().getAllByRole('radio', { name: /李长/ })).toHaveLength(8)
    expect(dialog().getByText(/还有 37 人没有列出/)).toBeTruthy()
  })

  it('chooses the only one that was found', async () => {
    await begin({ 'people.list': found(1) })
    await find()
    expect(dialog().getByRole<HTMLInputElement>('radio', { name: /李长0/ }).checked).toBe(true)
  })

  it('stays open with what was written when it did not get through', async () => {
    await begin({
      'people.list': found(1),
      'faults.enter': () => Promise.reject(refused('no-such-person', 404)),
    })
    await find()
    await click(dialog().getByRole('radio', { name: '没有信号' }))
    tellIt('山里没有信号')
    await click(dialog().getByRole('button', { name: '登记' }))
    expect(dialog().getByRole('alert').textContent).toContain('没有这名人员')
  })
})

describe('what was dealt with', () => {
  it('stands with outcome, words and who said them', async () => {
    await open('/tasks?list=settled', {
      'tasks.list': { ...noTasks, tasks: [settled(missed[0]!)] },
      'faults.list': { ...noFaults, faults: [answered(faults[0]!)] },
    })
    const lineOf = (name: string) =>
      within(screen.getByRole('region', { name })).getAllByRole('row')[1]?.textContent
    expect(lineOf('已处理的任务，新的在前')).toMatch(
      /张安平.*说明属实已电话核实马晓东11月24日 13:00:00$/,
    )
    expect(lineOf('已答复的故障报告，新的在前')).toMatch(/资云华.*情况已记录已记录马晓东/)
  })

  it('says so when nothing was', async () => {
    await open('/tasks?list=settled', { 'tasks.list': noTasks, 'faults.list': noFaults })
    expect(screen.getByText('还没有处理过的任务。')).toBeTruthy()
    expect(screen.getByText('还没有答复过的故障报告。')).toBeTruthy()
  })
})
