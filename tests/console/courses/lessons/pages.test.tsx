import { webcrypto } from 'node:crypto'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import LawsPage from '../../../../console/courses/lessons/pages/laws'
import LessonPage from '../../../../console/courses/lessons/pages/lesson'
import LessonsPage from '../../../../console/courses/lessons/pages/lessons'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { content } from '../../../server/courses/lessons/writing'
import { makeLesson, makeRow } from './make-lesson'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

async function open(page: JSX.Element, at: string, answers: Record<string, unknown>) {
  serverAnswers(answers)
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      {page}
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (name: string | RegExp, within_ = screen) =>
  act(async () => void fireEvent.click(within_.getByRole('button', { name })))
const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const turnTo = (tab: string) =>
  act(async () => void fireEvent.click(screen.getByRole('tab', { name: tab })))

beforeEach(() => jest.clearAllMocks())

describe('the list of lessons', () => {
  const ABILITIES = { write: true, publish: true }
  const listed = (lessons: object[], next: string | null = null) => ({
    'lessons.list': { lessons, next, total: lessons.length, abilities: ABILITIES },
  })

  it('says what state each is in', async () => {
    await open(
      <LessonsPage />,
      '/lessons',
      listed([
        makeRow('1', { hasDraft: true }),
        makeRow('2', { readVersion: null, comesAt: '2026-11-30T00:00:00.000Z' }),
        makeRow('3', { readVersion: null, withdrawnAt: '2026-11-20T00:00:00.000Z' }),
      ]),
    )
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent)
    expect(rows[0]).toMatch(/课程1.*已发布（第 1 版），有草稿/)
    expect(rows[1]).toMatch(/11月30日 08:00 起/)
    expect(rows[2]).toMatch(/已撤下/)
  })

  it('is narrowed by what the address says, and by what is chosen', async () => {
    await open(<LessonsPage />, '/lessons?field=traffic&search=酒', listed([]))
    expect(asked('lessons.list')).toMatchObject([{ field: 'traffic', search: '酒', list: 'all' }])
    expect(screen.getByText(/没有找到这样的课程/)).toBeTruthy()
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText('对象'), { target: { value: 'minors' } }),
    )
    expect(asked('lessons.list').at(-1)).toMatchObject({ field: 'traffic', audience: 'minors' })
    await click('看全部课程')
    expect(asked('lessons.list').at(-1)).toEqual({ list: 'all' })
  })

  it('says that there is nothing, and offers nothing to who may only read', async () => {
    const answer = {
      lessons: [],
      next: null,
      total: 0,
      abilities: { write: false, publish: false },
    }
    await open(<LessonsPage />, '/lessons', { 'lessons.list': answer })
    expect(screen.getByText(/还没有课程/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: '写一门新课' })).toBeNull()
  })
})

