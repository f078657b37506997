import { generateKeyPairSync, webcrypto } from 'node:crypto'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import type { Proof } from '#shared/evidence/evidence.contract'
import Verify from '../../../console/evidence/pages/verify'
import { words } from '../../../console/evidence/evidence.words'
import { Looks } from '../../../console/ui/looks'
import { makeProof, pair, publicKeyOf, signedHead } from '../../shared/evidence/make-proof'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const { proof, later, consistency } = makeProof()
const keys = [publicKeyOf(pair.publicKey)]
const otherKey = generateKeyPairSync('ed25519')

/** What the browser can do with signatures; jsdom can do nothing. */
const giveCrypto = (value: unknown) =>
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value })

const server = (changes: Record<string, unknown> = {}) =>
  serverAnswers({
    'evidence.head': { head: later, keys },
    'evidence.consistency': { path: consistency },
    ...changes,
  })

beforeEach(() => {
  jest.clearAllMocks()
  giveCrypto(webcrypto)
  server()
})

async function check(text: string) {
  render(<Verify />, { wrapper: Looks })
  fireEvent.change(screen.getByLabelText(words.paste), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: words.check }))
}
const result = () => screen.findByRole('region', { name: words.result })
const marks = (section: HTMLElement) =>
  within(section)
    .getAllByRole('listitem')
    .map(item => item.querySelector('.mark')!.textContent)

describe('checking a proof without signing in', () => {
  it('says that all fits, what was recorded, and with which key it was signed', async () => {
    await check(JSON.stringify(proof))
    const section = await result()
    expect(within(section).getByText(words.verdicts.sound)).toBeTruthy()
    expect(marks(section)).toEqual(['一致', '一致', '一致'])
    expect(within(section).getAllByText('2026年11月24日 09:00:00')).toHaveLength(2)
    expect(within(section).getByText(words.places.inside!)).toBeTruthy()
    expect(within(section).getByText('北纬 24.53000，东经 103.77000，精度约 15 米')).toBeTruthy()
    expect(within(section).getByText('08:00–12:00')).toBeTruthy()
    expect(section.textContent).toMatch(/公钥指纹 ([0-9a-f]{4} ){15}[0-9a-f]{4}/)
    expect(asked('evidence.consistency')).toEqual([{ from: 3, to: 4 }])
  })

  it('asks the server for nothing but what is public: the proof stays here', async () => {
    await check(JSON.stringify(proof))
    await result()
    expect(JSON.stringify(asked('evidence.head').concat(asked('evidence.consistency')))).toBe(
      '[{},{},{"from":3,"to":4}]',
    )
  })

  const altered = (change: (copy: Proof) => void) => {
    const copy = JSON.parse(JSON.stringify(proof)) as Proof
    change(copy)
    return JSON.stringify(copy)
  }

  it.each<[string, string, Record<string, unknown>, string[]]>([
    [
      'a record with one word changed',
      altered(({ record }) => Object.assign(record.body, { punctuality: 'late' })),
      {},
      ['不一致', '一致', '一致'],
    ],
    [
      'a head that somebody else signed',
      JSON.stringify({ ...proof, head: signedHead(proof.head, otherKey.privateKey) }),
      {},
      ['一致', '不一致', '一致'],
    ],
    [
      'a key that the system does not know',
      JSON.stringify({ ...proof, head: { ...proof.head, keyId: '7' } }),
      {},
      ['一致', '不一致', '一致'],
    ],
    [
      'a log that was written anew',
      JSON.stringify(proof),
      { 'evidence.consistency': { path: [...consistency].reverse() } },
      ['一致', '一致', '不一致'],
    ],
    [
      'a log that has become shorter',
      JSON.stringify(proof),
      { 'evidence.head': { head: signedHead({ size: 2, root: later.root }), keys } },
      ['一致', '一致', '不一致'],
    ],
    [
      'a log that is refused at this size',
      JSON.stringify(proof),
      { 'evidence.consistency': () => Promise.reject(refused('no-such-head', 404)) },
      ['一致', '一致', '不一致'],
    ],
    [
      'a present head that nobody signed',
      JSON.stringify(proof),
      { 'evidence.head': { head: signedHead(later, otherKey.privateKey), keys } },
      ['一致', '一致', '不一致'],
    ],
  ])('does not let %s pass', async (_, text, answers, expected) => {
    server(answers)
    await check(text)
    const section = await result()
    expect(marks(section)).toEqual(expected)
    expect(within(section).getByText(words.verdicts.broken)).toBeTruthy()
    expect(within(section).queryByText(words.verdicts.sound)).toBeNull()
  })

  it('checks the record also without the server, and says what it cannot say', async () => {
    server({ 'evidence.head': () => Promise.reject(new Unreachable()) })
    await check(JSON.stringify(proof))
    const section = await result()
    expect(marks(section)).toEqual(['一致', '不能核对', '不能核对'])
    expect(within(section).getByText(words.verdicts.unknown)).toBeTruthy()
  })

  it('says plainly when the browser knows no such signatures', async () => {
    giveCrypto({ subtle: { importKey: () => Promise.reject(new Error('NotSupportedError')) } })
    await check(JSON.stringify(proof))
    const section = await result()
    expect(marks(section)).toEqual(['一致', '不能核对', '一致'])
    expect(section.textContent).toContain('Ed25519')
  })

  it('asks for a whole proof when there is none in the text', async () => {
    await check('归途 签到凭证 {"format":"guitu-proof-1"}')
    expect((await screen.findByRole('alert')).textContent).toBe(words.noProof)
    expect(screen.queryByRole('region', { name: words.result })).toBeNull()
  })

  it('reads a file, and lets go of the result before', async () => {
    await check(JSON.stringify(proof))
    await result()
    const file = new File([], 'proof.json')
    Object.assign(file, { text: async () => JSON.stringify(proof) })
    fireEvent.change(screen.getByLabelText(words.open), { target: { files: [file] } })
    expect(await screen.findByDisplayValue(JSON.stringify(proof))).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('region', { name: words.result })).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: words.check }))
    expect(await result()).toBeTruthy()
  })

  it('puts the result and the whole proof on paper', async () => {
    await check(JSON.stringify(proof))
    await result()
    const sheet = document.querySelector('.printed .proof-sheet')!
    expect(sheet.textContent).toContain(words.verdicts.sound)
    expect(JSON.parse(sheet.querySelector('pre')!.textContent!)).toEqual(proof)
  })
})

describe('the present head', () => {
  it('stands there for anybody to note down, with the fingerprint of the key', async () => {
    render(<Verify />, { wrapper: Looks })
    const section = screen.getByRole('region', { name: words.now })
    expect(await within(section).findByText(later.root)).toBeTruthy()
    expect(section.textContent).toMatch(/([0-9a-f]{4} ){15}[0-9a-f]{4}/)
  })

  it('is none yet', async () => {
    server({ 'evidence.head': { head: null, keys: [] } })
    render(<Verify />, { wrapper: Looks })
    expect(await screen.findByText(words.nothingSealed)).toBeTruthy()
  })

  it('can be asked for again', async () => {
    server({ 'evidence.head': () => Promise.reject(new Unreachable()) })
    render(<Verify />, { wrapper: Looks })
    const again = await screen.findByRole('button', { name: '重试' })
    server()
    fireEvent.click(again)
    expect(await screen.findByText(later.root)).toBeTruthy()
  })
})
