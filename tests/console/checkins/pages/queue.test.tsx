import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import QueuePage from '../../../../console/checkins/pages/queue'
import type { Follower } from '../../../../console/http/follow-live'
import type { LiveNews } from '../../../../console/http/live-socket'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import '../../browser-parts'
import { asked, refused, serverAnswers } from '../../answers'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'

let mockFollower: Follower | null = null
jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../../console/http/follow-live', () => ({
  followLive(_: unknown, follower: Follower) {
    mockFollower = follower
    return () => (mockFollower = null)
  },
}))
jest.mock('../../../../console/ui/map/tiles', () => ({ tiles: null }))
jest.mock('../../../../console/checkins/map/place-map', () => ({
  __esModule: true,
  default: ({ checkIn }: { checkIn: CheckIn }) => <p data-testid='map'>{checkIn.id}</p>,
}))

const at = (hour: number) => `2026-11-24T0${hour}:00:00.000Z`
const first = makeOutside('a', { personName: '张安平', receivedAt: at(1) })
const second = makeOutside('b', { personName: '李长顺', receivedAt: at(2) })
const third = makeOutside('c', { personName: '王春燕', receivedAt: at(3) })
const everybody = [first, second, third]
const fix = {
  latitude: 24.5,
  longitude: 103.7,
  accuracyMetres: 15,
  takenAt: '2026-11-24T00:59:50.000Z',
}

const page = (checkIns: CheckIn[], changes = {}) => ({
  checkIns,
  next: null,
  counts: { attention: checkIns.length, awaiting: 5 },
  abilities: { review: true },
  ...changes,
})
const opened = (checkIn: CheckIn, review = true) => ({
  checkIn,
  fixes: [fix, fix, { ...fix, accuracyMetres: 40 }],
  datum: 'gcj02',
  abilities: { review },
})
const answers = {
  'checkins.queue': page(everybody),
  'checkins.open': ({ id }: { id: string }) => opened(everybody.find(one => one.id === id)!),
  'checkins.review': ({ id, outcome }: { id: string; outcome: 'accepted' }) =>
    reviewed(
      everybody.find(one => one.id === id)!,
      outcome,
    ),
  'organisation.list': {
    organisations: [
      { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
      { id: '53252702', name: '金马司法所', level: 'office', parentId: '532527' },
    ],
  },
  'places.list-boundaries': { boundaries: [], abilities: { add: false } },
}

let address = ''
function Address() {
  const { pathname, search } = useLocation()
  address = pathname + search
  return null
}

async function open(at = '/queue', changes = {}) {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <QueuePage />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await waitFor(() => expect(asked('checkins.queue')).not.toEqual([]))
  await act(async () => {})
}

const press = (key: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }))
const send = () => press('Enter', { ctrlKey: true })
const say = (news: LiveNews) => act(async () => mockFollower!.heard(news))
const rows = () => within(screen.getByRole('list')).queryAllByRole('button')
const names = () => rows().map(row => row.querySelector('strong')?.textContent)
const chosen = () => screen.queryByRole('region', { name: '选中的签到' })
const heading = () => screen.queryByRole('heading', { level: 2 })?.textContent
const outcome = () =>
  within(screen.getByRole('radiogroup', { name: '结论' })).queryByRole('radio', { checked: true })
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '说明' })

beforeEach(() => {
  sessionStorage.clear()
  sessionStorage.setItem('purpose', 'verify-finding')
  jest.clearAllMocks()
  mockFollower = null
})

describe('the queue', () => {
  it('asks why one looks before it asks the server anything', () => {
    sessionStorage.clear()
    serverAnswers(answers)
    render(
      <MemoryRouter {...routing}>
        <QueuePage />
      </MemoryRouter>,
      { wrapper: Looks },
    )
    expect(screen.getByRole('button', { name: '开始查看' })).toBeTruthy()
    expect([asked('checkins.queue'), mockFollower]).toEqual([[], null])
  })

  it('begins with what needs attention, and with the first of it', async () => {
    await open()
    expect(asked('checkins.queue')[0]).toMatchObject({
      purpose: 'verify-finding',
      list: 'attention',
    })
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
    expect([heading(), address]).toEqual(['张安平 中枢司法所', '/queue?checkIn=a'])
  })

  it('keeps list and office in the address, and begins each with nobody chosen', async () => {
    await open('/queue?checkIn=b')
    serverAnswers({ ...answers, 'checkins.queue': page([]) })
    await act(async () => void fireEvent.click(screen.getByText('待审阅 5')))
    expect(address).toBe('/queue?list=awaiting')
    expect(asked('checkins.queue').at(-1)).toMatchObject({ list: 'awaiting' })
    await act(
      async () =>
        void fireEvent.change(screen.getByRole('combobox', { name: '司法所' }), {
          target: { value: '53252702' },
        }),
    )
    expect(address).toBe('/queue?list=awaiting&office=53252702')
    expect(asked('checkins.queue').at(-1)).toMatchObject({ officeId: '53252702' })
  })

  it('says that all is done, which differs from not knowing', async () => {
    await open('/queue', { 'checkins.queue': page([]) })
    expect(screen.getByText('需要关注的签到都已审阅。')).toBeTruthy()
  })

  it('says that it could not be read, and reads it when asked to', async () => {
    await open('/queue', { 'checkins.queue': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('签到没有读全')
    expect(screen.queryByText(/都已审阅/)).toBeNull()
    serverAnswers(answers)
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重试' })))
    expect([names().length, screen.queryByRole('alert')]).toEqual([3, null])
  })

  it('goes on when asked to, from where the page ended', async () => {
    await open('/queue', { 'checkins.queue': page([first], { next: 'p2' }) })
    serverAnswers({ ...answers, 'checkins.queue': page([second, third]) })
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '载入更多' })))
    expect(asked('checkins.queue').at(-1)).toMatchObject({ after: 'p2' })
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
    expect(screen.queryByRole('button', { name: '载入更多' })).toBeNull()
  })

  it('drops the answer for a list that is not asked for any more', async () => {
    let give: (answer: unknown) => void = () => {}
    const late = new Promise(given => (give = given))
    await open('/queue', { 'checkins.queue': () => late })
    serverAnswers({ ...answers, 'checkins.queue': page([]) })
    await act(async () => void fireEvent.click(screen.getByText(/^待审阅/)))
    await act(async () => give(page(everybody)))
    expect(rows()).toEqual([])
  })
})

