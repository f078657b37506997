import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { Attempt } from '#shared/faces/attempts.contract'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { useCountFaces, useFaceCounts } from '../../../console/faces/counts.store'
import FacesPage from '../../../console/faces/pages/faces'
import { AskIdentity } from '../../../console/ui/faces/ask-identity'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { listOf, makeAttempt, makeRequest, opened } from './make-request'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/ui/map/tiles', () => ({ tiles: null }))

const A = '0a'.repeat(12)
const waiting = makeRequest(A, { personName: '张安平', digits: true })
const THEIRS = { byName: '马晓东', isMine: false, until: '2026-11-24T02:10:00.000Z' }
const SPOKEN = { digits: '3805', sent: true, soundId: 's1' }

function Desk() {
  useCountFaces(true)
  return <FacesPage />
}

let listed: IdentityRequest[]
async function open(spoken: Attempt['spoken'], changes: Record<string, unknown> = {}) {
  listed = [waiting]
  serverAnswers({
    'faces.list': () => listOf(listed),
    'faces.open': opened(waiting, { attempts: [makeAttempt('a1', { spoken })] }),
    'faces.picture': { jpeg: 'jpeg', takenAt: '2026-11-24T01:05:00.000Z' },
    'faces.hear': {
      ...{ bytes: btoa('three eight'), type: 'audio/webm', digits: '3805' },
      takenAt: '2026-11-24T01:05:00.000Z',
    },
    'organisation.list': { organisations: [] },
    ...changes,
  })
  render(
    <MemoryRouter {...routing} initialEntries={['/faces']}>
      <Desk />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const part = () => screen.getByRole('region', { name: '念数字的录音' })

let made: Blob | null
beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.setItem('purpose', 'verify-finding')
  useFaceCounts.setState({ counts: null, abilities: null, changes: 0 }, true)
  made = null
  URL.createObjectURL = blob => {
    made = blob as Blob
    return 'blob:sound'
  }
  URL.revokeObjectURL = () => {}
})

describe('digits that were read aloud', () => {
  it('are shown beside what an officer can hear, and fetched only when he wants to', async () => {
    await open(SPOKEN)
    expect(part().textContent).toContain('请他念的是 3805')
    expect(part().textContent).toContain('机器不听录音')
    expect(asked('faces.hear')).toEqual([])
    await click(within(part()).getByRole('button', { name: '听录音' }))
    expect(asked('faces.hear')).toEqual([{ id: 's1', purpose: 'verify-finding' }])
    const audio = within(part()).getByLabelText<HTMLAudioElement>('念 3 8 0 5 的录音')
    expect(audio.src).toBe('blob:sound')
    expect([made!.type, made!.size]).toEqual(['audio/webm', 'three eight'.length])
  })

  it.each([
    ['were not read', { ...SPOKEN, sent: false, soundId: null }, '可以不念，这不说明什么'],
    ['are not kept any more', { ...SPOKEN, soundId: null }, '已经按保存期限删除'],
  ])('that %s: says so, and offers nothing to hear', async (_, spoken, said) => {
    await open(spoken)
    expect(part().textContent).toContain(said)
    expect(within(part()).queryByRole('button')).toBeNull()
  })

  it('are not spoken of where nobody asked for them', async () => {
    await open(null)
    expect(screen.queryByRole('region', { name: '念数字的录音' })).toBeNull()
  })

  it('that cannot be fetched: says so, and tries again', async () => {
    await open(SPOKEN, { 'faces.hear': () => Promise.reject(refused('no-such-media', 404)) })
    await click(within(part()).getByRole('button', { name: '听录音' }))
    expect(within(part()).getByRole('alert').textContent).toContain('录音没有读出来')
    expect(within(part()).queryByLabelText(/的录音/)).toBeNull()
  })

  it('stand among what was asked for', async () => {
    await open(null)
    const known = screen.getByRole('region', { name: '选中的身份核验' })
    expect(known.textContent).toContain('请本人念四个数字（本人同意才录音）')
  })
})

describe('asking for digits', () => {
  async function ask(granted: boolean, isWanted: boolean) {
    serverAnswers({ 'faces.ask': { ...waiting, digits: granted } })
    const onAsked = jest.fn()
    render(
      <AskIdentity person={{ id: 'p1', name: '张安平' }} onAsked={onAsked} onClose={() => {}} />,
      { wrapper: Looks },
    )
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /念四个数字/ })
    expect(box.checked).toBe(false)
    if (isWanted) await click(box)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '例行核验' } })
    await click(screen.getByRole('button', { name: '发出要求' }))
    return onAsked.mock.calls.flat()
  }

  it('says beforehand that nothing follows from not reading them', async () => {
    await ask(true, true)
    expect(screen.getByText(/不同意、念不了、没有麦克风就跳过，不说明什么/)).toBeTruthy()
  })

  it.each([
    ['where it is wanted', true, true, '已请张安平核验身份。'],
    ['not where it is not', false, false, '已请张安平核验身份。'],
    ['and says where the person is spared it', false, true, '没有请他念数字'],
  ])('%s', async (_, granted, isWanted, said) => {
    const [sentence] = await ask(granted, isWanted)
    expect(asked('faces.ask')).toMatchObject([{ personId: 'p1', digits: isWanted }])
    expect(sentence).toContain(said)
    expect(sentence.includes('没有请他念数字')).toBe(isWanted && !granted)
  })
})

describe('a request that another officer takes in hand', () => {
  const news = async (request: IdentityRequest) => {
    listed = [request]
    await act(async () =>
      useFaceCounts.setState(before => ({ ...before, changes: before.changes + 1 })),
    )
  }

  it('says at once who has it, without being opened again; and when it is free', async () => {
    await open(null)
    expect(screen.getByRole('form', { name: '审阅' })).toBeTruthy()
    await news({ ...waiting, lock: THEIRS })
    expect(screen.queryByRole('form', { name: '审阅' })).toBeNull()
    expect(screen.getByText('马晓东正在审阅，到 10:10。在这之前您只能看。')).toBeTruthy()
    await news({ ...waiting, lock: null })
    expect(screen.getByRole('form', { name: '审阅' })).toBeTruthy()
    expect(asked('faces.open')).toHaveLength(1)
  })

  it('is in the hands that it was in when it was opened, whatever an older list says', async () => {
    await open(null, { 'faces.open': opened({ ...waiting, lock: THEIRS }) })
    expect(screen.getByText(/马晓东正在审阅.*您只能看/)).toBeTruthy()
  })
})
