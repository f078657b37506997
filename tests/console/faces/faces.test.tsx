import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { IdentityRequest, RequestList } from '#shared/faces/reviews.contract'
import { useCountFaces, useFaceCounts } from '../../../console/faces/counts.store'
import FacesPage from '../../../console/faces/pages/faces'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { REVIEW, listOf, makeAttempt, makeRequest, opened } from './make-request'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/ui/map/tiles', () => ({ tiles: null }))

const A = '0a'.repeat(12)
const B = '0b'.repeat(12)
const C = '0c'.repeat(12)
const waiting = [
  makeRequest(A, { personName: '张安平', words: '戴了新眼镜' }),
  makeRequest(B, { personName: '李长顺', state: 'expired', findings: [], attempts: 0 }),
  makeRequest(C, { personName: '王春燕' }),
]
const byId = (id: string) => waiting.find(one => one.id === id)!
const MINE = { byName: '刘敏', isMine: true, until: '2026-11-24T02:10:00.000Z' }
const THEIRS = { byName: '马晓东', isMine: false, until: '2026-11-24T02:10:00.000Z' }

const answers = {
  'faces.list': ({ list }: { list: RequestList }) => listOf(list === 'waiting' ? waiting : []),
  'faces.open': ({ id }: { id: string }) => opened(byId(id)),
  'faces.picture': ({ id }: { id: string }) => ({
    jpeg: `jpeg-of-${id}`,
    takenAt: '2026-11-24T01:05:00.000Z',
  }),
  'faces.lock': ({ id, held }: { id: string; held: boolean }) => ({
    ...byId(id),
    lock: held ? MINE : null,
  }),
  'faces.decide': ({ id, verdict }: { id: string; verdict: 'match' }) => ({
    ...byId(id),
    state: 'settled',
    review: { ...REVIEW, verdict, byName: '刘敏' },
  }),
  'organisation.list': { organisations: [] },
}

let address = ''
function Desk() {
  const { pathname, search } = useLocation()
  address = pathname + search
  useCountFaces(true)
  return <FacesPage />
}

async function open(at = '/faces', changes: Record<string, unknown> = {}) {
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
const heading = () => screen.queryByRole('heading', { level: 2 })?.textContent
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const write = (value: string) => fireEvent.change(note(), { target: { value } })
const rows = () => within(screen.getByRole('list', { name: /身份核验/ })).queryAllByRole('button')
const names = () => rows().map(row => row.querySelector('strong')?.textContent)
const whatIsKnown = () => screen.getByRole('region', { name: '选中的身份核验' }).textContent
const pictures = () => screen.getAllByRole('img').map(one => one.getAttribute('src'))

beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.setItem('purpose', 'verify-finding')
  useFaceCounts.setState({ counts: null, abilities: null, changes: 0 }, true)
})

