import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import BankPage from '../../../console/courses/exams/pages/bank'
import ExamsPage from '../../../console/courses/exams/pages/exams'
import PapersPage from '../../../console/courses/exams/pages/papers'
import StatisticsPage from '../../../console/courses/exams/pages/statistics'
import { saveFile } from '../../../console/device/save-file'
import ProgressPage from '../../../console/courses/progress/pages/progress'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/device/save-file', () => ({ saveFile: jest.fn() }))

const AT = '2026-11-24T01:00:00.000Z'

const question = {
  ...{ id: 'b1', field: 'traffic', kind: 'single', text: '红灯能走吗？', cite: '' },
  choices: [
    { id: 'y', text: '不能' },
    { id: 'n', text: '能' },
  ],
  ...{ key: ['y'], explanation: '红灯停。', byName: '刘敏', addedAt: AT, retiredAt: null },
}
const paper = {
  ...{ id: 'p1', title: '法律常识考试', for: { kind: 'everybody' }, forName: '', questions: 10 },
  draws: [{ field: 'traffic', kind: null, count: 10 }],
  ...{ minutes: 20, passPercent: 60, tries: 3, hoursBetween: 1, identity: true },
  ...{ firstDay: '2026-11-24', lastDay: null, byName: '刘敏', reason: '按计划', setAt: AT },
  endedAt: null,
}
const sitting = {
  ...{ id: 's1', title: '法律常识考试', number: 2, startedAt: AT, endedAt: AT, end: 'time-over' },
  ...{ right: 5, of: 10, passPercent: 60, passed: false, identity: null, paperId: 'p1' },
  ...{ personId: 'x1', personName: '张安平', officeName: '中枢镇司法所', review: null },
}
const item = {
  question: { id: 'q1', kind: 'single', text: '红灯能走吗？', choices: question.choices },
  ...{ chosen: ['n'], key: ['y'], right: false, explanation: '红灯停。', cite: '', savedAt: AT },
}

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
const click = (name: string | RegExp, within_: HTMLElement = document.body) =>
  act(async () => void fireEvent.click(within(within_).getByRole('button', { name })))
const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const saysPurpose = async () => {
  fireEvent.click(screen.getByRole('radio', { name: /日常监督管理/ }))
  await click('开始查看')
}

beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.clear()
})

describe('the bank', () => {
  const answers = (change = true) => ({
    'exams.bank': {
      ...{ questions: [question], next: null, abilities: { change } },
      counts: [{ field: 'traffic', kind: 'single', count: 1 }],
    },
    'exams.add-question': question,
    'exams.retire-question': { ...question, retiredAt: AT },
  })

  it('shows questions with what is right and why, and how many can be drawn', async () => {
    await open(<BankPage />, '/exams/bank', answers())
    expect(screen.getAllByRole('row')[1]!.textContent).toMatch(/红灯能走吗？.*✓ 不能.*红灯停。/)
    screen.getByText('可以抽的题共 1 道')
  })

  it('takes a question with its key, and only when it is whole', async () => {
    await open(<BankPage />, '/exams/bank', answers())
    await click('添加题目')
    const text = screen.getByRole('textbox', { name: '题目' })
    fireEvent.change(text, { target: { value: '能闯红灯吗？' } })
    await click('去掉选项 4')
    await click('去掉选项 3')
    write('选项 1', '能')
    write('选项 2', '不能')
    write('讲解', '红灯停。')
    await click('保存')
    expect(asked('exams.add-question')).toEqual([])
    screen.getByText('每个选项都要写，并选好正确答案。')
    fireEvent.click(screen.getByLabelText('选项 2 正确'))
    await click('保存')
    expect(asked('exams.add-question')).toMatchObject([
      {
        ...{ field: 'correction', kind: 'single', text: '能闯红灯吗？', replaces: null },
        choices: [
          { id: 'c1', text: '能' },
          { id: 'c2', text: '不能' },
        ],
        key: ['c2'],
      },
    ])
  })

  it('puts a new question in the place of the one that is changed', async () => {
    await open(<BankPage />, '/exams/bank', answers())
    await click('修改')
    write('讲解', '红灯停，绿灯行。')
    await click('保存')
    expect(asked('exams.add-question')).toMatchObject([{ replaces: 'b1', key: ['c1'] }])
  })

  it('asks why before one is taken out, and offers nothing to who only reads', async () => {
    await open(<BankPage />, '/exams/bank', answers())
    await click('停用')
    const dialog = screen.getByRole('dialog')
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '过时了' } })
    await click('停用', dialog)
    expect(asked('exams.retire-question')).toEqual([{ id: 'b1', reason: '过时了' }])
  })

  it('offers nothing to who only reads', async () => {
    await open(<BankPage />, '/exams/bank', answers(false))
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull()
    expect(screen.queryByRole('button', { name: '添加题目' })).toBeNull()
  })
})

