import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { Purpose } from '#shared/oversight/oversight.contract'
import LivePage from '../../../../console/checkins/pages/live'
import { nothingWaits, useWaiting } from '../../../../console/checkins/waiting/waiting.store'
import type { Follower } from '../../../../console/http/follow-live'
import type { LiveNews } from '../../../../console/http/live-socket'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { NO_REQUESTS } from '../../faces/make-request'
import '../../browser-parts'
import { asked, refused, serverAnswers } from '../../answers'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'
import { answered, makeFault, makeTask, noFaults, noTasks, settled } from '../make-task'

let mockFollower: Follower | null = null
let mockPurpose: Purpose | null = null
jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../../console/http/follow-live', () => ({
  followLive(purpose: Purpose, follower: Follower) {
    mockFollower = follower
    mockPurpose = purpose
    return () => (mockFollower = null)
  },
}))
jest.mock('../../../../console/ui/map/tiles', () => ({ tiles: null }))
jest.mock('../../../../console/checkins/map/live-map', () => ({
  __esModule: true,
  default: ({
    checkIns,
    selectedId,
  }: {
    checkIns: { id: string }[]
    selectedId: string | null
  }) => <p data-testid='map'>{`${checkIns.map(({ id }) => id).join(' ')} / ${selectedId}`}</p>,
}))

const inside = makeCheckIn('a', { personName: '张安平' })
const outside = makeOutside('b', { personName: '李长顺', receivedAt: '2026-11-24T00:50:00.000Z' })
const boundary = {
  organisationId: '532527',
  name: '泸西县',
  version: 3,
  level: 'county',
  errorMetres: 600,
  source: '测试',
  outline: [],
}
const offices = [
  { id: '532527', name: '泸西县', level: 'county', parentId: null },
  { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
  { id: '53252702', name: '金马司法所', level: 'office', parentId: '532527' },
]
const answers = {
  'checkins.list': { checkIns: [inside, outside] },
  'checkins.open': ({ id }: { id: string }) => ({
    checkIn: [inside, outside].find(one => one.id === id),
    fixes: [],
    datum: 'wgs84',
    abilities: { review: true },
  }),
  'faces.list': NO_REQUESTS,
  'organisation.list': { organisations: offices },
  'tasks.list': noTasks,
  'faults.list': noFaults,
  'places.list-boundaries': { boundaries: [boundary], abilities: { add: false } },
}

let address = ''
function Address() {
  const { pathname, search } = useLocation()
  address = pathname + search
  return null
}

const open = (at = '/live') =>
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <LivePage />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )

async function openWithPurpose(at?: string) {
  sessionStorage.setItem('purpose', 'daily-supervision')
  open(at)
  await act(async () => {})
}

const say = (news: LiveNews) => act(async () => mockFollower!.heard(news))
const rows = () => within(screen.getByRole('list', { name: /最近的签到/ })).queryAllByRole('button')
const rowOf = (name: string) => screen.getByRole('button', { name: new RegExp(name) })
const map = () => screen.getByTestId('map').textContent

beforeEach(() => {
  sessionStorage.clear()
  useWaiting.setState(nothingWaits, true)
  jest.clearAllMocks()
  mockFollower = null
  serverAnswers(answers)
})

