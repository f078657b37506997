import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { StudyFinding } from '#shared/courses/records.contract'
import { saveBytes } from '../../../console/device/save-file'
import { StudySection } from '../../../console/people/file/study/study-section'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'
import { makeStudy } from './make-study'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/device/save-file', () => ({ saveBytes: jest.fn() }))

const AT = '2026-11-24T01:00:00.000Z'
const PURPOSE = 'daily-supervision'

const finding: StudyFinding = {
  ...{ id: 'f1', lessonTitle: '外出请假', openedAt: AT, seconds: 300, looked: null },
  findings: [{ code: 'seek', times: 3 }],
}
const studied = makeStudy({
  record: {
    lessons: [
      {
        ...{ lessonId: 'l1', title: '外出请假', version: 1, seconds: 1800 },
        ...{ quizPassed: true, doneAt: AT },
      },
    ],
    exams: [
      {
        ...{ sittingId: 's1', title: '法律常识考试', number: 1, endedAt: AT },
        ...{ right: 9, of: 10, passed: true },
      },
    ],
    classes: [{ classId: 'k1', title: '集体学法', at: AT, seconds: 3600 }],
    seconds: 5400,
  },
  findings: [finding],
  certificates: [
    {
      ...{ id: 'c1', number: 'XX20261124-ABC234', issuedAt: AT, lessons: 1, exams: 1 },
      ...{ classes: 1, seconds: 5400 },
    },
  ],
})

async function open(answers: Record<string, unknown> = {}) {
  serverAnswers({ 'records.open': () => studied, ...answers })
  render(
    <MemoryRouter {...routing}>
      <StudySection person={{ id: 'a', name: '张安平' }} purpose={PURPOSE} />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await screen.findByText('外出请假')
}

beforeEach(() => jest.clearAllMocks())

it('tells lessons, exams, classes and certificates, and is asked for with the purpose', async () => {
  await open()
  expect(asked('records.open')).toEqual([{ personId: 'a', purpose: PURPOSE }])
  screen.getByText('9/10 通过，2026-11-24')
  screen.getByText('集体学法')
  screen.getByText(/XX20261124-ABC234/)
})

it('keeps what an officer found out about something unusual, and no penalty', async () => {
  const looked = { note: '手机卡了', byName: '刘敏', at: AT }
  await open({ 'records.look-at': { ...finding, looked } })
  screen.getByText('跳着看 3 次')
  fireEvent.click(screen.getByRole('button', { name: '已核实' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '手机卡了' } })
  serverAnswers({
    'records.look-at': { ...finding, looked },
    'records.open': { ...studied, findings: [{ ...finding, looked }] },
  })
  await act(
    async () => void fireEvent.click(within(dialog).getByRole('button', { name: '已核实' })),
  )
  expect(asked('records.look-at')).toEqual([{ id: 'f1', note: '手机卡了' }])
  await screen.findByText(/手机卡了/)
})

it('offers nothing to note to who only reads', async () => {
  await open({ 'records.open': { ...studied, abilities: { look: false } } })
  expect(screen.queryByRole('button', { name: '已核实' })).toBeNull()
})

it('gives the paper for the file as bytes', async () => {
  await open({ 'records.document': { name: '学习记录.pdf', bytes: 'JVBERg==' } })
  await act(
    async () =>
      void fireEvent.click(screen.getByRole('button', { name: '下载学习记录（存档用）' })),
  )
  const [name, bytes, type] = jest.mocked(saveBytes).mock.calls[0]!
  expect([name, type]).toEqual(['学习记录.pdf', 'application/pdf'])
  expect(bytes).toBe('JVBERg==')
})