describe('the exams', () => {
  const answers = (forMany = true) => ({
    'exams.papers': { papers: [paper], next: null, abilities: { change: true, forMany } },
    'exams.bank': {
      ...{ questions: [], next: null, abilities: { change: true } },
      counts: [{ field: 'traffic', kind: 'single', count: 7 }],
    },
    'exams.set-paper': paper,
    'exams.end-paper': { ...paper, endedAt: AT },
  })

  it('are said in words: for whom, how long, what is enough', async () => {
    await open(<PapersPage />, '/exams/papers', answers())
    expect(screen.getAllByRole('row')[1]!.textContent).toMatch(
      /本县全部人员.*10 题，20 分钟，60% 及格，最多考 3 次，两次之间隔 1 小时，要核验本人.*交通安全 任意题型 10 题/,
    )
  })

  it('one is set with its rules, once', async () => {
    await open(<PapersPage />, '/exams/papers', answers())
    await click('安排考试')
    await click('安排')
    expect(asked('exams.set-paper')).toEqual([])
    write('考试名称', '入门考试')
    write('理由', '按计划')
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: 'traffic' } })
    screen.getByText('题库里有 7 题')
    await click('安排')
    const [sent] = asked('exams.set-paper') as { attemptId: string }[]
    expect(sent).toMatchObject({
      ...{ for: { kind: 'everybody' }, title: '入门考试', minutes: 30, passPercent: 60 },
      draws: [{ field: 'traffic', kind: null, count: 10 }],
    })
    expect(sent!.attemptId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('says in the server’s words when the bank is too small', async () => {
    const refusal = () => Promise.reject(refused('not-enough-questions', 409))
    await open(<PapersPage />, '/exams/papers', { ...answers(), 'exams.set-paper': refusal })
    await click('安排考试')
    write('考试名称', '入门考试')
    write('理由', '按计划')
    await click('安排')
    expect(screen.getByText(/题库里符合条件的题不够/)).toBeTruthy()
  })

  it('an office ends none that is for many', async () => {
    await open(<PapersPage />, '/exams/papers', answers(false))
    expect(screen.queryByRole('button', { name: '终止' })).toBeNull()
  })
})

describe('what was sat', () => {
  const answers = {
    'exams.sittings': { sittings: [sitting], next: null, abilities: { review: true } },
    'exams.open': { sitting, items: [item], abilities: { review: true } },
    'exams.review': sitting,
  }

  it('is read with a purpose, question by question, and an officer says what he thinks', async () => {
    await open(<ExamsPage />, '/exams', answers)
    await saysPurpose()
    expect(asked('exams.open')).toEqual([{ id: 's1', purpose: 'daily-supervision' }])
    const details = screen.getByRole('region', { name: '选中的答卷' })
    within(details).getByText('答：能')
    within(details).getByText('正确：不能')
    within(details).getByText(/时间到，自动交卷/)
    await click('提交')
    expect(asked('exams.review')).toEqual([])
    write('给本人的话', '再看看第三课。')
    fireEvent.click(screen.getByRole('checkbox', { name: /允许再考一次/ }))
    await click('提交')
    expect(asked('exams.review')).toEqual([{ id: 's1', comment: '再看看第三课。', retake: true }])
    await screen.findByText('已提交：张安平的答卷。')
  })
})

it('the figures of questions say which are to be looked at', async () => {
  const figures = { question, asked: 20, right: 5, difficulty: 0.25, discrimination: -0.1 }
  await open(<StatisticsPage />, '/exams/statistics?paper=p1', {
    'exams.statistics': {
      ...{ sittings: 20, passed: 8, meanShare: 0.55 },
      items: [{ ...figures, chosen: [{ id: 'y', text: '不能', count: 5 }] }],
    },
  })
  expect(asked('exams.statistics')).toEqual([{ paperId: 'p1' }])
  expect(screen.getAllByRole('row')[1]!.textContent).toMatch(/25%.*-0\.10 建议检查.*✓ 不能：5/)
})

describe('how far people are', () => {
  const row = {
    ...{ id: 'x1', name: '=张安平', officeName: '中枢镇司法所', standing: 'behind' },
    ...{ assigned: 4, done: 1, overdue: 2, seconds: 3900, examsPassed: 1, findings: 2 },
    lastStudiedAt: AT,
  }
  const answers = (mayExport = true) => ({
    'records.progress': { people: [row], next: null, abilities: { export: mayExport } },
    'records.export': {
      ...{ people: [row], isCut: false },
      mark: { name: '刘敏', organisationName: '泸西县', at: AT },
    },
  })

  it('is said in words, and narrowed by a touch', async () => {
    await open(<ProgressPage />, '/progress', answers())
    await saysPurpose()
    expect(screen.getAllByRole('row')[1]!.textContent).toMatch(
      /张安平.*到期未学完 1\/4，到期未学完 2.*1 小时 5 分.*1 场.*2 项/,
    )
    fireEvent.click(screen.getByText('有情况待核实'))
    await waitFor(() =>
      expect(asked('records.progress')).toContainEqual(
        expect.objectContaining({ list: 'findings' }),
      ),
    )
  })

  it('is taken away with a purpose as a table that runs nothing, and says who took it', async () => {
    await open(<ProgressPage />, '/progress', answers())
    await saysPurpose()
    await click('导出表格')
    expect(asked('records.export')).toMatchObject([{ purpose: 'daily-supervision', list: 'all' }])
    const [name, text] = jest.mocked(saveFile).mock.calls[0]!
    expect(name).toBe('学习进度-2026-11-24.csv')
    expect(text).toContain("'=张安平")
    expect(text).toContain('泸西县 刘敏 于')
    screen.getByText('已导出 1 人。')
  })

  it('is not taken away by who only reads', async () => {
    await open(<ProgressPage />, '/progress', answers(false))
    await saysPurpose()
    expect(screen.queryByRole('button', { name: '导出表格' })).toBeNull()
  })
})
