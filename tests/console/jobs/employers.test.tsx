import { fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import EmployersPage from '../../../console/jobs/pages/employers'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { makeEmployer } from './make-posting'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const COUNTY = { keep: true, verify: true }
const employer = makeEmployer()
const list = {
  employers: [{ ...employer, openPostings: 2 }],
  ...{ next: null, total: 1, abilities: COUNTY },
}

function open(at: string, answers: Record<string, unknown> = {}) {
  serverAnswers({
    'jobs.employers': list,
    'jobs.employer': { employer, past: [], abilities: COUNTY },
    ...answers,
  })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <EmployersPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}

beforeEach(() => jest.clearAllMocks())

it('an employer is verified with a word on how', async () => {
  open('/jobs/employers?employer=e1', { 'jobs.verify-employer': employer })
  fireEvent.click(await screen.findByRole('button', { name: '核实通过' }))
  const dialog = (await screen.findByText('核实用人单位')).closest<HTMLElement>('.ant-modal')!
  fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '已回拨电话' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '核实通过' }))
  await screen.findByText('已核实。')
  expect(asked('jobs.verify-employer')).toEqual([
    { id: 'e1', version: 1, outcome: 'verified', reason: '已回拨电话' },
  ])
})

it('an office is told that the county verifies', async () => {
  const abilities = { keep: true, verify: false }
  open('/jobs/employers?employer=e1', { 'jobs.employer': { employer, past: [], abilities } })
  await screen.findByText('由县级工作人员核实。')
  expect(screen.queryByRole('button', { name: '核实通过' })).toBeNull()
})

it('a licence is checked while it is typed, and a refusal is said', async () => {
  open('/jobs/employers', {
    'jobs.add-employer': () => Promise.reject(refused('licence-taken', 409)),
  })
  fireEvent.click(await screen.findByRole('button', { name: '登记单位' }))
  const field = screen.getByLabelText('统一社会信用代码')
  fireEvent.change(field, { target: { value: '9144030071526726X' } })
  await screen.findByText('已输入 17 位，共 18 位')
  fireEvent.change(field, { target: { value: '9144030071526726XH' } })
  await screen.findByText('这个代码不对，请逐位核对：校验位不符。')
  fireEvent.change(field, { target: { value: '9144030071526726XG' } })
  await screen.findByText('营业执照上的 18 位代码')
  fireEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }))
  await screen.findByText(/已经登记过单位/)
})
