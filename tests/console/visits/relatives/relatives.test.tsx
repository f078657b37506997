import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { RelativeRow } from '#shared/visits/relatives/kinship-desk.contract'
import RelativesPage from '../../../../console/visits/relatives/pages/relatives'
import { words } from '../../../../console/visits/relatives/kinships.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, serverAnswers } from '../../answers'
import '../../browser-parts'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const AT = '2026-11-28T01:00:00.000Z'

const makeRelative = (id: string, changes: Partial<RelativeRow> = {}): RelativeRow => ({
  ...{ id, name: '陈志强', idNumberMasked: '9901**********0039', phoneMasked: '138****0003' },
  ...{ identity: { state: 'none', by: null, at: null } },
  ...{ documentExpiresDay: null, registeredAt: AT },
  ...changes,
})
const SEEN = makeRelative('r2', {
  name: '王桂英',
  identity: { state: 'verified', by: 'desk', at: AT },
})
const BY_WECHAT = makeRelative('r3', {
  name: '李秀兰',
  identity: { state: 'verified', by: 'wechat', at: AT },
})

async function open(changes: Record<string, unknown> = {}, at = '/') {
  const relatives = { relatives: [makeRelative('r1'), SEEN, BY_WECHAT], next: null, total: 3 }
  serverAnswers({
    'visits.relatives.list': relatives,
    'visits.relatives.confirm-identity': {},
    ...changes,
  })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <RelativesPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const row = (name: string) => within(screen.getByText(name).closest('tr')!)

beforeEach(() => jest.clearAllMocks())

describe('the accounts of relatives', () => {
  it('say of each whether his card was seen, and until when it holds', async () => {
    await open()
    expect(row('陈志强').getByText('还没有看过证件')).toBeTruthy()
    expect(row('李秀兰').getByText('还没有看过证件')).toBeTruthy()
    expect(row('王桂英').getByText('长期')).toBeTruthy()
    expect(row('王桂英').queryByRole('button')).toBeNull()
  })

  it('are confirmed where somebody stands at the desk, and the list is read anew', async () => {
    await open()
    await click(row('陈志强').getByRole('button', { name: words.confirm }))
    const form = within(screen.getByRole('form', { name: words.confirmTitle }))
    fireEvent.change(form.getByLabelText(words.expiresDay), { target: { value: '2034-05-01' } })
    await click(form.getByRole('button', { name: words.confirm }))
    expect(asked('visits.relatives.confirm-identity')).toEqual([
      { relativeId: 'r1', documentExpiresDay: '2034-05-01', closesOthers: false },
    ])
    expect(screen.getByText(words.confirmed)).toBeTruthy()
    expect(asked('visits.relatives.list')).toHaveLength(2)
  })

  it.each([
    ['says that nobody has registered', '/', words.relativesEmpty],
    ['says how to search where nobody is found', '/?search=陈', words.notFound],
  ])('%s', async (_, at, sentence) => {
    await open({ 'visits.relatives.list': { relatives: [], next: null, total: 0 } }, at)
    expect(screen.getByText(sentence)).toBeTruthy()
  })
})