describe('the editor', () => {
  const edit = (changes: Parameters<typeof makeLesson>[0] = {}, answers = {}) =>
    open(<LessonPage />, '/lessons/edit?id=l1', {
      'lessons.open': makeLesson(changes),
      'lessons.save': makeLesson({ ...changes, revision: 4 }),
      'lessons.citations': { citations: [] },
      ...answers,
    })
  const saved = () =>
    asked('lessons.save') as { revision: number; content: ReturnType<typeof content> }[]

  it('sends what was changed, with the revision that was read, and nothing before', async () => {
    await edit()
    expect(screen.getByRole('button', { name: '保存草稿' })).toHaveProperty('disabled', true)
    write('课程名称', '请假须知')
    await click('保存草稿')
    expect(saved()).toEqual([
      { lessonId: 'l1', revision: 3, content: content({ title: '请假须知' }) },
    ])
    expect(screen.getByText('草稿已保存。')).toBeTruthy()
  })

  it('moves a piece by the keyboard, and takes one out and puts it back', async () => {
    await edit()
    const pieces = () => screen.getAllByRole('listitem', { name: /正文第/ })
    fireEvent.keyDown(within(pieces()[0]!).getByRole('textbox'), { key: 'ArrowDown', altKey: true })
    expect(pieces()[0]!.getAttribute('aria-label')).toMatch(/段落/)
    await click('删除', within(pieces()[1]!) as unknown as typeof screen)
    expect(pieces()).toHaveLength(2)
    await click('撤销删除')
    write('课程名称', '请假')
    await click('保存草稿')
    expect(saved()[0]!.content.blocks.map(({ id }) => id)).toEqual(['b2', 'b1', 'b3'])
  })

  it('shows markup as what it is, in the preview too', async () => {
    await edit()
    write('小标题', '<img src=x onerror=alert(1)>')
    const phone = screen.getByRole('region', { name: '手机上的样子' })
    expect(within(phone).getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
    expect(phone.querySelector('img')).toBeNull()
  })

  it('says where something is missing, on whichever part it lies', async () => {
    const errors = [
      { path: 'content.blocks.1.runs', code: 'too-small' },
      { path: 'content.questions.0.key', code: 'one-right-choice' },
    ]
    await edit(
      {},
      {
        'lessons.save': () => {
          const refusal = refused('bad-input', 400)
          throw Object.assign(refusal, { problem: { ...refusal.problem, errors } })
        },
      },
    )
    write('课程名称', '改')
    await click('保存草稿')
    expect(screen.getByText('正文第 2 段（段落）：还没有写完。')).toBeTruthy()
    expect(screen.getByText('第 1 题：请只标一个正确答案。')).toBeTruthy()
    await turnTo('小测')
    expect(screen.getByText('请只标一个正确答案。')).toBeTruthy()
  })

  it('publishes at a moment by the clock of China', async () => {
    await edit({}, { 'lessons.publish': makeLesson() })
    await click('发布…')
    await act(async () => void fireEvent.click(screen.getByLabelText('从某时起')))
    fireEvent.change(document.querySelector('input[type=date]')!, {
      target: { value: '2026-12-01' },
    })
    fireEvent.change(document.querySelector('input[type=time]')!, { target: { value: '07:30' } })
    await click(/^发\s*布$/)
    expect(asked('lessons.publish')).toEqual([
      { lessonId: 'l1', revision: 3, from: '2026-11-30T23:30:00.000Z' },
    ])
  })

  it('does not publish what has obstacles, and says which', async () => {
    await edit({ obstacles: [{ code: 'unchecked-citation', about: '《某条例》第一条' }] })
    expect(screen.getByRole('button', { name: '发布…' })).toHaveProperty('disabled', true)
    expect(screen.getByText('法条“《某条例》第一条”还没有人核对原文。')).toBeTruthy()
  })

  it('leaves publishing to the county, and writing to who may', async () => {
    await edit({ abilities: { write: true, publish: false } })
    expect(screen.queryByRole('button', { name: '发布…' })).toBeNull()
    expect(screen.getByText(/由县里发布/)).toBeTruthy()
  })

  it('is read only for who may only read', async () => {
    await edit({ abilities: { write: false, publish: false } })
    expect(screen.queryByRole('button', { name: '保存草稿' })).toBeNull()
    expect(screen.getByLabelText('课程名称').closest('fieldset')).toHaveProperty('disabled', true)
  })

  it('withdraws with a reason', async () => {
    const [version] = makeLesson().versions
    const published = { ...version!, state: 'published' as const }
    const shown = { ...makeLesson().shown, state: 'published' as const }
    await edit({ versions: [published], shown }, { 'lessons.withdraw': makeLesson() })
    await click('撤下…')
    await click(/^撤\s*下$/)
    expect(asked('lessons.withdraw')).toEqual([])
    write('理由', '法条修改')
    await click(/^撤\s*下$/)
    expect(asked('lessons.withdraw')).toEqual([{ lessonId: 'l1', reason: '法条修改' }])
  })

  it('asks nothing of the server for a lesson that is not written yet', async () => {
    await open(<LessonPage />, '/lessons/edit', { 'lessons.save': makeLesson() })
    write('课程名称', '新课')
    write('简介', '讲什么')
    await click('保存草稿')
    expect(asked('lessons.open')).toEqual([])
    expect(saved()).toMatchObject([{ revision: null, content: { title: '新课', blocks: [] } }])
  })
})

describe('texts of law', () => {
  const law = {
    ...{ id: 'x1', cite: '《某条例》第一条', words: '应当学习。', inForceFrom: '2020-01-01' },
    ...{ inForceUntil: null, source: '官网', enteredBy: '马晓东', checkedBy: '' },
    ...{ checked: false, canCheck: true },
  }

  it('are compared by a second person, who is asked first', async () => {
    await open(<LawsPage />, '/lessons/laws', {
      'lessons.citations': { citations: [law] },
      'lessons.check-citation': law,
    })
    expect(screen.getByText(/马晓东 录入，出处：官网/)).toBeTruthy()
    await click('核对无误')
    expect(asked('lessons.check-citation')).toEqual([])
    await click('核对无误', within(screen.getByRole('dialog')) as unknown as typeof screen)
    expect(asked('lessons.check-citation')).toEqual([{ id: 'x1' }])
  })

  it('of one’s own cannot be compared by oneself', async () => {
    const citations = [{ ...law, canCheck: false }]
    await open(<LawsPage />, '/lessons/laws', { 'lessons.citations': { citations } })
    expect(screen.queryByRole('button', { name: '核对无误' })).toBeNull()
  })
})
