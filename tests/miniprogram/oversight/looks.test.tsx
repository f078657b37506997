import { render, screen } from '@testing-library/react'
import Looks from '../../../miniprogram/oversight/pages/looks'
import { words } from '../../../miniprogram/oversight/oversight.words'
import { type FakeServer, NOW, standClockStill } from '../../weapp/server'
import { newPhone } from '../hands'

describe('who looked at me', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })

  it('is told by role, office, purpose and time', async () => {
    server.looks = [
      { at: NOW, role: 'officer', organisationName: '中枢司法所', purpose: 'verify-finding' },
      { at: NOW, role: 'procurator', organisationName: '泸西县', purpose: 'inspection' },
    ]
    render(<Looks />)
    await screen.findByText('中枢司法所 工作人员')
    expect(screen.getByText('泸西县 检察官')).toBeTruthy()
    for (const purpose of ['verify-finding', 'inspection'] as const) {
      expect(screen.getByText(words.purpose(purpose))).toBeTruthy()
    }
    expect(screen.getAllByText('11月24日 18:00:00')).toHaveLength(2)
  })

  it('is nobody yet', async () => {
    render(<Looks />)
    await screen.findByText(words.empty)
    expect(screen.getByText(words.why)).toBeTruthy()
  })
})
