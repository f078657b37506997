import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { ApplicationRow } from '#shared/jobs/application-desk.contract'
import type { BaseRow } from '#shared/jobs/handovers.contract'
import ApplicationsPage from '../../../console/jobs/applications/pages/applications'
import BasesPage from '../../../console/jobs/applications/pages/bases'
import HandoverPage from '../../../console/jobs/applications/pages/handover'
import { words } from '../../../console/jobs/applications/applications.words'
import { words as bases } from '../../../console/jobs/applications/bases.words'
import OutcomesPage from '../../../console/jobs/outcomes/pages/outcomes'
import TrainingPage from '../../../console/jobs/training/pages/training'
import { saveFile } from '../../../console/device/save-file'
import { Looks } from '../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/device/save-file', () => ({ saveFile: jest.fn() }))
jest.mock('../../../console/device/this-tab', () => ({
  recall: () => 'daily-supervision',
  remember: () => {},
}))

const AT = '2026-11-24T09:00:00.000Z'

const row = (changes: Partial<ApplicationRow> = {}): ApplicationRow => ({
  ...{ id: 'a1', personId: 'p1', personName: '张安平', officeId: 'o1', officeName: '中枢所' },
  ...{ employerId: 'e1', employerName: '云上食品厂', postingTitle: null, state: 'sent' },
  ...{ stateAt: AT, receivedAt: AT, fields: ['name'], handedOut: 1, needs: null },
  interview: null,
  ...changes,
})

const opened = (changes: Partial<ApplicationRow> = {}, rest: object = {}) => ({
  application: row(changes),
  shared: {
    ...{ name: true, phone: false, age: false, schooling: null, skills: null },
    ...{ experience: null, availableFrom: null, words: '能吃苦' },
  },
  ...{ noticeVersion: 1, goesOutAt: AT, withdrawnAt: null, steps: [] },
  next: ['seen', 'interview', 'offered', 'rejected'],
  abilities: { act: true },
  ...rest,
})

const list = (rows: ApplicationRow[]) => ({
  applications: rows,
  next: null,
  counts: { needs: 0, open: rows.length },
  abilities: { act: true },
})
const noOffices = { 'organisations.list': { organisations: [] } }

const open = (Page: () => JSX.Element, at = '/') =>
  render(
    <MemoryRouter initialEntries={[at]}>
      <Looks>
        <Page />
      </Looks>
    </MemoryRouter>,
  )

beforeEach(() => jest.clearAllMocks())

describe('the desk of applications', () => {
  it('notes an interview only when it says when and where', async () => {
    const answer = { 'applications.list': list([row()]), 'applications.open': opened() }
    serverAnswers({
      ...{ ...noOffices, ...answer },
      'applications.move': () => opened({ state: 'interview' }, { next: [] }),
    })
    open(ApplicationsPage, '/?list=open')
    const form = within(await screen.findByRole('form', { name: words.move }))
    fireEvent.click(form.getByRole('radio', { name: words.states.interview }))
    fireEvent.click(form.getByRole('button', { name: words.moveNow }))
    expect(form.getByText(words.faults.day)).toBeTruthy()
    expect(form.getByText(words.faults.place)).toBeTruthy()
    expect(asked('applications.move')).toEqual([])
    fireEvent.change(form.getByLabelText(words.interviewDay), { target: { value: '2099-11-26' } })
    fireEvent.change(form.getByLabelText(words.interviewPlace), { target: { value: '厂里' } })
    fireEvent.click(form.getByRole('button', { name: words.moveNow }))
    await screen.findByText(words.moved(row({ state: 'interview' })))
    expect(asked('applications.move')).toEqual([
      {
        ...{ id: 'a1', from: 'sent', state: 'interview', words: '', startedDay: null },
        interview: { at: '2099-11-26T01:00:00.000Z', minutes: 30, place: '厂里', contact: '' },
      },
    ])
  })

  it('shows what waits first, and that paper must be destroyed', async () => {
    const gone = opened({ needs: 'destruction', state: 'withdrawn' }, { shared: null, next: [] })
    serverAnswers({
      ...noOffices,
      'applications.list': list([row({ needs: 'destruction', state: 'withdrawn' })]),
      'applications.open': gone,
      'applications.settle': () => opened({ state: 'withdrawn' }, { shared: null, next: [] }),
    })
    open(ApplicationsPage)
    await screen.findByText(words.needsWhat.destruction)
    expect(screen.getByText(words.gone)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: words.settle.destruction }))
    expect(screen.getByText(words.faults.words)).toBeTruthy()
    fireEvent.change(screen.getByLabelText(words.settleWords), { target: { value: '已销毁' } })
    fireEvent.click(screen.getByRole('button', { name: words.settle.destruction }))
    await waitFor(() =>
      expect(asked('applications.settle')).toEqual([
        { id: 'a1', needs: 'destruction', words: '已销毁' },
      ]),
    )
  })
})

