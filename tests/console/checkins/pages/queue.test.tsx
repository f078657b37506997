import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { CheckIn } from '#shared/checkins/checkins.contract'
import QueuePage from '../../../../console/checkins/pages/queue'
import type { Follower } from '../../../../console/http/follow-live'
import type { LiveNews } from '../../../../console/http/live-socket'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { NO_REQUESTS } from '../../faces/make-request'
import '../../browser-parts'
import { asked, refused, serverAnswers } from '../../answers'
import { makeCheckIn, makeOutside, reviewed } from '../../make-check-in'
import { noTasks } from '../make-task'

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
  'faces.list': NO_REQUESTS,
  'organisation.list': {
    organisations: [
      { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
      { id: '53252702', name: '金马司法所', level: 'office', parentId: '532527' },
    ],
  },
  'places.list-boundaries': { boundaries: [], abilities: { add: false } },
  'tasks.list': noTasks,
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
  await act(async () => {})
}

const press = (key: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }))
const send = () => press('Enter', { ctrlKey: true })
/** Says of the one finding that so it was; the next digit is the outcome. */
const confirmFinding = () => press('1')
const say = (news: LiveNews) => act(async () => mockFollower!.heard(news))
const rows = () => within(screen.getByRole('list')).queryAllByRole('button')
const names = () => rows().map(row => row.querySelector('strong')?.textContent)
const chosen = () => screen.queryByRole('region', { name: '选中的签到' })
const heading = () => screen.queryByRole('heading', { level: 2 })?.textContent
const outcome = () =>
  within(screen.getByRole('radiogroup', { name: '结论' })).queryByRole('radio', { checked: true })