describe('before anything is shown', () => {
  it('asks why one looks, says who will read it, and asks the server nothing', () => {
    open()
    expect(screen.getByText(/被查看的本人看得到/)).toBeTruthy()
    expect(asked('checkins.list')).toEqual([])
    expect(mockFollower).toBeNull()
  })

  it('chooses nothing for the officer', () => {
    open()
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ checked }) => checked)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '开始查看' }).disabled).toBe(true)
  })

  it('looks for the purpose that was chosen, and remembers it in this tab', async () => {
    open()
    fireEvent.click(screen.getByRole('radio', { name: /处置紧急情况/ }))
    fireEvent.click(screen.getByRole('button', { name: '开始查看' }))
    await screen.findByText('张安平')
    expect(asked('checkins.list')).toEqual([{ purpose: 'emergency', since: undefined }])
    expect(mockPurpose).toBe('emergency')
    expect(sessionStorage.getItem('purpose')).toBe('emergency')
  })

  it('begins anew for another purpose, so that each look is recorded for the right one', async () => {
    await openWithPurpose()
    fireEvent.click(screen.getByRole('button', { name: '更改用途' }))
    expect(mockFollower).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: /核实系统提示/ }))
    fireEvent.click(screen.getByRole('button', { name: '开始查看' }))
    await screen.findByText('张安平')
    expect(asked('checkins.list').at(-1)).toEqual({ purpose: 'verify-finding', since: undefined })
    expect(mockPurpose).toBe('verify-finding')
  })
})