const baseRow = (changes: Partial<BaseRow> = {}): BaseRow => ({
  ...{ number: 1, postingTitle: null, name: '张＊＊', phone: '139****0001', age: null },
  ...{ schooling: null, skills: null, experience: null, availableFrom: null, words: null },
  ...changes,
})
const VIEW = { employerName: '云上食品厂', day: '2026-11-24', rows: [baseRow({ words: '=1+1' })] }
const SUMMARY = {
  ...{ id: 'e1', name: '云上食品厂', offers: '包吃住', verified: true },
  ...{ openPostings: 1, shown: 1, waiting: 0, started: 0 },
}
const HANDOVER = {
  ...{ id: 'h1', employerId: 'e1', way: 'csv', at: AT, byName: '马晓东', count: 1 },
  ...{ expiresAt: null, endedAt: null, opened: 0 },
}

describe('what goes out to a base', () => {
  const answers = {
    'bases.summarise': { bases: [SUMMARY], next: null },
    'handovers.view': { view: VIEW, handovers: [HANDOVER], abilities: { handOver: true } },
  }

  it('is noted before a file is saved, and the file runs nothing and names nobody', async () => {
    serverAnswers({
      ...answers,
      'handovers.hand-over': { view: VIEW, handover: HANDOVER, link: null },
    })
    open(BasesPage, '/?base=e1')
    fireEvent.click(await screen.findByRole('button', { name: bases.saveCsv }))
    await screen.findByText(bases.handed.csv)
    expect(asked('handovers.hand-over')).toEqual([
      { employerId: 'e1', way: 'csv', purpose: 'daily-supervision' },
    ])
    const [name, text] = jest.mocked(saveFile).mock.calls[0]!
    expect(name).toBe('求职人员名单-2026-11-24.csv')
    expect(text).toContain("1,张＊＊,139****0001,—,—,—,—,—,—,'=1+1")
    for (const word of ['马晓东', '司法', '矫正', '归途']) expect(text).not.toContain(word)
  })

  it('nothing is saved when it could not be noted', async () => {
    serverAnswers({
      ...answers,
      'handovers.hand-over': () => Promise.reject(refused('nobody-to-hand-over', 422)),
    })
    open(BasesPage, '/?base=e1')
    fireEvent.click(await screen.findByRole('button', { name: bases.saveJson }))
    await screen.findByRole('alert')
    expect(saveFile).not.toHaveBeenCalled()
  })

  it('shows link and code once, the token behind a #', async () => {
    const link = { token: 't'.repeat(43), code: '123456' }
    serverAnswers({
      ...answers,
      'handovers.hand-over': { view: VIEW, handover: { ...HANDOVER, way: 'link' }, link },
    })
    open(BasesPage, '/?base=e1')
    fireEvent.click(await screen.findByRole('button', { name: bases.makeLink }))
    expect(await screen.findByText('123456')).toBeTruthy()
    expect(screen.getByText(`http://localhost/handover#${link.token}`)).toBeTruthy()
  })
})

it('a base reads its list with the code alone', async () => {
  window.location.hash = `#${'t'.repeat(43)}`
  serverAnswers({ 'handovers.open': { view: VIEW, expiresAt: AT } })
  open(HandoverPage)
  fireEvent.change(screen.getByLabelText('六位数字口令'), { target: { value: '12345' } })
  fireEvent.click(screen.getByRole('button', { name: '打开名单' }))
  expect(screen.getByText('请输入六位数字。')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('六位数字口令'), { target: { value: '123456' } })
  fireEvent.click(screen.getByRole('button', { name: '打开名单' }))
  await screen.findByText('139****0001')
  expect(asked('handovers.open')).toEqual([{ token: 't'.repeat(43), code: '123456' }])
  window.location.hash = ''
})

it('each figure leads to the names behind it', async () => {
  const known = {
    ...{ 'checked-working': 2, 'checked-not': 0, 'said-working': 0, 'said-not': 0, unknown: 1 },
  }
  const nothing = Object.fromEntries(Object.keys(known).map(key => [key, 0]))
  const figures = [
    { months: 1, due: 3, known },
    { months: 3, due: 0, known: nothing },
    { months: 6, due: 0, known: nothing },
  ]
  serverAnswers({
    'outcomes.count': { placements: 3, figures, offices: [], toCheck: 1 },
    'outcomes.list': { outcomes: [], next: null, abilities: { check: true } },
  })
  open(OutcomesPage)
  fireEvent.click(await screen.findByRole('button', { name: '核实在岗：2 人，查看名单' }))
  await screen.findByText('数字后面的名单：满 1 个月，核实在岗')
  expect(asked('outcomes.list').at(-1)).toMatchObject({
    ...{ list: 'figures', months: 1, known: 'checked-working' },
  })
})

it('a session in the past is not arranged', async () => {
  const course = {
    ...{ id: 'c1', title: '电工', provider: '县职高', about: '', for: 'adults' },
    ...{ free: { tuition: true, board: true, materials: true }, closedAt: null },
  }
  serverAnswers({
    'training.courses': {
      ...{ courses: [{ id: 'c1', course, sessions: [] }], next: null },
      abilities: { keep: true, attend: true },
    },
  })
  open(TrainingPage)
  fireEvent.click(await screen.findByRole('button', { name: '安排班次：电工' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('开始'), { target: { value: '2020-01-01T09:00' } })
  fireEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(dialog.getByText('请填写开始时间，须在现在以后。')).toBeTruthy()
  expect(asked('training.set-session')).toEqual([])
})
