import type { ServiceRoom } from '../../../../console/visits/rooms/trtc/service'
import { Stay } from '../../../../console/visits/rooms/trtc/stay'

const pass = { sdkAppId: 1, userId: 'me', userSig: 's', strRoomId: 'r', privateMapKey: 'k' }
const nothing = () => {}
const events = {
  ...{ changed: nothing, came: nothing, line: nothing, grade: nothing, counted: nothing },
  ...{ putOut: nothing, failed: nothing, silent: nothing },
}

/** What was done in a room of the service, in order. */
let done: string[]
const room: ServiceRoom = {
  enter: async () => void done.push('enter'),
  send: async () => void done.push('send'),
  sendInstead: async () => void done.push('send instead'),
  see: async () => void done.push('see'),
  hear: async () => void done.push('hear'),
  leave: async () => void done.push('leave'),
}
beforeEach(() => void (done = []))

describe('a room that is left while it is being entered', () => {
  it('is not opened when there was no pass yet', async () => {
    const stay = new Stay(events)
    const entering = stay.enter(
      async () => pass,
      async () => (done.push('open'), room),
    )
    stay.leave()
    await entering
    expect([done, stay.isIn]).toEqual([[], false])
  })

  it('is left at once when it was being opened', async () => {
    const stay = new Stay(events)
    await stay.enter(
      async () => pass,
      async () => {
        stay.leave()
        return room
      },
    )
    expect([done, stay.isIn]).toEqual([['leave'], false])
  })

  it('is not taken for entered when the service lets in too late', async () => {
    const stay = new Stay(events)
    const late = { ...room, enter: async () => stay.leave() }
    await stay.enter(
      async () => pass,
      async () => late,
    )
    expect([done, stay.isIn]).toEqual([['leave'], false])
  })
})