describe('the list', () => {
  it('says who, where and what to look into, with the article', async () => {
    await openWithPurpose()
    const { textContent } = rowOf('李长顺')
    for (const words of ['居住县外', '县界外 80.0 公里', '±15 米', '请核实', '第二十七条第一款']) {
      expect(textContent).toContain(words)
    }
  })

  it('gets what arrives on top, and says it aloud', async () => {
    await openWithPurpose()
    const checkIn = makeOutside('c', {
      personName: '王春燕',
      receivedAt: '2026-11-24T03:00:00.000Z',
    })
    await say({ type: 'check-in', cursor: 'k1', checkIn })
    expect(rows()[0]?.textContent).toContain('王春燕')
    expect(screen.getByText(/^新签到：王春燕.*居住县外，需要关注$/)).toBeTruthy()
    expect(mockFollower!.cursor()).toBe('k1')
  })

  it('keeps in the address what is shown', async () => {
    await openWithPurpose()
    fireEvent.click(screen.getByText('需要关注 1'))
    expect(rows()).toHaveLength(1)
    expect(address).toBe('/live?show=attention')
    expect(map()).toBe('b / null')
    fireEvent.click(screen.getByText('全部 2'))
    expect([rows().length, address]).toEqual([2, '/live'])
  })

  it('shows what the address says', async () => {
    sessionStorage.setItem('purpose', 'inspection')
    open('/live?show=attention&checkIn=a')
    await waitFor(() => expect(rows()).toHaveLength(1))
    expect(screen.getByRole('complementary').textContent).toContain('张安平')
    expect(map()).toBe('b a / a')
  })

  it('opens the one that the address names even when it is not of today', async () => {
    const old = makeCheckIn('old', { personName: '陈国兴' })
    serverAnswers({
      ...answers,
      'checkins.open': { checkIn: old, fixes: [], datum: 'wgs84', abilities: { review: true } },
    })
    await openWithPurpose('/live?checkIn=old')
    expect(await screen.findByRole('heading', { name: '陈国兴' })).toBeTruthy()
    expect(asked('checkins.open')).toEqual([{ id: 'old', purpose: 'daily-supervision' }])
  })

  it('says so when there is none, or none for us', async () => {
    serverAnswers({
      ...answers,
      'checkins.open': () => Promise.reject(refused('no-such-check-in', 404)),
    })
    await openWithPurpose('/live?checkIn=long-ago')
    expect((await screen.findByRole('alert')).textContent).toContain('没有这次签到')
  })

  it('is narrowed to one office, counts and map included, as the address says', async () => {
    const far = { ...outside, officeId: '53252702', officeName: '金马司法所' }
    serverAnswers({ ...answers, 'checkins.list': { checkIns: [inside, far] } })
    await openWithPurpose()
    fireEvent.change(await screen.findByRole('combobox', { name: '司法所' }), {
      target: { value: '53252702' },
    })
    expect([address, rows().length, map()]).toEqual(['/live?office=53252702', 1, 'b / null'])
    expect(screen.getByText('全部 1')).toBeTruthy()
  })

  it('offers no choice of office to who sits in one', async () => {
    serverAnswers({ ...answers, 'organisation.list': { organisations: offices.slice(1, 2) } })
    await openWithPurpose()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('does not count facts about the device, nor what somebody has decided', async () => {
    const device = makeCheckIn('d', { findings: [{ code: 'few-samples', article: '…' }] })
    const done = reviewed(makeOutside('e'))
    serverAnswers({ ...answers, 'checkins.list': { checkIns: [inside, outside, device, done] } })
    await openWithPurpose()
    expect(screen.getByText('需要关注 1')).toBeTruthy()
  })

  it('is chosen from with the keyboard: arrows, then Enter; Escape closes', async () => {
    await openWithPurpose()
    rowOf('张安平').focus()
    fireEvent.keyDown(rowOf('张安平'), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(rowOf('李长顺'))
    // jsdom does not turn Enter on a button into a click, which browsers do.
    fireEvent.click(document.activeElement!)
    expect(address).toBe('/live?checkIn=b')
    expect(rowOf('李长顺').getAttribute('aria-current')).toBe('true')
    expect(map()).toBe('a b / b')
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect([address, screen.queryByRole('complementary')]).toEqual(['/live', null])
  })
})

describe('what is chosen', () => {
  it('tells both clocks apart, and quotes the law without a verdict of its own', async () => {
    await openWithPurpose('/live?checkIn=b')
    const details = screen.getByRole('complementary').textContent!
    expect(details).toContain('11月24日 08:59:58（手机时钟，未经核实）')
    expect(details).toContain('11月24日 08:59:58（按系统时钟推算）')
    expect(details).toContain('11月24日 08:50:00（系统时钟）')
    expect(details).toContain('社区矫正对象离开所居住的市、县或者迁居，应当报经社区矫正机构批准。')
    expect(details).toContain('不是结论；如何处理由工作人员依法决定')
  })

  it.each([
    ['the outline of today', boundary, '按县界第 3 版核对'],
    ['an earlier one', { ...boundary, version: 5 }, '按县界第 3 版核对；现行县界是第 5 版'],
    [
      'one of a county of its own',
      { ...boundary, organisationId: '532528', version: 5 },
      '按县界第 3 版核对',
    ],
    ['one that only orients', { ...boundary, level: 'office', version: 5 }, '按县界第 3 版核对'],
  ])('says by which outline it was judged: %s', async (_, outline, sentence) => {
    const read = { boundaries: [outline], abilities: { add: false } }
    serverAnswers({ ...answers, 'places.list-boundaries': read })
    await openWithPurpose('/live?checkIn=b')
    expect(within(screen.getByRole('complementary')).getByText(sentence)).toBeTruthy()
  })

  it('names no side of the border where none can be said', async () => {
    const place = { ...outside.place, verdict: 'cannot-say', distanceMetres: -300 } as const
    serverAnswers({ ...answers, 'checkins.list': { checkIns: [inside, { ...outside, place }] } })
    await openWithPurpose('/live?checkIn=b')
    const details = screen.getByRole('complementary').textContent!
    expect(details).toContain('误差之内分不出在哪一侧')
    expect(details + rowOf('李长顺').textContent).not.toMatch(/县界外|外侧/)
  })
})

describe('a proof beside the map', () => {
  it('is asked for with the purpose of the page', async () => {
    serverAnswers({ ...answers, 'evidence.prove': { sealed: false } })
    await openWithPurpose('/live?checkIn=b')
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '下载凭证' })))
    expect(asked('evidence.prove')).toEqual([{ id: 'b', purpose: 'daily-supervision' }])
  })
})