describe('the queue of identity', () => {
  it('shows nobody before it was said why one looks', async () => {
    sessionStorage.clear()
    await open()
    expect(screen.getByRole('heading', { name: '查看用途' })).toBeTruthy()
    expect(asked('faces.open')).toEqual([])
  })

  it('lists what waits with its number, why, and what the person says', async () => {
    await open()
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
    expect(screen.getByRole('radio', { name: '待审 3' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: '其他方式 2' })).toBeTruthy()
    expect(rows()[0]!.textContent).toContain('本人说：戴了新眼镜')
    expect(rows()[1]!.textContent).toContain('时间已过')
  })

  it('opens the first, and J and K go on and back; each look is asked with its purpose', async () => {
    await open()
    expect(heading()).toContain('张安平')
    await press('j')
    expect(heading()).toContain('李长顺')
    await press('k')
    expect(heading()).toContain('张安平')
    expect(asked('faces.open')[1]).toEqual({ id: B, purpose: 'verify-finding' })
  })

  it('shows another list, and says when there is nothing in it', async () => {
    await open()
    await click(screen.getByRole('radio', { name: '已办' }))
    expect(address).toBe('/faces?list=done')
    expect(screen.getByText('还没有办完的身份核验。')).toBeTruthy()
  })

  it('reads on where the list goes on', async () => {
    const pageOf = ({ after }: { after?: string }) =>
      listOf(after ? [waiting[2]!] : waiting.slice(0, 2), { next: after ? null : 'n1' })
    await open('/faces', { 'faces.list': pageOf })
    expect(names()).toEqual(['张安平', '李长顺'])
    await click(screen.getByRole('button', { name: '载入更多' }))
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
  })

  it('says so when the list could not be read, and tries again', async () => {
    await open('/faces', { 'faces.list': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('名单没有读全')
    serverAnswers(answers)
    await click(screen.getByRole('button', { name: '重试' }))
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
  })

  it('says that the open one has moved, and reads it again when somebody wants it', async () => {
    await open()
    const moved = { ...waiting[0]!, words: '请打电话', state: 'other-way' as const }
    const changed = {
      ...answers,
      'faces.list': listOf([moved, ...waiting.slice(1)]),
      'faces.open': opened(moved),
    }
    serverAnswers(changed)
    write('写到一半')
    await act(async () => useFaceCounts.setState({ changes: 1 }))
    expect(screen.getByText(/刚才有了变化/)).toBeTruthy()
    expect([asked('faces.open').length, note().value]).toEqual([1, '写到一半'])
    await click(screen.getByRole('button', { name: '再看看' }))
    expect(asked('faces.open')).toHaveLength(2)
    expect(screen.queryByText(/刚才有了变化/)).toBeNull()
  })

  it('says so when the open one is in the list no more, and of others says nothing', async () => {
    await open()
    serverAnswers({ ...answers, 'faces.list': listOf([waiting[0]!]) })
    await act(async () => useFaceCounts.setState({ changes: 1 }))
    expect(screen.queryByText(/刚才有了变化/)).toBeNull()
    serverAnswers({ ...answers, 'faces.list': listOf(waiting.slice(1)) })
    await act(async () => useFaceCounts.setState({ changes: 2 }))
    expect(screen.getByText(/刚才有了变化/)).toBeTruthy()
  })

  it('says how many pictures wait to be confirmed, and leads to them', async () => {
    const counts = { waiting: 3, otherWays: 2, open: 5, pictures: 4 }
    await open('/faces', { 'faces.list': listOf(waiting, { counts }) })
    const link = screen.getByRole('link', { name: '待确认照片 4' })
    expect(link.getAttribute('href')).toBe('/faces/pictures')
    expect(useFaceCounts.getState().counts).toEqual(counts)
  })

  it('shows everything of one person, and leads back to everybody', async () => {
    const pageOf = ({ list }: { list: RequestList }) =>
      listOf(list === 'all' ? [waiting[0]!] : waiting)
    await open('/faces?person=p1', { 'faces.list': pageOf })
    expect(asked('faces.list')).toContainEqual({ list: 'all', personId: 'p1' })
    expect(names()).toEqual(['张安平'])
    await click(screen.getByRole('button', { name: '显示所有人' }))
    expect(names()).toEqual(['张安平', '李长顺', '王春燕'])
  })
})

describe('one request', () => {
  it('shows both pictures side by side, each looked at with its purpose, and the steps', async () => {
    await open()
    expect(pictures()).toEqual([
      'data:image/jpeg;base64,jpeg-of-enrolled-1',
      'data:image/jpeg;base64,jpeg-of-a1-face',
      'data:image/jpeg;base64,jpeg-of-a1-face',
      'data:image/jpeg;base64,jpeg-of-a1-step',
    ])
    expect(asked('faces.picture')).toContainEqual({ id: 'enrolled-1', purpose: 'verify-finding' })
    await click(screen.getByRole('button', { name: '动作照片 1' }))
    expect(pictures()[1]).toBe('data:image/jpeg;base64,jpeg-of-a1-step')
  })

  it('keeps match and liveness apart, calls a likeness a hint, and says what a camera cannot prove', async () => {
    await open()
    for (const words of [
      '机器认为不像同一人',
      '机器认为是真人在镜头前',
      '相似度 41%',
      '这只是提示，不是结论',
      '无法证明摄像头没有被替换',
      '不会自动算到本人头上',
      'Chrome 140，Android',
      '11月24日 09:05:00，用了 32 秒',
    ])
      expect(whatIsKnown()).toContain(words)
  })

  it('shows the pictures of another attempt when they are asked for, and only then', async () => {
    const attempts = [
      makeAttempt('a1'),
      makeAttempt('a2', { startedAt: '2026-11-24T01:10:00.000Z', endedAt: null }),
    ]
    await open('/faces', { 'faces.open': opened(waiting[0]!, { attempts }) })
    expect(pictures()[1]).toContain('a2-face')
    expect(JSON.stringify(asked('faces.picture'))).not.toContain('a1-')
    await click(screen.getByRole('button', { name: '看照片' }))
    expect(pictures()[1]).toContain('a1-face')
  })

  it('says of WeChat what came back and when, shows no picture and offers a call', async () => {
    const wechat = {
      engine: 'wechat',
      match: 'no-match',
      liveness: null,
      likenessPercent: null,
    } as const
    const attempt = makeAttempt('w1', { ...wechat, verifyRet: 10004, pictureIds: [], findings: [] })
    await open('/faces', {
      'faces.open': opened(waiting[0]!, { attempts: [attempt], enrolledPictureId: null }),
    })
    expect(whatIsKnown()).toContain('微信代码 10004：与公安照片比对不一致')
    expect(screen.getByText(/不给我们照片/)).toBeTruthy()
    expect(asked('faces.picture')).toEqual([])
    expect(screen.getByRole('button', { name: '电话回拨' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '再核验一次' })).toBeTruthy()
  })

  it('says of a number that WeChat does not publish only that it did not succeed', async () => {
    const attempt = makeAttempt('w1', { engine: 'wechat', verifyRet: 99999, pictureIds: [] })
    await open('/faces', { 'faces.open': opened(waiting[0]!, { attempts: [attempt] }) })
    expect(whatIsKnown()).toContain('微信代码 99999：没有成功')
  })

  it('says that a picture is gone, and leaves the rest standing', async () => {
    const gone = () => Promise.reject(refused('no-such-person', 404))
    await open('/faces', { 'faces.picture': gone })
    expect(screen.getAllByText(/可能已经按保存期限删除/).length).toBeGreaterThan(0)
    expect(screen.getByRole('form', { name: '审阅' })).toBeTruthy()
  })

  it('leads to the check-in, and to what was asked before', async () => {
    const history = [makeRequest(C, { review: REVIEW, opensAt: '2026-11-20T01:00:00.000Z' })]
    await open('/faces', {
      'faces.open': ({ id }: { id: string }) =>
        opened(byId(id), { history: id === A ? history : [] }),
    })
    expect(screen.getByRole('link', { name: '查看这次签到' }).getAttribute('href')).toBe(
      '/queue?checkIn=check-in-1',
    )
    await click(screen.getByRole('button', { name: '11月20日 09:00:00' }))
    expect(heading()).toContain('王春燕')
  })

  it('says why it could not be opened', async () => {
    await open('/faces', { 'faces.open': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('这次核验没有读出来')
  })
})

describe('deciding', () => {
  it('is done with digits and Ctrl+Enter, takes it in hand first, and goes on to the next', async () => {
    await open()
    await press('3')
    expect(asked('faces.lock')).toEqual([{ id: A, held: true }])
    await press('1')
    expect(document.activeElement).toBe(note())
    write('眉毛和嘴相符，眼镜不同')
    await send()
    expect(asked('faces.decide')).toEqual([
      {
        id: A,
        verdict: 'match-with-concern',
        action: 'none',
        note: '眉毛和嘴相符，眼镜不同',
        sensitive: false,
      },
    ])
    expect(heading()).toContain('李长顺')
    expect(screen.getByText('已提交：张安平，是本人，但有疑点。')).toBeTruthy()
    expect(asked('faces.lock')).toHaveLength(1)
  })

  it.each([
    ['no verdict', async () => {}, '请先选择结论。'],
    ['no action', () => press('1'), '请选择下一步。'],
    [
      'no note',
      async () => {
        await press('1')
        await press('1')
      },
      '请写明说明，至少两个字。',
    ],
  ])('is not sent with %s', async (_, prepare, sentence) => {
    await open()
    await prepare()
    await send()
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(asked('faces.decide')).toEqual([])
  })

  it('lets go of what was taken in hand when one goes on without deciding', async () => {
    await open()
    await press('1')
    await press('j')
    expect(asked('faces.lock')).toEqual([
      { id: A, held: true },
      { id: A, held: false },
    ])
  })

  it('can be given up, so that another may decide', async () => {
    await open()
    await press('1')
    expect(whatIsKnown()).toContain('您正在审阅，到 10:10 之前')
    await click(screen.getByRole('button', { name: '放弃审阅' }))
    expect(asked('faces.lock').at(-1)).toEqual({ id: A, held: false })
    expect(whatIsKnown()).not.toContain('您正在审阅')
  })

  it('only reads while another holds it', async () => {
    await open('/faces', { 'faces.open': opened({ ...waiting[0]!, lock: THEIRS }) })
    expect(screen.getByRole('alert').textContent).toContain('马晓东正在审阅，到 10:10')
    expect(screen.queryByRole('form')).toBeNull()
    await press('1')
    expect(asked('faces.lock')).toEqual([])
  })

  it('reads again who holds it when another was quicker to take it', async () => {
    let held: IdentityRequest['lock'] = null
    await open('/faces', {
      'faces.open': () => opened({ ...waiting[0]!, lock: held }),
      'faces.lock': () => {
        held = THEIRS
        return Promise.reject(refused('already-reviewed', 409))
      },
    })
    await press('1')
    expect(screen.getByRole('alert').textContent).toContain('马晓东正在审阅')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('says what the other one said who was quicker to decide', async () => {
    let review: IdentityRequest['review'] = null
    await open(`/faces?item=${A}`, {
      'faces.open': ({ id }: { id: string }) =>
        opened(id === A ? { ...byId(id), review } : byId(id)),
      'faces.decide': () => {
        review = REVIEW
        return Promise.reject(refused('already-reviewed', 409))
      },
    })
    await press('2')
    await press('1')
    write('不像')
    await send()
    expect(screen.getByText(/已由马晓东办理（是本人），您的结论没有提交/)).toBeTruthy()
  })

  it('keeps what was written when the server could not be reached', async () => {
    await open('/faces', { 'faces.decide': () => Promise.reject(new Unreachable()) })
    await press('1')
    await press('1')
    write('照片相符')
    await send()
    expect(screen.getByRole('alert').textContent).toContain('连不上服务器')
    expect([note().value, heading()?.includes('张安平')]).toEqual(['照片相符', true])
  })

  it('marks as sensitive only after it was said that this stays', async () => {
    await open()
    await click(screen.getByRole('checkbox', { name: '标为敏感' }))
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
    await click(screen.getByRole('button', { name: '确定标为敏感' }))
    await press('1')
    await press('1')
    write('受人威胁')
    await send()
    expect(asked('faces.decide')[0]).toMatchObject({ sensitive: true })
  })

  it('offers nothing that would take a mark away', async () => {
    await open('/faces', { 'faces.open': opened({ ...waiting[0]!, sensitive: true }) })
    expect(screen.getByText('已标为敏感，不能取消。')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('asks for the reason of what was not done in time', async () => {
    await open(`/faces?item=${B}`, { 'faces.open': opened(waiting[1]!, { attempts: [] }) })
    expect(screen.getByText('了解到的原因')).toBeTruthy()
    expect(whatIsKnown()).toContain('请先联系本人了解')
  })

  it.each([
    [
      'may only read',
      opened(waiting[0]!, { abilities: { decide: false, ask: false, enrol: false } }),
      '只能查看',
    ],
    ['comes too early', opened({ ...waiting[0]!, state: 'open' as const }), '现在不用审阅'],
    ['needs not', opened({ ...waiting[0]!, state: 'passed' as const }), '不用审阅'],
    [
      'comes after another',
      opened({ ...waiting[0]!, state: 'settled' as const, review: REVIEW }),
      '已办：是本人',
    ],
  ])('is not offered to one who %s', async (_, answer, sentence) => {
    await open('/faces', { 'faces.open': answer })
    expect(whatIsKnown()).toContain(sentence)
    expect(screen.queryByRole('form')).toBeNull()
    const isOpen = answer.request.state === 'open'
    expect(screen.queryByRole('button', { name: '登记到所核验' }) !== null).toBe(isOpen)
  })
})

describe('the machine’s yes', () => {
  it('can be overruled by somebody who looks', async () => {
    await open('/faces', { 'faces.open': opened({ ...waiting[0]!, state: 'passed' }) })
    await press('2')
    expect(asked('faces.lock')).toEqual([])
    await click(screen.getByRole('button', { name: '看着不像，仍要审阅' }))
    await press('2')
    await press('5')
    write('照片上是另一个人')
    await send()
    expect(asked('faces.decide')[0]).toMatchObject({ verdict: 'no-match', action: 'new-picture' })
  })
})

describe('other ways', () => {
  const way = makeRequest(A, { personName: '张安平', state: 'other-way', otherWay: 'call-back' })
  const other = {
    'faces.list': () => listOf([way]),
    'faces.open': opened(way, { attempts: [] }),
  }

  it('a visit is noted with what was seen', async () => {
    await open('/faces?list=other-ways', { ...other, 'faces.settle-visit': way })
    await click(screen.getByRole('button', { name: '登记到所核验' }))
    await click(screen.getByRole('button', { name: '登记，办完' }))
    expect(screen.getByText('请写明核对情况，至少两个字。')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox', { name: '核对情况' }), {
      target: { value: '本人到所，身份证相符' },
    })
    await click(screen.getByRole('button', { name: '登记，办完' }))
    expect(asked('faces.settle-visit')).toEqual([{ id: A, note: '本人到所，身份证相符' }])
    expect(screen.getByText('已登记：张安平到所核验。')).toBeTruthy()
  })

  it('a call shows the registered number and six digits until they are typed in', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-24T02:00:00.000Z') })
    let state: IdentityRequest['state'] = 'other-way'
    await open('/faces?list=other-ways', {
      ...other,
      'faces.list': () => listOf([{ ...way, state }]),
      'faces.start-call-back': {
        code: '308417',
        expiresAt: '2026-11-24T02:10:00.000Z',
        phone: '13900000001',
      },
    })
    expect(asked('faces.start-call-back')).toEqual([])
    await click(screen.getByRole('button', { name: '电话回拨' }))
    await click(screen.getByRole('button', { name: '开始回拨' }))
    expect(screen.getByText('308 417')).toBeTruthy()
    expect(screen.getByText('13900000001')).toBeTruthy()
    expect(screen.getByText(/还有 10 分 00 秒有效/)).toBeTruthy()
    await act(() => jest.advanceTimersByTimeAsync(61_000))
    expect(screen.getByText(/还有 8 分 59 秒有效/)).toBeTruthy()
    state = 'settled'
    await act(() => jest.advanceTimersByTimeAsync(5000))
    expect(screen.getByText('张安平已输入数字，核验办完。')).toBeTruthy()
    expect(screen.queryByText('308 417')).toBeNull()
    jest.useRealTimers()
  })

  it('says when the digits are over, and asks no more whether they were typed in', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-24T02:00:00.000Z') })
    const given = { code: '308417', expiresAt: '2026-11-24T02:00:30.000Z', phone: '139' }
    await open('/faces?list=other-ways', { ...other, 'faces.start-call-back': given })
    await click(screen.getByRole('button', { name: '电话回拨' }))
    await click(screen.getByRole('button', { name: '开始回拨' }))
    await act(() => jest.advanceTimersByTimeAsync(31_000))
    expect(screen.getByText('数字已经过期。')).toBeTruthy()
    const questions = () =>
      asked('faces.list').filter(one => (one as { list: string }).list === 'all').length
    const before = questions()
    await act(() => jest.advanceTimersByTimeAsync(20_000))
    expect(questions()).toBe(before)
    jest.useRealTimers()
  })

  it('asks once more, with a reason that the person reads', async () => {
    await open('/faces', { 'faces.ask': waiting[0] })
    await click(screen.getByRole('button', { name: '再核验一次' }))
    fireEvent.change(screen.getByRole('textbox', { name: '为什么要核验' }), {
      target: { value: '照片太暗，看不清' },
    })
    await click(screen.getByRole('checkbox', { name: /周围环境/ }))
    await click(screen.getByRole('button', { name: '发出要求' }))
    expect(asked('faces.ask')).toEqual([
      {
        ...{ personId: `person-of-${A}`, environment: true, digits: false },
        ...{ minutes: 30, reason: '照片太暗，看不清' },
      },
    ])
    expect(screen.getByText('已请张安平核验身份。')).toBeTruthy()
  })

  it('asks nobody without a reason', async () => {
    await open('/faces')
    await click(screen.getByRole('button', { name: '再核验一次' }))
    await click(screen.getByRole('button', { name: '发出要求' }))
    expect(screen.getByText('请写明为什么要核验，至少两个字。')).toBeTruthy()
    expect(asked('faces.ask')).toEqual([])
  })
})
