import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { KINSHIP_REASON } from '#shared/visits/relatives/kinship-reasons'
import KinshipsPage from '../../../../console/visits/relatives/pages/kinships'
import { words } from '../../../../console/visits/relatives/kinships.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { CHILD, PROOF, listOf, makeOpened, makeRow } from './make-kinship'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

const A = makeRow('a')
const B = makeRow('b', { relativeName: '陈志强', relativeVerified: false })

const answers = {
  'visits.kinships.list': listOf([A, B]),
  'visits.kinships.open': ({ id }: { id: string }) => makeOpened(id === 'a' ? A : B),
  'visits.proofs.read': { format: 'image/png', bytes: 'eA==' },
  'visits.prisons.list': { prisons: [], next: null },
}

async function open(changes: Record<string, unknown> = {}, at = '/') {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <KinshipsPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const press = (key: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }))
const send = () => press('Enter', { ctrlKey: true })
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const heading = () => screen.queryByRole('heading', { level: 2 })?.textContent
const decided = (state: 'accepted' | 'returned' | 'refused') => () =>
  makeOpened({ ...A, state }, { rev: 2 })

beforeEach(() => {
  jest.clearAllMocks()
  URL.createObjectURL = () => 'blob:page'
  URL.revokeObjectURL = () => {}
})

describe('a claim at the desk', () => {
  it('lies open with its pages, for which it says why the clerk looks', async () => {
    await open()
    expect(heading()).toBe('王桂英 探视 杨有福')
    expect(asked('visits.kinships.open')).toEqual([{ id: 'a', purpose: 'kinship-check' }])
    expect(asked('visits.proofs.read')).toEqual([{ id: PROOF.id, purpose: 'kinship-check' }])
    expect((await screen.findByRole('img', { name: /户口簿/ })).getAttribute('src')).toBe(
      'blob:page',
    )
    expect(screen.getByText(words.seen)).toBeTruthy()
  })

  it('says of a page that was deleted that it is gone, and does not ask for it', async () => {
    const proofs = [{ ...PROOF, kept: false }]
    await open({ 'visits.kinships.open': makeOpened(A, { proofs }) })
    expect(screen.getByText(new RegExp(words.gone))).toBeTruthy()
    expect(asked('visits.proofs.read')).toEqual([])
  })

  it('warns of another account with the same ID number, and of others who ask for the same name', async () => {
    await open({ 'visits.kinships.open': makeOpened(A, { sameIdNumber: 1, othersClaiming: 2 }) })
    expect(screen.getByText(words.sameIdNumber(1))).toBeTruthy()
    expect(screen.getByText(words.othersClaiming(2))).toBeTruthy()
  })

  it('is accepted by a digit and Ctrl+Enter, until a day that exists, and the next one opens', async () => {
    await open({ 'visits.kinships.decide': decided('accepted') })
    await press('1')
    type(words.validUntil, '2027-02-30')
    await send()
    expect(screen.getByText(words.expiresWrong)).toBeTruthy()
    expect(asked('visits.kinships.decide')).toEqual([])
    type(words.validUntil, '2027-02-28')
    await send()
    expect(asked('visits.kinships.decide')).toEqual([
      {
        ...{ id: 'a', rev: 1, outcome: 'accepted', reason: null, words: '' },
        expiresDay: '2027-02-28',
      },
    ])
    expect(screen.getByRole('status').textContent).toBe('王桂英 探视 杨有福：已认可。')
    expect(heading()).toBe('陈志强 探视 杨有福')
  })

  it('goes back with a reason only, and the clerk reads word by word what the family will', async () => {
    await open({ 'visits.kinships.decide': decided('returned') })
    await press('2')
    await send()
    expect(screen.getByText(words.missingReason)).toBeTruthy()
    await press('2')
    type(words.toFamily, '请补拍户主那一页')
    const reads = screen.getByLabelText(words.preview).textContent
    for (const part of Object.values(KINSHIP_REASON['page-missing'])) expect(reads).toContain(part)
    expect(reads).toContain('请补拍户主那一页')
    await send()
    expect(asked('visits.kinships.decide')).toMatchObject([
      { outcome: 'returned', reason: 'page-missing', words: '请补拍户主那一页', expiresDay: null },
    ])
  })

  it('that is out of the ordinary is sent with words', async () => {
    await open({ 'visits.kinships.decide': decided('returned') })
    await press('2')
    await press('9')
    await send()
    expect(screen.getByText(words.missingWords)).toBeTruthy()
    expect(asked('visits.kinships.decide')).toEqual([])
  })

  it('is refused only after it was said what that means', async () => {
    await open({ 'visits.kinships.decide': decided('refused') })
    await press('3')
    await press('1')
    await send()
    expect(asked('visits.kinships.decide')).toEqual([])
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(words.refuseMeans)).toBeTruthy()
    await click(dialog.getByRole('button', { name: words.yes }))
    expect(asked('visits.kinships.decide')).toMatchObject([
      { outcome: 'refused', reason: 'not-kin' },
    ])
  })

  it('that somebody else changed is read anew, and it is said so', async () => {
    const opened = [makeOpened(A), makeOpened(A, { rev: 2 })]
    await open({
      'visits.kinships.open': () => opened.shift(),
      'visits.kinships.decide': () => Promise.reject(refused('changed-meanwhile', 409)),
    })
    await press('1')
    await send()
    expect(screen.getByText(words.changed)).toBeTruthy()
    expect(asked('visits.kinships.open')).toHaveLength(2)
  })
})

