import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { Refused } from '#shared/ask'
import PostingEditorPage from '../../../console/jobs/pages/posting-editor'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'
import { makeEmployer, makePosting } from './make-posting'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/jobs/posting-form/point-map', () => ({
  __esModule: true,
  default: () => null,
}))

const posting = makePosting('a')

function open(at: string, answers: Record<string, unknown> = {}) {
  serverAnswers({
    'jobs.townships': { townships: [{ id: '53252701', name: '中枢' }] },
    'jobs.employers': { employers: [], next: null, total: 0, abilities: {} },
    'jobs.employer': { employer: makeEmployer(), past: [], abilities: {} },
    'places.list': { boundaries: [], abilities: { add: false } },
    'jobs.posting': { posting, past: [], abilities: { keep: true, decide: true } },
    ...answers,
  })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <PostingEditorPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}

/** A button that turns while it works has another name for a moment longer. */
const save = async () => fireEvent.click(await screen.findByRole('button', { name: /^保\s?存$/ }))

beforeEach(() => jest.clearAllMocks())

it('says while it is typed what must be looked at', async () => {
  open('/jobs/edit?posting=a')
  await screen.findByText('没有发现需要核对的内容。')
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '限男性，交押金' } })
  await screen.findByText('向求职者收钱或要担保')
  screen.getByText('限制性别')
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '不收押金，男女不限' } })
  await screen.findByText('没有发现需要核对的内容。')
})

it('saves a change over the version that was read, and what it says unchanged', async () => {
  open('/jobs/edit?posting=a', { 'jobs.change-posting': { ...posting, version: 2 } })
  await screen.findByDisplayValue('包装员')
  fireEvent.change(screen.getByLabelText('招聘人数'), { target: { value: '9' } })
  await save()
  await screen.findByText(/已保存为待发布的岗位/)
  const { kind, pay, shift, hours, place, skills, insurance, lodging, deadline } = posting
  expect(asked('jobs.change-posting')).toEqual([
    {
      id: 'a',
      version: 1,
      content: {
        ...{ employerId: 'e1', title: '包装员', places: 9, description: '新手有人带' },
        ...{ kind, pay, shift, hours, place, skills, insurance, lodging, deadline },
        contact: posting.contact,
      },
    },
  ])
  // Saved once more, it is the newer version that is written over.
  await save()
  await waitFor(() => expect(asked('jobs.change-posting')).toHaveLength(2))
  expect(asked('jobs.change-posting')[1]).toMatchObject({ version: 2 })
})

it('makes a copy a posting of its own', async () => {
  open('/jobs/edit?copy=a', { 'jobs.add-posting': makePosting('b') })
  await screen.findByDisplayValue('包装员')
  await save()
  await screen.findByText(/已保存为待发布的岗位/)
  expect(asked('jobs.change-posting')).toEqual([])
  expect(asked('jobs.add-posting')).toHaveLength(1)
})

it('says at the field what the server found wrong', async () => {
  const errors = [
    { path: 'content.contact.phone', code: 'bad' },
    { path: 'content.place.townshipId', code: 'bad' },
  ]
  const problem = {
    code: 'bad-input',
    title: '填写的内容有误',
    status: 400,
    requestId: 'r',
    errors,
  }
  open('/jobs/edit?posting=a', {
    'jobs.change-posting': () => Promise.reject(new Refused(problem as never)),
  })
  await screen.findByDisplayValue('包装员')
  await save()
  await screen.findByText('电话号码不对：11 位手机号，或带区号的座机。')
  screen.getByText('请选择乡镇。')
})