describe('deciding beside the map', () => {
  const decided = reviewed(outside, 'explained')

  it('shows what was decided, and takes the call for attention back', async () => {
    serverAnswers({ ...answers, 'checkins.review': decided })
    await openWithPurpose('/live?checkIn=b')
    fireEvent.click(await screen.findByRole('radio', { name: /属实/ }))
    fireEvent.click(screen.getByRole('radio', { name: /已说明/ }))
    fireEvent.change(screen.getByRole('textbox', { name: '说明' }), {
      target: { value: '已电话核实' },
    })
    fireEvent.click(screen.getByRole('button', { name: /提交审阅/ }))
    expect(await screen.findByText('需要关注 0')).toBeTruthy()
    expect(asked('checkins.review')).toEqual([
      {
        id: 'b',
        outcome: 'explained',
        note: '已电话核实',
        marks: [{ code: 'outside-home-county', mark: 'confirmed' }],
      },
    ])
    expect(screen.getByRole('complementary').textContent).toContain('已审阅：已说明')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('says who was quicker', async () => {
    serverAnswers({
      ...answers,
      'checkins.review': () => Promise.reject(refused('already-reviewed', 409)),
    })
    await openWithPurpose('/live?checkIn=b')
    await screen.findByRole('radio', { name: /正常/ })
    serverAnswers({
      ...answers,
      'checkins.review': () => Promise.reject(refused('already-reviewed', 409)),
      'checkins.open': {
        checkIn: decided,
        fixes: [],
        datum: 'wgs84',
        abilities: { review: false },
      },
    })
    fireEvent.keyDown(document.body, { key: '2' })
    fireEvent.keyDown(document.body, { key: '1' })
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
    expect((await screen.findByRole('alert')).textContent).toContain('已由马晓东审阅')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('takes the form away when somebody else decides meanwhile', async () => {
    await openWithPurpose('/live?checkIn=b')
    await screen.findByRole('form', { name: '审阅' })
    await say({ type: 'reviewed', cursor: 'k9', checkIn: decided })
    expect(screen.queryByRole('form')).toBeNull()
    expect(screen.getByRole('complementary').textContent).toContain('马晓东')
  })
})

describe('what waits beside the check-ins', () => {
  const waiting = () =>
    within(screen.getByRole('region', { name: '等待处理的任务和故障报告' }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent)

  it('is shown at once when it comes: a missed task, and a fault that was reported', async () => {
    await openWithPurpose()
    await say({ type: 'task', cursor: 'k1', task: makeTask('t1', { personName: '陈国兴' }) })
    await say({ type: 'fault', cursor: 'k2', fault: makeFault('f1', { personName: '王春燕' }) })
    expect(waiting()).toEqual([
      expect.stringContaining('王春燕 中枢司法所'),
      expect.stringContaining('陈国兴 中枢司法所'),
    ])
    expect(waiting()[0]).toContain('故障：没有信号，山里没有信号')
    expect(waiting()[1]).toContain('时段内没有收到签到')
    expect(screen.getByText('未按时 1，故障 1')).toBeTruthy()
    expect(mockFollower!.cursor()).toBe('k2')
  })

  it('leads to where it is dealt with', async () => {
    await openWithPurpose()
    await say({ type: 'task', cursor: 'k1', task: makeTask('p:2026-11-24:0') })
    const links = screen.getAllByRole('link').map(link => link.getAttribute('href'))
    expect(links).toContain('/tasks?list=missed&item=p%3A2026-11-24%3A0')
  })

  it('is gone as soon as somebody has dealt with it', async () => {
    await openWithPurpose()
    const [task, fault] = [makeTask('t1'), makeFault('f1')]
    await say({ type: 'task', cursor: 'k1', task })
    await say({ type: 'fault', cursor: 'k2', fault })
    await say({ type: 'task', cursor: 'k3', task: settled(task) })
    expect(waiting()).toHaveLength(1)
    await say({ type: 'fault', cursor: 'k4', fault: answered(fault) })
    expect(waiting()).toEqual([])
  })

  it('is never lost, however much there is', async () => {
    const early = Array.from({ length: 120 }, (_, index) => makeTask(`early-${index}`))
    const pageOf = ({ after }: { after?: string }) => {
      const from = Number(after ?? 0)
      const next = from + 50 < early.length ? String(from + 50) : null
      return { ...noTasks, tasks: early.slice(from, from + 50), next }
    }
    serverAnswers({ ...answers, 'tasks.list': pageOf })
    await openWithPurpose()
    await waitFor(() => expect(waiting()).toHaveLength(120))
    for (let index = 0; index < 30; index += 1) {
      await say({ type: 'task', cursor: `k${index}`, task: makeTask(`late-${index}`) })
    }
    expect(waiting()).toHaveLength(150)
  })

  it('is narrowed to the office that is looked at', async () => {
    const near = { ...inside, officeId: '53252702' }
    serverAnswers({ ...answers, 'checkins.list': { checkIns: [near] } })
    await openWithPurpose('/live?office=53252702')
    await say({ type: 'task', cursor: 'k1', task: makeTask('t1') })
    expect(waiting()).toEqual([])
    const far = makeTask('t2', { officeId: '53252702', officeName: '金马司法所' })
    await say({ type: 'task', cursor: 'k2', task: far })
    expect(waiting()).toHaveLength(1)
  })

  it('is read again where something may have been missed', async () => {
    await openWithPurpose()
    const before = asked('faults.list').length
    serverAnswers({ ...answers, 'faults.list': { ...noFaults, faults: [makeFault('f1')] } })
    await say({ type: 'resync' })
    expect(asked('faults.list').length).toBeGreaterThan(before)
    expect(waiting()).toHaveLength(1)
  })

  it('says that it could not be read, and goes on showing check-ins', async () => {
    serverAnswers({ ...answers, 'faults.list': () => Promise.reject(new Unreachable()) })
    await openWithPurpose()
    expect(screen.getByRole('alert').textContent).toContain('任务和故障报告没有读全')
    expect(rows()).toHaveLength(2)
  })
})

describe('when things do not go well', () => {
  it('says that there is nothing, which differs from not knowing', async () => {
    sessionStorage.setItem('purpose', 'inspection')
    serverAnswers({ ...answers, 'checkins.list': { checkIns: [] } })
    open()
    expect(screen.getByText('正在读取签到…')).toBeTruthy()
    expect(await screen.findByText('最近 24 小时没有签到。')).toBeTruthy()
  })

  it('says that the list could not be read, and reads all of it when asked to', async () => {
    sessionStorage.setItem('purpose', 'inspection')
    serverAnswers({ ...answers, 'checkins.list': () => Promise.reject(new Unreachable()) })
    open()
    expect((await screen.findByRole('alert')).textContent).toContain('签到没有读全')
    serverAnswers(answers)
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    await screen.findByText('张安平')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(asked('checkins.list').at(-1)).toEqual({ purpose: 'inspection', since: undefined })
  })

  it('says that the connection is lost, until it is back', async () => {
    await openWithPurpose()
    await say({ type: 'ready' })
    expect(screen.getByText('实时更新中')).toBeTruthy()
    act(() => mockFollower!.lost())
    expect(screen.getByText(/正在重新连接/)).toBeTruthy()
  })

  it('reads again from a minute before the last thing seen when told to, and shows doubles once', async () => {
    await openWithPurpose()
    await say({ type: 'resync' })
    expect(asked('checkins.list').at(-1)).toEqual({
      purpose: 'daily-supervision',
      since: '2026-11-24T00:59:00.000Z',
    })
    expect(rows()).toHaveLength(2)
  })

  it('reads again when it is connected without a cursor, and not when it goes on from one', async () => {
    await openWithPurpose()
    await say({ type: 'ready' })
    expect(asked('checkins.list')).toHaveLength(2)
    await say({ type: 'check-in', cursor: 'k1', checkIn: inside })
    await say({ type: 'ready' })
    expect(asked('checkins.list')).toHaveLength(2)
  })

  it('says that the outline is missing, and goes on showing check-ins', async () => {
    serverAnswers({ ...answers, 'places.list-boundaries': () => Promise.reject(new Unreachable()) })
    await openWithPurpose()
    expect((await screen.findByRole('alert')).textContent).toContain('县界没有取得')
  })
})
