import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import QuestionsPage from '../../../console/reports/pages/questions'
import SchedulesPage from '../../../console/reports/pages/schedules'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { QUESTIONS, makeSchedule, makeSet } from './make-report'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const schedules = [
  makeSchedule('s1'),
  makeSchedule('s2', {
    ...{ for: { kind: 'person', personId: 'p1' }, forName: '张安平', kind: 'health' },
    ...{ cadence: { every: 2, unit: 'month' }, identity: false },
    media: { voice: 'none', pictures: 'none', video: 'none' },
  }),
]
const own = { ...QUESTIONS[0]!, id: 'own-1', words: '上周赶集了吗？', fixed: false }

async function open(page: JSX.Element, at: string, answers: Record<string, unknown>) {
  serverAnswers({ 'organisation.list': { organisations: [] }, ...answers })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      {page}
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  jest.clearAllMocks()
})

describe('schedules', () => {
  const list = (change = true) => ({
    'reports.schedules': { schedules, abilities: { change } },
    'reports.set-schedule': { ...schedules[0]! },
    'reports.end-schedule': { ...schedules[0]!, endedAt: '2026-11-24T01:00:00.000Z' },
  })
  const openSchedules = (changes = {}, change = true) =>
    open(<SchedulesPage />, '/reports/schedules', { ...list(change), ...changes })

  it('are said in words, for whom, how often and with what', async () => {
    await openSchedules()
    const [, first, second] = screen.getAllByRole('row')
    expect(first!.textContent).toMatch(
      /普管（类别）.*定期报告.*每周一次，开始后 3 天内交.*录音（自愿）、照片（需要），交后核验身份/,
    )
    expect(second!.textContent).toMatch(/张安平.*身体情况报告.*每 2 个月一次.*只写文字/)
  })

  it('one is made for a category, with a reason', async () => {
    await openSchedules()
    await click('新的安排')
    await click('保存安排')
    expect(asked('reports.set-schedule')).toEqual([])
    write('理由', '县里统一安排')
    await click('保存安排')
    expect(asked('reports.set-schedule')).toMatchObject([
      {
        for: { kind: 'category', category: 'ordinary' },
        kind: 'periodic',
        cadence: { every: 1, unit: 'week' },
        days: 3,
        media: { voice: 'optional', pictures: 'optional', video: 'none' },
        reason: '县里统一安排',
        lastDay: null,
      },
    ])
    expect(screen.getByText('已保存：普管（类别）的报告安排。')).toBeTruthy()
  })

  it('one for a person asks who', async () => {
    await openSchedules()
    await click('新的安排')
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '一个人' })))
    write('理由', '本人申请')
    await click('保存安排')
    expect(screen.getByText('请先查找并选择一个人。')).toBeTruthy()
    expect(asked('reports.set-schedule')).toEqual([])
  })

  it('says at the field what the server found wrong', async () => {
    const refusal = refused('bad-input', 400)
    refusal.problem.errors = [{ path: 'days', code: 'longer-than-cadence' }]
    await openSchedules({ 'reports.set-schedule': () => Promise.reject(refusal) })
    await click('新的安排')
    write('理由', '县里统一安排')
    await click('保存安排')
    expect(screen.getByText('交报告的天数不能比间隔还长。')).toBeTruthy()
  })

  it('one ends with a reason', async () => {
    await openSchedules()
    const row = screen.getByText('张安平').closest('tr')!
    await act(async () => void fireEvent.click(within(row).getByRole('button', { name: '终止' })))
    write('理由', '已转出')
    const dialog = screen.getByRole('dialog')
    await act(
      async () => void fireEvent.click(within(dialog).getByRole('button', { name: '终止' })),
    )
    expect(asked('reports.end-schedule')).toEqual([{ id: 's2', reason: '已转出' }])
  })

  it('are only read by those who may not change them', async () => {
    await openSchedules({}, false)
    expect(screen.getByText('您只能查看。')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('own questions', () => {
  const sets = [makeSet({ questions: [...QUESTIONS, own], version: 2, officeId: '53252701' })]
  const openQuestions = (change = true) =>
    open(<QuestionsPage />, '/reports/questions?office=53252701', {
      'reports.questions': { sets, abilities: { change } },
      'reports.set-questions': sets[0],
    })

  it('stand below the fixed ones, and are called so', async () => {
    await openQuestions()
    const items = screen.getAllByRole('listitem').map(item => item.textContent)
    expect(items[0]).toContain('固定')
    expect(items.at(-1)).toMatch(/上周赶集了吗？.*是／否，必答，本所/)
  })

  it('are three at most; a choice needs two choices', async () => {
    await openQuestions()
    await click('修改本所提问')
    await click('加一个提问')
    await click('加一个提问')
    expect(screen.queryByRole('button', { name: '加一个提问' })).toBeNull()
    await click('删除提问 3')
    write('提问 2', '地里种的什么？')
    write('提问 2 怎么回答', 'choice')
    write('提问 2 的选项，用顿号隔开', '包谷')
    await click('保存')
    expect(screen.getByText('至少要有两个选项。')).toBeTruthy()
    expect(asked('reports.set-questions')).toEqual([])
    write('提问 2 的选项，用顿号隔开', '包谷、烤烟')
    await click('保存')
    expect(asked('reports.set-questions')).toEqual([
      {
        officeId: '53252701',
        kind: 'periodic',
        questions: [
          { kind: 'yes-no', words: '上周赶集了吗？', choices: [], required: true },
          { kind: 'choice', words: '地里种的什么？', choices: ['包谷', '烤烟'], required: true },
        ],
      },
    ])
  })

  it('an empty one is not saved', async () => {
    await openQuestions()
    await click('修改本所提问')
    write('提问 1', '')
    await click('保存')
    expect(screen.getByText('请写出提问，至少两个字。')).toBeTruthy()
    expect(asked('reports.set-questions')).toEqual([])
  })

  it('are only read by those who may not change them', async () => {
    await openQuestions(false)
    expect(screen.queryByRole('button', { name: '修改本所提问' })).toBeNull()
  })
})
