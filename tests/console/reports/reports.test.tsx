import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { ReportRow } from '#shared/reports/reading.contract'
import { useCountReports, useReportNumbers } from '../../../console/reports/counts.store'
import ReportsPage from '../../../console/reports/pages/reports'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { listOf, makeDuty, makeReport, opened, overdueOf } from './make-report'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const REVIEW: ReportRow['review'] = {
  ...{ outcome: 'read', note: '知道了', byName: '马晓东', at: '2026-11-24T05:00:00.000Z' },
}
const fresh = [
  makeReport('a', { personName: '张安平', flags: ['help', 'low-mood'] }),
  makeReport('b', { personName: '李长顺', flags: ['late'] }),
]
const late = [
  makeDuty('d1', { personName: '王春燕' }),
  makeDuty('d2', { personName: '赵小虎', reminders: 0, remindedAt: null }),
]
const byId = (id: string) => fresh.find(one => one.id === id)!

const answers = {
  'reports.list': ({ list }: { list: string }) => listOf(list === 'new' ? fresh : []),
  'reports.open': ({ id }: { id: string }) => opened(byId(id)),
  'reports.overdue': () => overdueOf(late),
  'reports.review': ({ id }: { id: string }) => ({ ...byId(id), review: REVIEW }),
  'reports.settle': ({ id }: { id: string }) => ({ ...makeDuty(id), state: 'settled' }),
  'organisation.list': { organisations: [] },
}

let address = ''
let numbers: Readonly<Record<string, number>> = {}
function Desk() {
  const { pathname, search } = useLocation()
  address = pathname + search
  useCountReports(true)
  numbers = useReportNumbers()
  return <ReportsPage />
}

async function open(at = '/reports', changes: Record<string, unknown> = {}) {
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
const write = (value: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value } })
const rows = () => within(screen.getByRole('list', { name: /报告|到期/ })).getAllByRole('button')
const names = () => rows().map(row => row.querySelector('strong')?.textContent)
const shown = () => screen.getByRole('region', { name: '选中的报告' })

beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.setItem('purpose', 'daily-supervision')
})

