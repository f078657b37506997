import { webcrypto } from 'node:crypto'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { Assignment } from '#shared/courses/assignments.contract'
import AssignmentsPage from '../../../../console/courses/assignments/pages/assignments'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { makeRow } from '../lessons/make-lesson'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

const made: Assignment = {
  ...{ id: 'a1', title: '入矫学习', for: { kind: 'person', personId: 'p1' }, forName: '张安平' },
  ...{ lessonIds: ['1'], lessonTitles: ['外出请假'], firstDay: '2026-11-24' },
  ...{ target: { minutes: 90, source: '矫正方案第三条' }, lastDay: '2026-12-08' },
  ...{ reason: '按矫正方案', byName: '刘敏', assignedAt: '2026-11-24T01:00:00.000Z' },
  ...{ endedAt: null, endReason: '', canTakeBack: true },
}
const person = {
  ...{ id: 'p1', name: '张安平', officeName: '中枢司法所', idNumberMasked: '990101********0014' },
}
const plan = {
  ...{ id: 's1', title: '入矫方案', lessonIds: ['1', '2'], savedAt: '2026-11-24T01:00:00.000Z' },
  target: { minutes: 60, source: '县里方案' },
}

const answers = (assignments: readonly Assignment[], abilities = {}) => ({
  'lessons.assignments': {
    ...{ assignments, next: null },
    abilities: { assign: true, assignCategories: true, ...abilities },
  },
  'lessons.plans': { plans: [plan], abilities: { change: true } },
  'lessons.list': {
    ...{ lessons: [makeRow('1'), makeRow('2')], next: null, total: 2 },
    abilities: { write: true, publish: true },
  },
  'people.list': { people: [person], total: 1, next: null, abilities: {} },
  'lessons.assign': made,
  'lessons.end-assignment': made,
})

async function open(given: Record<string, unknown>) {
  serverAnswers(given)
  render(
    <MemoryRouter {...routing} initialEntries={['/lessons/assignments']}>
      <AssignmentsPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}
const click = (name: string | RegExp, inside = screen) =>
  act(async () => void fireEvent.click(inside.getByRole('button', { name })))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tick = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('checkbox', { name })))

async function findPerson() {
  write('找人', '张')
  await click(/查\s*找/, within(screen.getByRole('dialog').querySelector('.find-person')!) as never)
}

beforeEach(() => jest.clearAllMocks())

it('says who studies what until when, and what the number rests on', async () => {
  await open(answers([made]))
  expect(screen.getAllByRole('row')[1]!.textContent).toMatch(
    /入矫学习张安平外出请假目标 90 分钟（出处：矫正方案第三条）2026-11-24 至 2026-12-08按矫正方案（刘敏）/,
  )
})

it('assigns to one person what was chosen, and takes it back with one press', async () => {
  await open(answers([]))
  await click('安排学习')
  await click(/^安\s*排$/)
  expect(asked('lessons.assign')).toEqual([])
  expect(screen.getByText('请至少选一门课。')).toBeTruthy()
  await findPerson()
  await tick('课程1')
  write('任务名称', '入矫学习')
  write('理由', '按矫正方案')
  await click(/^安\s*排$/)
  expect(asked('lessons.assign')).toMatchObject([
    {
      ...{ for: { kind: 'person', personId: 'p1' }, lessonIds: ['1'], target: null },
      ...{ title: '入矫学习', reason: '按矫正方案' },
    },
  ])
  await click(/^撤\s*回$/)
  expect(asked('lessons.end-assignment')).toMatchObject([{ id: 'a1', takeBack: true }])
  expect(screen.getByText('已撤回，本人看不到这项任务了。')).toBeTruthy()
})

it('sends the same act again when the first answer was lost', async () => {
  let fails = true
  await open({
    ...answers([]),
    'lessons.assign': () => {
      if (!fails) return made
      fails = false
      throw refused('not-now', 503)
    },
  })
  await click('安排学习')
  await findPerson()
  await tick('课程1')
  write('任务名称', '入矫学习')
  write('理由', '按矫正方案')
  await click(/^安\s*排$/)
  await click(/^安\s*排$/)
  const [first, second] = asked('lessons.assign') as { attemptId: string }[]
  expect(second!.attemptId).toBe(first!.attemptId)
})

it('takes lessons and target from a plan', async () => {
  await open(answers([]))
  await click('安排学习')
  await act(
    async () =>
      void fireEvent.change(screen.getByLabelText('学习方案', { selector: 'select' }), {
        target: { value: 's1' },
      }),
  )
  await findPerson()
  write('理由', '按矫正方案')
  await click(/^安\s*排$/)
  expect(asked('lessons.assign')).toMatchObject([
    { title: '入矫方案', lessonIds: ['1', '2'], target: { minutes: 60, source: '县里方案' } },
  ])
})

it('offers categories to the county only', async () => {
  await open(
    answers([{ ...made, for: { kind: 'category', category: 'strict' } }], {
      assignCategories: false,
    }),
  )
  expect(screen.getByText('严管（类别）')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '终止' })).toBeNull()
  await click('安排学习')
  expect(screen.queryByLabelText('一类人')).toBeNull()
})

it('ends one with a reason', async () => {
  await open(answers([made]))
  await click('终止')
  write('理由', '已经学完')
  await click('终止', within(screen.getByRole('dialog')) as never)
  expect(asked('lessons.end-assignment')).toEqual([
    { id: 'a1', reason: '已经学完', takeBack: false },
  ])
})

it('says that there is nothing', async () => {
  await open(answers([]))
  expect(screen.getByText('现在没有学习任务。')).toBeTruthy()
})
