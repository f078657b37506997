import { fireEvent, render, screen, within } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import type { Deletion, Rule } from '#shared/retention/retention.contract'
import RetentionPage from '../../../console/retention/pages/retention'
import { Looks } from '../../../console/ui/looks'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const rule = (kind: string, changes: Partial<Rule> = {}): Rule => ({
  ...{ kind, name: `名称${kind}`, days: 7, from: '产生之日', what: 'delete' },
  ...{ status: 'law', cite: '某法第一条' },
  ...changes,
})

const RULES = [
  rule('looks', { days: 1096 }),
  rule('samples', { days: 0, what: 'strip' }),
  rule('files', { days: null, what: 'archive', status: 'local' }),
]

const deletion = (id: string, changes: Partial<Deletion> = {}): Deletion => ({
  ...{ id, at: '2026-11-24T01:00:00.000Z', kind: 'looks', count: 12 },
  ...{ upTo: '2023-11-24T01:00:00.000Z', rule: '某法第一条' },
  ...changes,
})

const answer = (deletions: Deletion[], next: string | null = null) => ({
  'retention.list': { rules: RULES, deletions, next },
})
const open = () => render(<RetentionPage />, { wrapper: Looks })
const rowOf = (text: string) => screen.getByText(text).closest('tr')!.textContent

beforeEach(() => jest.clearAllMocks())

describe('the page on keeping', () => {
  it('says how long each kind is kept, and whether a law or the county says so', async () => {
    serverAnswers(answer([]))
    open()
    await screen.findByText('名称looks')
    expect(rowOf('名称looks')).toMatch(/3 年（1096 天）.*删除.*法律规定/)
    expect(rowOf('名称samples')).toMatch(/即时.*保留结论/)
    expect(rowOf('名称files')).toMatch(/随档案.*不自动删除.*待县里确定/)
    expect(screen.getByText(/还没有到期删除过数据/)).toBeTruthy()
  })

  it('tells what was deleted, with both years, by the name of its kind', async () => {
    serverAnswers(answer([deletion('d1')]))
    open()
    const table = within(await screen.findByRole('table', { name: '到期删除的记录' }))
    expect(table.getByText('2026-11-24 09:00:00')).toBeTruthy()
    expect(table.getByText('2023-11-24 09:00:00')).toBeTruthy()
    expect(table.getByText('12 条')).toBeTruthy()
    expect(table.getByText('名称looks')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '更早的记录' })).toBeNull()
  })

  it('goes on to older ones, and asks again where that failed without losing the first', async () => {
    serverAnswers(answer([deletion('d1', { count: 1 })], 'then'))
    open()
    const more = await screen.findByRole('button', { name: '更早的记录' })
    serverAnswers({ 'retention.list': () => Promise.reject(new Unreachable()) })
    fireEvent.click(more)
    expect((await screen.findByRole('alert')).textContent).toContain('更早的记录没有取得')
    serverAnswers(answer([deletion('d3', { count: 3 })]))
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('3 条')).toBeTruthy()
    expect(screen.getByText('1 条')).toBeTruthy()
    expect(asked('retention.list')).toEqual([
      { after: undefined },
      { after: 'then' },
      { after: 'then' },
    ])
  })

  it('offers to try again when nothing came', async () => {
    serverAnswers({ 'retention.list': () => Promise.reject(new Unreachable()) })
    open()
    expect((await screen.findByRole('alert')).textContent).toContain('保存期限没有取得')
    serverAnswers(answer([]))
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('名称looks')).toBeTruthy()
  })
})