describe('what is chosen', () => {
  it('shows all that is needed to decide: clocks, window, place, law, and the burst', async () => {
    await open()
    await screen.findByText('手机给出的定位点（3 个）')
    const { textContent } = chosen()!
    for (const words of [
      '11月24日 08:59:58（手机时钟，未经核实）',
      '08:00–12:00，在时段内',
      '在县界外侧，距县界 80.0 公里',
      '《社区矫正法》第二十七条第一款',
      '应当报经社区矫正机构批准',
      '坐标系 GCJ-02',
    ]) {
      expect(textContent).toContain(words)
    }
    expect(screen.getByTestId('map').textContent).toBe('a')
  })

  it('tells facts about the device apart from questions', async () => {
    const findings = [{ code: 'clock-skew', article: '《社区矫正法》第二十六条第一款' } as const]
    const device = makeCheckIn('d', { findings })
    await open('/queue?list=awaiting', {
      'checkins.queue': page([device]),
      'checkins.open': opened(device),
    })
    const facts = screen.getByRole('region', { name: '设备情况，不是违规' })
    expect(facts.textContent).toContain('手机时钟与系统时钟相差五分钟以上')
    expect(screen.getByText('没有需要关注的问题。')).toBeTruthy()
    expect(rows()[0]?.textContent).not.toContain('手机时钟')
  })

  it('is opened from the address even when it is not in the list', async () => {
    const done = reviewed(makeCheckIn('z', { personName: '陈国兴' }))
    await open('/queue?checkIn=z', { 'checkins.open': opened(done, false) })
    expect(heading()).toContain('陈国兴')
    expect(chosen()?.textContent).toContain('已审阅：正常')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('is read without a form by whoever may only read', async () => {
    await open('/queue', {
      'checkins.queue': page(everybody, { abilities: { review: false } }),
      'checkins.open': opened(first, false),
    })
    expect(screen.getByText('您的账号只能查看，不能审阅。')).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
    await send()
    expect(asked('checkins.review')).toEqual([])
  })
})

describe('the keyboard', () => {
  it('moves down and up with j and k, or with arrows, and stops at both ends', async () => {
    await open()
    await press('k')
    expect(heading()).toContain('张安平')
    await press('j')
    await press('ArrowDown')
    await press('j')
    expect(heading()).toContain('王春燕')
    await press('ArrowUp')
    expect([heading(), address]).toEqual(['李长顺 中枢司法所', '/queue?checkIn=b'])
    expect(document.activeElement).toBe(rows()[1])
  })

  it('reads on at the end of what is loaded', async () => {
    await open('/queue', { 'checkins.queue': page([first], { next: 'p2' }) })
    serverAnswers({ ...answers, 'checkins.queue': page([second]) })
    await press('j')
    expect(names()).toEqual(['张安平', '李长顺'])
  })

  it('leaves letters, digits and arrows to whoever writes', async () => {
    await open()
    act(() => note().focus())
    for (const key of ['j', 'k', 'n', '1', 'ArrowDown']) await press(key)
    expect(heading()).toContain('张安平')
    expect(outcome()).toBeNull()
  })

  it('leaves arrows to the outcomes while one chooses among them', async () => {
    await open()
    act(() => screen.getByRole('radio', { name: /正常/ }).focus())
    await press('ArrowDown')
    expect(heading()).toContain('张安平')
    await press('j')
    expect(heading()).toContain('李长顺')
  })
})

describe('deciding', () => {
  it('takes two keys, says what was sent, and goes on to the next one', async () => {
    await open()
    await press('1')
    await send()
    expect(asked('checkins.review')).toEqual([{ id: 'a', outcome: 'accepted', note: '' }])
    expect(screen.getByText('已提交：张安平，正常。')).toBeTruthy()
    expect([names(), heading()]).toEqual([['李长顺', '王春燕'], '李长顺 中枢司法所'])
    expect(screen.getByText('需要关注 2')).toBeTruthy()
    expect(document.activeElement).toBe(rows()[0])
  })

  it('chooses nothing beforehand', async () => {
    await open()
    await send()
    expect(screen.getByText('请先选择结论。')).toBeTruthy()
    expect(asked('checkins.review')).toEqual([])
  })

  it.each(['2', '3'])('wants a note for outcome %s, and puts the cursor there', async key => {
    await open()
    await press(key)
    expect(document.activeElement).toBe(note())
    fireEvent.change(note(), { target: { value: '  ' } })
    await send()
    expect(screen.getByText(/请写明说明/)).toBeTruthy()
    expect(asked('checkins.review')).toEqual([])
    fireEvent.change(note(), { target: { value: ' 已电话核实 ' } })
    await send()
    expect(asked('checkins.review')).toMatchObject([{ note: '已电话核实' }])
  })

  it('begins the next one with nothing of the one before', async () => {
    await open()
    fireEvent.change(note(), { target: { value: '给上一条的' } })
    await press('1')
    await send()
    expect(note().value).toBe('')
    expect(outcome()).toBeNull()
  })

  it('sends once, however often one presses', async () => {
    let give: (answer: unknown) => void = () => {}
    await open('/queue', { 'checkins.review': () => new Promise(given => (give = given)) })
    await press('1')
    await send()
    await send()
    expect(asked('checkins.review')).toHaveLength(1)
    await act(async () => give(reviewed(first)))
    expect(heading()).toContain('李长顺')
  })

  it('keeps what was written when it did not get through', async () => {
    await open('/queue', { 'checkins.review': () => Promise.reject(new Unreachable()) })
    await press('2')
    fireEvent.change(note(), { target: { value: '已电话核实' } })
    await send()
    expect(screen.getByRole('alert').textContent).toContain('连不上服务器')
    expect([note().value, heading()]).toEqual(['已电话核实', '张安平 中枢司法所'])
  })

  it('says who was quicker, and goes on', async () => {
    const theirs = reviewed(first, 'follow-up')
    await open('/queue', {
      'checkins.review': () => Promise.reject(refused('already-reviewed', 409)),
    })
    await press('1')
    serverAnswers({
      ...answers,
      'checkins.review': () => Promise.reject(refused('already-reviewed', 409)),
      'checkins.open': ({ id }: { id: string }) => (id === 'a' ? opened(theirs) : opened(second)),
    })
    await send()
    expect(screen.getByText(/张安平的这次签到已由马晓东审阅（需跟进）/)).toBeTruthy()
    expect([names(), heading()]).toEqual([['李长顺', '王春燕'], '李长顺 中枢司法所'])
  })

  it('goes to the one before after the last, and says that all is done after the only one', async () => {
    await open('/queue?checkIn=c')
    await press('1')
    await send()
    expect(heading()).toContain('李长顺')
    await press('1')
    await send()
    await press('1')
    await send()
    expect([screen.getByText('需要关注的签到都已审阅。'), address]).toEqual([
      expect.anything(),
      '/queue',
    ])
  })

  it('reads on by itself when all that was loaded is done', async () => {
    await open('/queue', { 'checkins.queue': page([first], { next: 'p2' }) })
    serverAnswers({ ...answers, 'checkins.queue': page([second]) })
    await press('1')
    await send()
    await waitFor(() => expect(heading()).toContain('李长顺'))
  })
})

describe('what comes meanwhile', () => {
  const fresh = makeOutside('f', { personName: '赵文斌', receivedAt: at(4) })

  it('is announced and does not move the list, until n brings it in', async () => {
    await open()
    await say({ type: 'check-in', cursor: 'k1', checkIn: fresh })
    expect([names().length, screen.getByText('需要关注 4')]).toEqual([3, expect.anything()])
    expect(screen.getByRole('button', { name: '有 1 条新的' })).toBeTruthy()
    await press('n')
    expect(names()).toEqual(['张安平', '李长顺', '王春燕', '赵文斌'])
    expect([screen.queryByText(/条新的/), heading()]).toEqual([null, '张安平 中枢司法所'])
  })

  it('takes the form away when somebody else decides the one that is open', async () => {
    await open()
    await say({ type: 'reviewed', cursor: 'k1', checkIn: reviewed(first, 'explained') })
    expect([names(), heading()]).toEqual([['李长顺', '王春燕'], '张安平 中枢司法所'])
    expect(chosen()?.textContent).toContain('已审阅：已说明')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('is read again where something may have been missed', async () => {
    await open()
    const before = asked('checkins.queue').length
    await say({ type: 'ready' })
    expect(asked('checkins.queue')).toHaveLength(before + 1)
    await say({ type: 'check-in', cursor: 'k1', checkIn: fresh })
    await say({ type: 'ready' })
    expect(asked('checkins.queue')).toHaveLength(before + 1)
    await say({ type: 'resync' })
    expect(asked('checkins.queue')).toHaveLength(before + 2)
  })
})