/** The first choice for a finding. */
const marksOf = (finding: string) =>
  within(screen.getByRole('radiogroup', { name: `核实：${finding}` })).getAllByRole('radio')[0]!
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
    await waitFor(() => expect(address).toBe('/queue?checkIn=a'))
    expect(heading()).toBe('张安平 中枢司法所')
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

  it('says that the burst was let go, which differs from none', async () => {
    await open('/queue', {
      'checkins.open': ({ id }: { id: string }) => ({
        ...opened(everybody.find(one => one.id === id)!),
        fixes: [],
      }),
    })
    expect(await screen.findByText(/原始定位点.*已经删除/)).toBeTruthy()
    expect(screen.queryByText(/手机给出的定位点/)).toBeNull()
  })

  it('gives out its proof, and forgets with the next one that it waited for the seal', async () => {
    await open('/queue', { 'evidence.prove': { sealed: false } })
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '下载凭证' })))
    expect(asked('evidence.prove')).toEqual([{ id: 'a', purpose: 'verify-finding' }])
    expect(screen.getByText(/还在封存/)).toBeTruthy()
    await press('j')
    expect(heading()).toContain('李长顺')
    expect(screen.queryByText(/还在封存/)).toBeNull()
  })

  it('tells facts about the device apart from questions', async () => {
    const article = '《社区矫正法》第二十六条第一款'
    const findings = [{ code: 'clock-skew', article, facts: { minutes: 7 } } as const]
    const device = makeCheckIn('d', { findings })
    await open('/queue?list=awaiting', {
      'checkins.queue': page([device]),
      'checkins.open': opened(device),
    })
    const facts = screen.getByRole('region', { name: '设备和当时的情况，只供了解' })
    expect(facts.textContent).toContain('手机时钟与系统时钟相差 7 分钟')
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

describe('what is known of it', () => {
  const article = '《社区矫正法》第二十六条第一款'

  it('tells a wrong clock and a lost signal apart, and accuses of neither', async () => {
    const late = makeOutside('a', {
      takenAt: '2026-11-24T00:53:00.000Z',
      madeAt: '2026-11-24T01:00:00.000Z',
      receivedAt: '2026-11-24T03:05:00.000Z',
      punctuality: 'delivered-later',
    })
    await open('/queue', { 'checkins.queue': page([late]), 'checkins.open': opened(late) })
    const { textContent } = chosen()!
    for (const words of [
      '11月24日 09:00:00（按系统时钟推算）',
      '补传：签到后 2 小时 5 分钟收到，多半是当时没有信号',
      '手机时钟慢 7 分钟，这是设备情况',
      '时段内签到，后来才收到',
    ]) {
      expect(textContent).toContain(words)
    }
    expect(textContent).not.toContain('违规')
  })

  it('gives the reason of a finding from what it rests on, with the answer of the person beside it', async () => {
    const travel = makeOutside('a', {
      findings: [
        {
          code: 'impossible-travel',
          article,
          facts: { kilometresPerHour: 620, metres: 155_000, minutes: 15 },
        },
      ],
      answers: [
        {
          code: 'impossible-travel',
          words: '手机送修时别人开过机',
          at: '2026-11-24T02:00:00.000Z',
        },
      ],
    })
    await open('/queue', { 'checkins.queue': page([travel]), 'checkins.open': opened(travel) })
    expect(chosen()?.textContent).toContain(
      '与相邻的一次签到相距 155 公里、相隔 15 分钟，相当于每小时 620 公里。',
    )
    expect(chosen()?.textContent).toContain('手机送修时别人开过机')
    expect(rows()[0]?.textContent).toContain('本人已说明')
  })

  it('keeps an earlier judgement readable beside a later one', async () => {
    const judged = makeOutside('a', {
      judgements: [
        {
          at: '2026-11-24T01:00:00.000Z',
          rules: '2026-11-24',
          because: 'received',
          findings: [{ code: 'impossible-travel', article }],
        },
        {
          at: '2026-11-24T04:00:00.000Z',
          rules: '2026-11-25',
          because: 'later-point',
          findings: [],
        },
      ],
    })
    await open('/queue', { 'checkins.queue': page([judged]), 'checkins.open': opened(judged) })
    const lines = within(chosen()!)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
    expect(lines[0]).toMatch(
      /^先前判断 两次签到之间移动过快11月24日 09:00:00，收到签到时.*2026-11-24$/,
    )
    expect(lines[1]).toMatch(/^后来判断 没有发现问题.*重新核对，规则版本 2026-11-25$/)
  })

  it('shows what was said of each finding once it is decided', async () => {
    const done = reviewed(first)
    const marks = [{ code: 'outside-home-county', mark: 'fault' } as const]
    await open('/queue?checkIn=a', {
      'checkins.queue': page([second]),
      'checkins.open': opened({ ...done, review: { ...done.review!, marks } }, false),
    })
    expect(chosen()?.textContent).toContain('核实结果：设备或技术故障')
  })

  it('leads to the task where that waits for an officer too', async () => {
    const late = makeOutside('a', { punctuality: 'late', taskId: 'p:2026-11-24:0' })
    await open('/queue', { 'checkins.queue': page([late]), 'checkins.open': opened(late) })
    expect(screen.getByRole('link', { name: '查看任务' }).getAttribute('href')).toBe(
      '/tasks?list=missed&item=p%3A2026-11-24%3A0',
    )
  })

  it('does not lead to a task that was done in time', async () => {
    await open()
    expect(screen.queryByRole('link', { name: '查看任务' })).toBeNull()
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
  it('takes three keys, says what was sent, and goes on to the next one', async () => {
    await open()
    await press('2')
    await press('1')
    await send()
    expect(asked('checkins.review')).toEqual([
      {
        id: 'a',
        outcome: 'accepted',
        note: '',
        marks: [{ code: 'outside-home-county', mark: 'false-alarm' }],
      },
    ])
    expect(screen.getByText('已提交：张安平，正常。')).toBeTruthy()
    expect([names(), heading()]).toEqual([['李长顺', '王春燕'], '李长顺 中枢司法所'])
    expect(screen.getByText('需要关注 2')).toBeTruthy()
    expect(document.activeElement).toBe(rows()[0])
  })

  it('chooses nothing beforehand', async () => {
    await open()
    await send()
    expect(screen.getByText('请先核实“在居住县外”是否属实。')).toBeTruthy()
    await confirmFinding()
    await send()
    expect(screen.getByText('请先选择结论。')).toBeTruthy()
    expect(asked('checkins.review')).toEqual([])
  })

  it('asks nothing of facts about the device, and needs one digit then', async () => {
    const findings = [{ code: 'clock-skew', article: '…' } as const]
    const device = makeCheckIn('d', { findings })
    await open('/queue?list=awaiting', {
      'checkins.queue': page([device]),
      'checkins.open': opened(device),
      'checkins.review': reviewed(device),
    })
    await press('1')
    await send()
    expect(asked('checkins.review')).toEqual([
      { id: 'd', outcome: 'accepted', note: '', marks: [] },
    ])
  })

  it('marks several findings one after the other, and corrects the one where the focus is', async () => {
    const article = '《社区矫正法》第二十六条第一款'
    const codes = ['place-uncertain', 'late', 'impossible-travel'] as const
    const many = makeOutside('a', { findings: codes.map(code => ({ code, article })) })
    await open('/queue', { 'checkins.queue': page([many]), 'checkins.open': opened(many) })
    for (const key of ['1', '2', '3']) await press(key)
    act(() => marksOf('晚于时段').focus())
    await press('3')
    act(() => (document.activeElement as HTMLElement).blur())
    await press('1')
    await send()
    expect(asked('checkins.review')).toMatchObject([
      {
        outcome: 'accepted',
        marks: [
          { code: 'place-uncertain', mark: 'confirmed' },
          { code: 'late', mark: 'fault' },
          { code: 'impossible-travel', mark: 'fault' },
        ],
      },
    ])
  })

  it.each(['2', '3'])('wants a note for outcome %s, and puts the cursor there', async key => {
    await open()
    await confirmFinding()
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
    await confirmFinding()
    await press('1')
    await send()
    expect(note().value).toBe('')
    const form = within(screen.getByRole('form', { name: '审阅' }))
    expect(form.queryAllByRole('radio', { checked: true })).toEqual([])
  })

  it('sends once, however often one presses', async () => {
    let give: (answer: unknown) => void = () => {}
    await open('/queue', { 'checkins.review': () => new Promise(given => (give = given)) })
    await confirmFinding()
    await press('1')
    await send()
    await send()
    expect(asked('checkins.review')).toHaveLength(1)
    await act(async () => give(reviewed(first)))
    expect(heading()).toContain('李长顺')
  })

  it('keeps what was written when it did not get through', async () => {
    await open('/queue', { 'checkins.review': () => Promise.reject(new Unreachable()) })
    await confirmFinding()
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
    await confirmFinding()
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
    await confirmFinding()
    await press('1')
    await send()
    expect(heading()).toContain('李长顺')
    for (const _ of ['李长顺', '张安平']) {
      await confirmFinding()
      await press('1')
      await send()
    }
    expect([screen.getByText('需要关注的签到都已审阅。'), address]).toEqual([
      expect.anything(),
      '/queue',
    ])
  })

  it('reads on by itself when all that was loaded is done', async () => {
    await open('/queue', { 'checkins.queue': page([first], { next: 'p2' }) })
    serverAnswers({ ...answers, 'checkins.queue': page([second]) })
    await confirmFinding()
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

  it('shows at once what the person answers, and keeps the place in the list', async () => {
    await open()
    const at = '2026-11-24T04:00:00.000Z'
    const answers = [{ code: 'outside-home-county', words: '去医院看病', at } as const]
    await say({ type: 'reviewed', cursor: 'k1', checkIn: { ...first, answers } })
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
    expect(chosen()?.textContent).toContain('去医院看病')
    expect(screen.getByRole('form', { name: '审阅' })).toBeTruthy()
  })

  it('lets go of what the rules have cleared, and counts it where it belongs', async () => {
    await open()
    const cleared = { ...second, findings: [], needsAttention: false }
    await say({ type: 'reviewed', cursor: 'k1', checkIn: cleared })
    expect(names()).toEqual(['张安平', '王春燕'])
    expect([screen.getByText('需要关注 2'), screen.getByText('待审阅 6')]).toHaveLength(2)
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
