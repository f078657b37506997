import { act, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import TerminalPage from '../../../../console/visits/rooms/pages/terminal'
import { words } from '../../../../console/visits/rooms/rooms.words'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import { asked, refused, serverAnswers } from '../../answers'
import '../../browser-parts'
import { makeBooking, makeRow } from '../bookings/make-booking'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

beforeEach(() => jest.clearAllMocks())

async function open(booking: unknown) {
  serverAnswers({ 'bookings.open': booking })
  render(
    <MemoryRouter {...routing} initialEntries={['/?visit=a']}>
      <TerminalPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

describe('above the terminal', () => {
  it('stands whose visit it is, when and where, before anybody enters', async () => {
    await open(makeBooking(makeRow('a', { roomName: '第一会见室' })))
    expect(asked('bookings.open')).toEqual([{ id: 'a' }])
    expect(screen.getByText('王大勇')).toBeTruthy()
    expect(screen.getByText(/^李秀兰（.+），王小宝（.+）$/)).toBeTruthy()
    expect(screen.getByText(/12月8日.*09:30.*30 分钟.*第一会见室.*1208-0001/)).toBeTruthy()
  })

  it('stands nothing where that cannot be read; the seat can be taken all the same', async () => {
    await open(() => Promise.reject(refused('no-such-booking', 404)))
    expect(screen.queryByText('王大勇')).toBeNull()
    expect(screen.getByRole('button', { name: words.enter })).toBeTruthy()
  })
})
