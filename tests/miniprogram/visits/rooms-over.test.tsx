import { render, screen } from '@testing-library/react'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import { Over } from '../../../miniprogram/visits/rooms/over'
import { words } from '../../../miniprogram/visits/rooms/rooms.words'
import { phone } from '../../helpers/taro'
import { newPhone, press } from '../hands'

const AT = '2026-11-24T02:00:00.000Z'

const room: RoomView = {
  ...{ bookingId: 'b1', state: 'cut-off', reason: 'recording', words: '请不要录像' },
  ...{ here: [], letIn: ['family', 'prison'], startsAt: AT, minutes: 20, opensAt: AT, endsAt: AT },
  sittings: { family: null, prison: null, monitor: null },
}

beforeEach(() => void newPhone())

it('a visit that was cut off says why, and whom to call is one tap away', () => {
  render(<Over room={room} deskPhone='0873-6600010' />)
  expect(screen.getByText(words.cutOff)).toBeTruthy()
  expect(screen.getByText('请不要录像')).toBeTruthy()
  press(`${words.callDesk} 0873-6600010`)
  expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-6600010' }])
  press(words.toRecord)
  expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/rooms/pages/record?id=b1' }])
})