describe('the inbox', () => {
  it('shows what is new, says how much, and opens the first with the purpose', async () => {
    await open()
    expect(names()).toEqual(['张安平', '李长顺'])
    expect(screen.getByText('新 2')).toBeTruthy()
    expect(screen.getByText('到期未交 1')).toBeTruthy()
    expect(asked('reports.open')).toEqual([{ id: 'a', purpose: 'daily-supervision' }])
    expect(numbers).toEqual({ '/reports': 3 })
    expect(address).toContain('item=a')
  })

  it('puts a plea for help before everything, with the telephone to ring', async () => {
    await open()
    const alert = screen.getByText('本人需要帮忙').closest('[role=alert]')!
    expect(alert.querySelector('a')?.getAttribute('href')).toBe('tel:13900000001')
    expect(screen.getByText('本人说心情不好，请留意。')).toBeTruthy()
    expect(rows()[0]!.textContent).toContain('求助')
  })

  it('says where to look for a number when there is none', async () => {
    await open('/reports', { 'reports.open': opened(fresh[0]!, { phone: '' }) })
    expect(screen.getByText(/联系方式在本人档案里/)).toBeTruthy()
  })

  it('reads what was asked and said, in words', async () => {
    await open()
    const items = within(shown()).getAllByRole('listitem')
    expect(items.map(item => item.textContent)).toEqual([
      '这段时间，您遵守法律和监管规定了吗？是',
      '这段时间做了什么？在家种地。',
      '这段时间心情怎么样？不太好',
      '需要司法所帮忙吗？需要',
    ])
    expect(items.map(item => item.className)).toEqual(['', '', 'urgent', 'urgent'])
  })

  it('goes to the next and back with the keyboard', async () => {
    await open()
    await press('j')
    expect(heading()).toContain('李长顺')
    await press('k')
    expect(heading()).toContain('张安平')
  })

  it('says why one could not be opened', async () => {
    await open('/reports', { 'reports.open': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('这份报告没有读出来')
  })

  it('shows one person only when that was chosen', async () => {
    await open('/reports?person=p1')
    expect(asked('reports.list')).toContainEqual(expect.objectContaining({ personId: 'p1' }))
    await click(screen.getByRole('button', { name: '显示所有人' }))
    expect(address).not.toContain('person')
  })
})

describe('sounds, pictures and films', () => {
  const media = [
    { ...{ id: 'm1', kind: 'voice', type: 'audio/mpeg' }, seconds: 12, bytes: 6, kept: true },
    { ...{ id: 'm2', kind: 'picture', type: 'image/jpeg' }, seconds: 0, bytes: 3, kept: false },
  ] as ReportRow['media']
  const with_ = {
    'reports.list': () => listOf([{ ...fresh[0]!, media }]),
    'reports.open': opened({ ...fresh[0]!, media }, { withoutMedia: '没有网' }),
    'reports.media': ({ part }: { part: number }) => ({
      bytes: btoa(part === 0 ? 'one' : 'two'),
      parts: 2,
      type: 'audio/mpeg',
    }),
  }
  const made: Blob[] = []
  beforeEach(() => {
    made.length = 0
    URL.createObjectURL = (blob: Blob | MediaSource) => `blob:${made.push(blob as Blob)}`
    URL.revokeObjectURL = () => {}
  })

  it('are fetched only when they are to be heard, whole, and with the purpose', async () => {
    await open('/reports', with_)
    expect(asked('reports.media')).toEqual([])
    await click(screen.getByRole('button', { name: '听录音' }))
    expect(asked('reports.media')).toEqual([
      { id: 'm1', part: 0, purpose: 'daily-supervision' },
      { id: 'm1', part: 1, purpose: 'daily-supervision' },
    ])
    expect(made.map(({ size, type }) => [size, type])).toEqual([[6, 'audio/mpeg']])
    expect(screen.getByLabelText('录音，12 秒').getAttribute('src')).toBe('blob:1')
  })

  it('that are deleted by now are named, and why something never came', async () => {
    await open('/reports', with_)
    expect(shown().textContent).toContain('照片　已按保存期限删除')
    expect(shown().textContent).toContain('没有拍、没有录的原因：没有网')
    expect(screen.queryByRole('button', { name: '看照片' })).toBeNull()
  })
})

describe('reviewing', () => {
  it('is done with a digit, a note and Ctrl+Enter, and goes on to the next', async () => {
    await open()
    await press('2')
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
    write('周五来所里坐坐')
    await send()
    expect(asked('reports.review')).toEqual([{ id: 'a', outcome: 'talk', note: '周五来所里坐坐' }])
    expect(heading()).toContain('李长顺')
    expect(screen.getByText('已提交：张安平，约谈。')).toBeTruthy()
  })

  it.each([
    ['no outcome', async () => {}, '请先选择结论。'],
    ['no note', () => press('1'), '请写明要对本人说的话，至少两个字。'],
  ])('is not sent with %s', async (_, prepare, sentence) => {
    await open()
    await prepare()
    await send()
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(asked('reports.review')).toEqual([])
  })

  it('says what the other one said who was quicker', async () => {
    let review: ReportRow['review'] = null
    await open('/reports', {
      'reports.open': () => opened({ ...fresh[0]!, review }),
      'reports.review': () => {
        review = REVIEW
        return Promise.reject(refused('already-reviewed', 409))
      },
    })
    await press('1')
    write('好的')
    await send()
    expect(screen.getByText('已由马晓东审阅（已阅），您的结论没有提交。')).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('is not offered to those who only read', async () => {
    await open('/reports', {
      'reports.open': opened(fresh[0]!, { abilities: { review: false } }),
    })
    expect(screen.getByText('您只能查看，不能审阅。')).toBeTruthy()
    await press('1')
    expect(screen.queryByRole('form')).toBeNull()
  })
})

describe('what did not come in time', () => {
  it('says since when, and how often the person was reminded', async () => {
    await open('/reports?list=overdue')
    expect(names()).toEqual(['王春燕', '赵小虎'])
    const facts = screen.getByRole('region', { name: '选中的到期未交' }).textContent
    expect(facts).toContain('应在 11月23日 23:59 前交')
    expect(facts).toContain('提醒 2 次，最近 11月24日 09:00')
    expect(rows()[1]!.textContent).toContain('还没有提醒过')
    expect(screen.getByRole('link', { name: /打开档案/ }).getAttribute('href')).toBe(
      '/people?person=person-of-d1',
    )
  })

  it('is settled with a note that the person reads', async () => {
    await open('/reports?list=overdue')
    await press('1')
    await send()
    expect(screen.getByText('请写明了解到的情况，至少两个字。')).toBeTruthy()
    write('在医院陪护，已补交')
    await send()
    expect(asked('reports.settle')).toEqual([
      { id: 'd1', outcome: 'explained', note: '在医院陪护，已补交' },
    ])
    expect(screen.getByText('已提交：王春燕，情况已说明。')).toBeTruthy()
    expect(heading()).toContain('赵小虎')
  })

  it('is only read by those who may not settle', async () => {
    await open('/reports?list=overdue', { 'reports.overdue': () => overdueOf(late, false) })
    expect(screen.getByText('您只能查看，不能处理。')).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
  })
})

describe('on paper', () => {
  it('stands everything that was asked and said, the receipt, and room for the seal', async () => {
    await open()
    const sheet = document.querySelector('.report-sheet')!
    for (const text of [
      '社区矫正对象定期报告',
      '张安平',
      '中枢司法所',
      '在家种地。',
      '不太好',
      '盖章',
    ])
      expect(sheet.textContent).toContain(text)
    expect(sheet.querySelector('.receipt')?.textContent).toBe('a')
    expect(sheet.textContent).toContain('2026年11月24日 09:00:00')
  })
})