describe('somebody at the desk with the ID card', () => {
  const unseen = makeOpened(B, { sameIdNumber: 1 })

  it('is confirmed with its last day, and his earlier account is closed where the clerk says so', async () => {
    const opened = [unseen, makeOpened({ ...B, relativeVerified: true })]
    await open({
      'visits.kinships.list': listOf([B]),
      'visits.kinships.open': () => opened.shift(),
      'visits.relatives.confirm-identity': {},
    })
    await press('1')
    expect(screen.getByText(words.identityFirst)).toBeTruthy()
    await click(screen.getByRole('button', { name: words.confirm }))
    type(words.expiresDay, '2034-5-1')
    await click(screen.getByLabelText(words.closesOthers))
    const form = within(screen.getByRole('form', { name: words.confirmTitle }))
    await click(form.getByRole('button', { name: words.confirm }))
    expect(screen.getByText(words.expiresWrong)).toBeTruthy()
    expect(asked('visits.relatives.confirm-identity')).toEqual([])
    type(words.expiresDay, '2034-05-01')
    await click(form.getByRole('button', { name: words.confirm }))
    expect(asked('visits.relatives.confirm-identity')).toEqual([
      { relativeId: 'of-b', documentExpiresDay: '2034-05-01', closesOthers: true },
    ])
    expect(screen.queryByText(words.identityFirst)).toBeNull()
  })
})

describe('people who come along', () => {
  const WITH_CHILD = makeRow('a', { state: 'accepted', companionsWaiting: 1 })

  const openCompanions = (answer: unknown) =>
    open(
      {
        'visits.kinships.list': listOf([WITH_CHILD]),
        'visits.kinships.open': makeOpened(WITH_CHILD),
        'visits.companions.decide': answer,
      },
      '/?list=companions',
    )
  const child = () => within(screen.getByRole('form', { name: CHILD.name }))

  it('are looked at for that purpose, and seen or not with a reason', async () => {
    await openCompanions({ ...CHILD, state: 'refused', reason: 'guardian-missing', rev: 4 })
    expect(asked('visits.kinships.open')).toEqual([{ id: 'a', purpose: 'companion-check' }])
    await click(child().getByRole('radio', { name: words.companionNo }))
    await click(child().getByRole('button', { name: words.submit }))
    expect(child().getByText(words.missingReason)).toBeTruthy()
    await click(child().getByRole('radio', { name: words.companionReasons['guardian-missing'] }))
    await click(child().getByRole('button', { name: words.submit }))
    expect(asked('visits.companions.decide')).toEqual([
      {
        ...{ id: 'c1', rev: 3, outcome: 'refused', reason: 'guardian-missing', words: '' },
        documentExpiresDay: null,
      },
    ])
    expect(screen.getByRole('status').textContent).toBe('杨小宝：不能同行。')
  })

  it('of whom one is seen need a last day that exists, or none', async () => {
    await openCompanions({ ...CHILD, state: 'verified', rev: 4 })
    await click(child().getByRole('radio', { name: words.companionYes }))
    type(words.companionUntil, '2034')
    await click(child().getByRole('button', { name: words.submit }))
    expect(asked('visits.companions.decide')).toEqual([])
    type(words.companionUntil, '')
    await click(child().getByRole('button', { name: words.submit }))
    expect(asked('visits.companions.decide')).toMatchObject([
      { outcome: 'verified', reason: null, documentExpiresDay: null },
    ])
    expect(screen.getByRole('status').textContent).toBe('杨小宝：可以同行。')
  })
})
