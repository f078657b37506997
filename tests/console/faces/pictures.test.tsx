import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { Proposal } from '#shared/faces/enrolments.contract'
import { useFaceCounts } from '../../../console/faces/counts.store'
import PicturesPage from '../../../console/faces/pages/pictures'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const proposal = (id: string, personName: string): Proposal => ({
  id: `${id}:1`,
  personId: id,
  personName,
  officeId: '53252701',
  officeName: '中枢司法所',
  at: '2026-11-24T01:00:00.000Z',
})
const waiting = [proposal('p1', '张安平'), proposal('p2', '李长顺')]
const offices = [
  { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
  { id: '53252702', name: '金马司法所', level: 'office', parentId: '532527' },
]
const answers = {
  'faces.proposals': { proposals: waiting, next: null },
  'organisation.list': { organisations: offices },
}

async function open(changes: Record<string, unknown> = {}) {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={['/faces/pictures']}>
      <PicturesPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const rows = () => screen.queryAllByRole('row').slice(1)
const click = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  jest.clearAllMocks()
  useFaceCounts.setState({ counts: null, abilities: null, changes: 0 }, true)
})

describe('pictures that persons handed in', () => {
  it('are listed by whose they are and since when, and lead to the file', async () => {
    await open()
    expect(rows()[0]!.textContent).toMatch(/张安平中枢司法所11月24日 09:00:00，.*前/)
    const links = screen.getAllByRole('link', { name: '打开档案，核对照片' })
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      '/people?person=p1',
      '/people?person=p2',
    ])
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('are narrowed to an office', async () => {
    await open()
    const office = screen.getByRole('combobox', { name: '司法所' })
    await act(async () => void fireEvent.change(office, { target: { value: '53252702' } }))
    expect(asked('faces.proposals').at(-1)).toEqual({ officeId: '53252702', after: undefined })
  })

  it('are none: it says so', async () => {
    await open({ 'faces.proposals': { proposals: [], next: null } })
    expect(screen.getByText('没有等待确认的登记照片。')).toBeTruthy()
  })

  it('are read on where there are more', async () => {
    await open({
      'faces.proposals': ({ after }: { after?: string }) =>
        after ? { proposals: [waiting[1]], next: null } : { proposals: [waiting[0]], next: 'n1' },
    })
    expect(rows()).toHaveLength(1)
    await click('载入更多')
    expect(rows()).toHaveLength(2)
  })

  it('could not be read: it says so, and tries again', async () => {
    await open({ 'faces.proposals': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('名单没有读全')
    serverAnswers(answers)
    await click('重试')
    expect(rows()).toHaveLength(2)
  })

  it('are read again when one has come or was answered', async () => {
    await open()
    serverAnswers({ ...answers, 'faces.proposals': { proposals: [waiting[1]], next: null } })
    await act(async () => useFaceCounts.setState({ changes: 1 }))
    expect(rows()).toHaveLength(1)
  })
})
