import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { Posting } from '#shared/jobs/postings.contract'
import PostingsPage from '../../../console/jobs/pages/postings'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { FEE, makePosting } from './make-posting'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const COUNTY = { keep: true, decide: true }
const listOf = (postings: Posting[], more: object = {}) => ({
  postings,
  next: null,
  total: postings.length,
  undecided: 0,
  expired: 0,
  abilities: COUNTY,
  ...more,
})

function open(at: string, answers: Record<string, unknown>) {
  serverAnswers({ 'jobs.townships': { townships: [{ id: '53252701', name: '中枢' }] }, ...answers })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <PostingsPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
}

const details = (posting: Posting, abilities = COUNTY) => ({ posting, past: [], abilities })

beforeEach(() => jest.clearAllMocks())

describe('the list of postings', () => {
  it('tells of each what is offered, what must be looked at, and how it stands', async () => {
    const flagged = makePosting('b', { title: '收银员', flags: [FEE], flagsDecided: false })
    open('/jobs', { 'jobs.postings': listOf([makePosting('a'), flagged], { undecided: 1 }) })
    const row = (await screen.findByText('收银员')).closest('tr')!
    for (const words of ['虚构果蔬公司', '3200–4500元/月', '中枢', '1 项', '待发布']) {
      within(row).getByText(words)
    }
    fireEvent.click(screen.getByRole('button', { name: '1 个岗位待决定' }))
    await waitFor(() => expect(asked('jobs.postings').at(-1)).toMatchObject({ flags: 'undecided' }))
  })

  it('says that there is nothing, or that nothing fits, and how to see all again', async () => {
    open('/jobs?search=x', { 'jobs.postings': listOf([]) })
    await screen.findByText('没有符合条件的岗位。')
    fireEvent.click(screen.getByRole('button', { name: '清除条件' }))
    await screen.findByText('这里还没有岗位。可以录入，也可以批量导入。')
  })

  it('opens several at once, only those that nothing stands in the way of', async () => {
    const postings = [
      makePosting('a', { title: '甲' }),
      makePosting('b', { title: '乙', flags: [FEE], flagsDecided: false }),
      makePosting('c', { title: '丙', employerState: 'unverified' }),
      makePosting('d', { title: '丁', state: 'open' }),
      makePosting('e', { title: '戊', state: 'paused' }),
    ]
    const decide = jest
      .fn()
      .mockResolvedValueOnce(postings[0])
      .mockRejectedValueOnce(refused('deadline-over', 422))
    open('/jobs', { 'jobs.postings': listOf(postings), 'jobs.decide-posting': decide })
    fireEvent.click(await screen.findByLabelText('全选本页可发布的岗位'))
    expect(screen.queryByLabelText('选中乙')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '发布选中的 2 个' }))
    fireEvent.click(await screen.findByRole('button', { name: /^发\s?布$/ }))
    await screen.findByText('已发布 1 个，1 个没有发布成功。')
    expect(decide.mock.calls.map(([{ id }]) => id)).toEqual(['a', 'e'])
  })

  it('offers nothing to change to those who only read', async () => {
    const abilities = { keep: false, decide: false }
    open('/jobs?posting=a', {
      'jobs.postings': listOf([makePosting('a')], { abilities }),
      'jobs.posting': details(makePosting('a'), abilities),
    })
    await screen.findByText('您可以查看，不能修改。')
    expect(screen.queryByText('录入岗位')).toBeNull()
    expect(screen.queryByLabelText('全选本页可发布的岗位')).toBeNull()
  })
})

describe('one posting', () => {
  const flagged = makePosting('a', { flags: [FEE], flagsDecided: false })

  it('shows each flag with its words and the article word by word', async () => {
    open('/jobs?posting=a', { 'jobs.postings': listOf([]), 'jobs.posting': details(flagged) })
    await screen.findByText('向求职者收钱或要担保')
    screen.getByText('押金')
    expect(screen.getByText('《劳动合同法》第九条').parentElement!.textContent).toContain(
      '不得扣押劳动者的居民身份证和其他证件',
    )
  })

  it('with flags is opened by the county with a reason, and by nobody else', async () => {
    open('/jobs?posting=a', {
      'jobs.postings': listOf([]),
      'jobs.posting': details(flagged),
      'jobs.decide-posting': flagged,
    })
    fireEvent.click(await screen.findByRole('button', { name: '核对无误，发布' }))
    const dialog = (await screen.findByText('发布岗位')).closest<HTMLElement>('.ant-modal')!
    const yes = within(dialog).getByRole('button', { name: /^发\s?布$/ })
    fireEvent.click(yes)
    expect(asked('jobs.decide-posting')).toEqual([])
    fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '单位已更正' } })
    fireEvent.click(yes)
    await screen.findByText('已发布。')
    expect(asked('jobs.decide-posting')).toEqual([
      { id: 'a', version: 1, act: 'open', reason: '单位已更正' },
    ])
  })

  it.each([
    ['an office may not decide', flagged, { keep: true, decide: false }, '须由县级工作人员决定'],
    [
      'the employer is not verified',
      makePosting('a', { employerState: 'unverified' }),
      COUNTY,
      '用人单位还没有核实',
    ],
  ])('cannot be opened when %s, and says why', async (_, posting, abilities, why) => {
    open('/jobs?posting=a', {
      'jobs.postings': listOf([]),
      'jobs.posting': details(posting, abilities),
    })
    await screen.findByText(new RegExp(why))
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /发\s?布/ }).disabled).toBe(true)
  })

  it('that could not be read says so and can be asked for again', async () => {
    open('/jobs?posting=a', {
      'jobs.postings': listOf([]),
      'jobs.posting': () => Promise.reject(refused('no-such-posting', 404)),
    })
    await screen.findByText(/没有这个岗位/)
    screen.getByRole('button', { name: /重\s?试/ })
  })
})
