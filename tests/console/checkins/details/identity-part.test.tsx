import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import { IdentityPart } from '../../../../console/checkins/details/identity-part'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, serverAnswers } from '../../answers'
import '../../browser-parts'
import { NO_REQUESTS, REVIEW, listOf, makeRequest } from '../../faces/make-request'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

async function open(answer: unknown, more: Record<string, unknown> = {}) {
  serverAnswers({ 'faces.list': answer, ...more })
  render(
    <MemoryRouter {...routing}>
      <IdentityPart checkIn={{ id: 'c1', personId: 'p1', personName: '张安平' }} />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const part = () => screen.getByRole('region', { name: '身份核验' }).textContent
const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => jest.clearAllMocks())

describe('whether it was shown for a check-in that it is him', () => {
  it('is asked about this check-in only, and says so when it was not asked for', async () => {
    await open(NO_REQUESTS)
    expect(asked('faces.list')).toEqual([{ list: 'all', forId: 'c1' }])
    expect(part()).toContain('没有要求核验身份')
  })

  it('says how it stands or what an officer said, and leads there', async () => {
    const requests = [
      makeRequest('r2', { state: 'expired' }),
      makeRequest('r1', { review: REVIEW }),
    ]
    await open(listOf(requests))
    expect(part()).toContain('时间已过，等待了解原因（随机抽查）')
    expect(part()).toContain('是本人（随机抽查）')
    expect(screen.getAllByRole('link')[0]!.getAttribute('href')).toBe('/faces?item=r2')
  })

  it('can be asked for here, and is read again', async () => {
    await open(NO_REQUESTS, { 'faces.ask': makeRequest('r1') })
    await press('要求核验身份')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '定位跳动' } })
    await press('发出要求')
    expect(asked('faces.ask')).toEqual([
      { personId: 'p1', environment: false, digits: false, minutes: 30, reason: '定位跳动' },
    ])
    expect(part()).toContain('已请张安平核验身份。')
    expect(asked('faces.list')).toHaveLength(2)
  })

  it('is not asked for by one who may only read', async () => {
    await open({ ...NO_REQUESTS, abilities: { decide: false, ask: false, enrol: false } })
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says when it could not be read', async () => {
    await open(() => Promise.reject(new Unreachable()))
    expect(part()).toContain('身份核验的情况没有取得')
  })
})
