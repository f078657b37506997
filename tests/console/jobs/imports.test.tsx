import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import ImportsPage from '../../../console/jobs/pages/imports'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const row = (line: number, changes: object = {}) => ({
  ...{
    line,
    title: `岗位${line}`,
    employerName: '虚构公司',
    townshipName: '中枢',
    pay: '3000元/月',
  },
  ...{ faults: [], flags: [] },
  ...changes,
})
const bad = row(3, {
  faults: [{ column: 'township', fault: 'unknown-township', found: '昆明' }],
})
const taken = {
  ...{ id: 'i1', fileName: '岗位.csv', at: '2026-11-24T01:00:00.000Z', byName: '刘敏' },
  ...{ postings: 1, leftOut: 1, undoneAt: null, undoneByName: '', undoable: true },
}
const previewOf = (rows: object[], more: object = {}) => ({
  ...{ digest: 'd'.repeat(64), rows, good: 1, bad: rows.length - 1, flagged: 0, already: null },
  ...more,
})

function open(answers: Record<string, unknown>) {
  serverAnswers({
    'jobs.imports': { imports: [], next: null, abilities: { take: true } },
    ...answers,
  })
  render(
    <MemoryRouter {...routing} initialEntries={['/jobs/imports']}>
      <ImportsPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}

async function chooseFile(content: BlobPart = 'x') {
  const input = await screen.findByLabelText('填好的文件')
  fireEvent.change(input, { target: { files: [new File([content], '岗位.csv')] } })
}

beforeEach(() => jest.clearAllMocks())

it('shows line by line what is wrong, and takes in only without those lines', async () => {
  open({ 'jobs.preview-import': previewOf([row(2), bad]), 'jobs.confirm-import': taken })
  await chooseFile()
  await screen.findByText('“所在乡镇”不是本县的乡镇（现在是“昆明”）')
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: '导入 1 个岗位' })
  expect(confirm.disabled).toBe(true)
  fireEvent.click(screen.getByLabelText('跳过有错误的行，只导入没有错误的行'))
  fireEvent.click(confirm)
  await screen.findByText('已导入 1 个岗位，跳过 1 行。')
  expect(asked('jobs.confirm-import')).toEqual([
    { name: '岗位.csv', bytes: 'eA==', digest: 'd'.repeat(64), leaveOutBad: true },
  ])
})

it('says that the same was taken in before', async () => {
  open({ 'jobs.preview-import': previewOf([row(2)], { already: taken }) })
  await chooseFile()
  await screen.findByText(/已经导入过，不用再导/)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '导入 1 个岗位' }).disabled).toBe(
    true,
  )
})

it('sends nothing that is too large, and says what to do', async () => {
  open({ 'jobs.preview-import': previewOf([row(2)]) })
  await chooseFile(new Uint8Array(700_001))
  await screen.findByText('文件太大：最多 700 KB，请分成几个文件。')
  // The next one is what the server hears of first.
  await chooseFile()
  await screen.findByText('岗位2')
  expect(asked('jobs.preview-import')).toEqual([{ name: '岗位.csv', bytes: 'eA==' }])
})

it('says in plain words that a file cannot be read', async () => {
  open({ 'jobs.preview-import': () => Promise.reject(refused('import-unreadable', 422)) })
  await chooseFile()
  await screen.findByText(/这个文件读不了/)
})

it('undoes an import that nobody has used, after saying what that means', async () => {
  const used = { ...taken, id: 'i2', fileName: '已用.csv', undoable: false }
  open({
    'jobs.imports': { imports: [taken, used], next: null, abilities: { take: true } },
    'jobs.undo-import': taken,
  })
  const line = (await screen.findByText('已用.csv')).closest('tr')!
  within(line).getByText('已在使用，不能整批撤销')
  fireEvent.click(screen.getByRole('button', { name: /^撤\s?销$/ }))
  const dialog = (await screen.findByText('撤销这次导入')).closest<HTMLElement>('.ant-modal')!
  fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '传错了' } })
  fireEvent.click(within(dialog).getByRole('button', { name: /^撤\s?销$/ }))
  await screen.findByText('已撤销。')
  expect(asked('jobs.undo-import')).toEqual([{ id: 'i1', reason: '传错了' }])
  await waitFor(() => expect(asked('jobs.imports').length).toBeGreaterThan(1))
})
