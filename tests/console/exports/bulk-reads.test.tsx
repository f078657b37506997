import { act, fireEvent, render, screen } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import type { BulkRead } from '#shared/exports/exports.contract'
import BulkReadsPage from '../../../console/exports/pages/bulk-reads'
import { Looks } from '../../../console/ui/looks'
import { asked, serverAnswers } from '../answers'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const found: BulkRead = {
  id: 'x:minute:2026-11-24T01:00',
  name: '刘敏',
  userName: 'luxi',
  organisationName: '泸西县',
  span: 'minute',
  at: '2026-11-24T01:00:05.000Z',
  persons: 91,
  points: 1500,
  mostPersons: 600,
  mostPoints: 1200,
}

async function open(answer: unknown) {
  serverAnswers({ 'exports.list-bulk-reads': answer })
  render(<BulkReadsPage />, { wrapper: Looks })
  await act(async () => {})
}

beforeEach(() => jest.clearAllMocks())

describe('reading in bulk', () => {
  it('is shown with what passed the line, and is not called a breach', async () => {
    await open({ bulkReads: [found], next: null })
    const cells = screen.getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '2026-11-24 09:00:05',
      '刘敏（luxi）',
      '泸西县',
      '一分钟内',
      '91（提醒线 600）',
      '1500（提醒线 1200）',
    ])
    expect(cells.map(({ className }) => className === 'over')).toEqual([
      ...[false, false, false, false],
      ...[false, true],
    ])
    expect(screen.getByText(/这不是违规结论/)).toBeTruthy()
  })

  it('goes on to older ones, and asks again where that failed without losing the first', async () => {
    await open({ bulkReads: [found], next: 'x' })
    serverAnswers({ 'exports.list-bulk-reads': () => Promise.reject(new Unreachable()) })
    fireEvent.click(screen.getByRole('button', { name: '显示更多' }))
    expect((await screen.findByRole('alert')).textContent).toContain('更早的提醒没有取得')
    const older = { ...found, id: 'y', name: '马晓东' }
    serverAnswers({ 'exports.list-bulk-reads': { bulkReads: [older], next: null } })
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('马晓东（luxi）')).toBeTruthy()
    expect(screen.getByText('刘敏（luxi）')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '显示更多' })).toBeNull()
    expect(asked('exports.list-bulk-reads')).toEqual([
      { after: undefined },
      { after: 'x' },
      { after: 'x' },
    ])
  })

  it('says that there is none, which differs from not knowing', async () => {
    await open(() => Promise.reject(new Unreachable()))
    expect(screen.getByRole('alert').textContent).toContain('提醒没有取得')
    expect(screen.queryByText('没有集中查看提醒。')).toBeNull()
    serverAnswers({ 'exports.list-bulk-reads': { bulkReads: [], next: null } })
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('没有集中查看提醒。')).toBeTruthy()
  })
})
