import { roomWords } from '#shared/visits/rooms/rooms.words'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import { words } from '../../../miniprogram/visits/rooms/rooms.words'
import { until } from '../../helpers/until'
import { DIST_WITH_CALLS, type Shown, launch, open } from '../harness'
import { Phone } from '../phone'
import { FakeServer } from '../server'
import { FakeRoom } from './rooms-server'

/** So much passes for the page in each moment of ours. Little, so that what it shows for long is seen. */
const TURN_MILLISECONDS = 20

/** Lets the page's time pass by itself, about as fast as it can: the page asks again each two seconds. */
function hurry(): () => void {
  const [every, stop] = [setInterval, clearInterval]
  jest.useFakeTimers({ doNotFake: ['performance', 'nextTick', 'queueMicrotask'] })
  const turning = every(() => jest.advanceTimersByTime(TURN_MILLISECONDS), 1)
  return () => {
    stop(turning)
    jest.useRealTimers()
  }
}

describe('the room of a visit in a mini-program that was built with calls', () => {
  const phone = new Phone()
  let room: FakeRoom
  let page: Shown | null = null
  let takeTime = () => {}
  beforeAll(() => {
    phone.server = new FakeServer().answer
    launch(phone, DIST_WITH_CALLS)
    takeTime = hurry()
  })
  afterAll(() => takeTime())
  beforeEach(() => {
    phone.reset()
    room = new FakeRoom()
    phone.server = room.server
  })
  afterEach(() => {
    page?.close()
    page = null
  })

  const shows = (text: string) => until(() => page!.text().includes(text))
  /** What it did last comes to be this: what follows from what is seen is done a moment later. */
  const pushes = (...last: string[]) =>
    until(() => phone.media.pushing.slice(-last.length).join() === last.join())
  const pushers = () => page!.all('live-pusher')
  const pusher = () => pushers()[0]!
  const player = () => page!.all('live-player')[0]!

  async function goIn() {
    page = await open('visits/rooms/pages/room', { id: 'b1' })
    await shows(words.enter)
    page.button(words.enter).tap()
    await shows(words.waiting)
  }

  async function meet() {
    await goIn()
    room.prisonComes()
    room.letsIn()
    await until(() => String(pusher().attributes.url).startsWith('room://'))
    pusher().says('statechange', { code: 1018 })
    pusher().says('statechange', { code: 1033, message: room.prisonsPicture() })
    await until(() => page!.all('live-player').length === 1)
    player().says('statechange', { code: 2004 })
    await until(() => room.said.includes('media'))
    room.prisonSays('media')
    await shows(roomWords.states.connected)
  }

  it('waits without sending anything, is let in and sends to its own room only', async () => {
    await goIn()
    expect(pusher().attributes).toMatchObject({ url: '', mode: 'RTC' })
    await pushes('preview')
    await until(() => phone.hidesScreen && phone.staysLit)
    expect(phone.asked('/visits/rooms/passes')).toHaveLength(0)

    room.prisonComes()
    room.letsIn()
    await shows(words.letInSoon)
    await until(() => phone.media.pushing.includes('start'))
    const name = serviceNameOf(room.sittings.family!)
    expect(pusher().attributes.url).toBe(
      `room://cloud.tencent.com/rtc?sdkappid=1400000000&strroomid=b1&userid=${name}` +
        `&usersig=sig-${name}&appscene=videocall&encsmall=0&cloudenv=PRO&privatemapkey=may_*-&recvmode=1`,
    )
  })

  it('sees the prison and nobody else; weak and lost networks are said, and it comes back', async () => {
    await goIn()
    room.prisonComes()
    room.letsIn()
    await until(() => String(pusher().attributes.url).startsWith('room://'))
    pusher().says('statechange', { code: 1033, message: room.prisonsPicture('somebody') })
    pusher().says('statechange', { code: 1033, message: 'not json' })
    expect(page!.all('live-player')).toHaveLength(0)
    pusher().says('statechange', { code: 1033, message: room.prisonsPicture() })
    await until(() => page!.all('live-player').length === 1)
    expect(player().attributes).toMatchObject({ mode: 'RTC', autoplay: true })
    expect(String(player().attributes.src)).toMatch(/^room:\/\/rtc\?userid=/)
    player().says('statechange', { code: 2004 })
    await until(() => room.said.includes('media'))
    room.prisonSays('media')
    await shows(roomWords.states.connected)

    const network = (videoFPS: number, videoBitrate = 300) =>
      player().says('netstatus', { info: { videoFPS, videoBitrate, audioBitrate: 0 } })
    network(2)
    await shows(words.weak)
    for (const frames of [20, 20, 20]) network(frames)
    await shows(roomWords.states.connected)

    network(0, 0)
    await shows(words.reconnecting)
    network(20)
    await shows(roomWords.states.connected)

    pusher().says('statechange', { code: 1021 })
    await shows(words.reconnecting)
    await pushes('stop', 'start')
    pusher().says('statechange', { code: 1018 })
    await shows(roomWords.states.connected)
  })

  it('loses the server and comes back to the same seat', async () => {
    await meet()
    const sitting = room.sittings.family
    room.isCut = true
    await shows(words.reconnecting)
    room.isCut = false
    await shows(roomWords.states.connected)
    expect(room.sittings.family).toBe(sitting)
  })

  it('is cut off with the reason, and nothing is sent any more', async () => {
    await meet()
    room.cutsOff('emergency', '对不起')
    await shows(words.cutOff)
    for (const text of [roomWords.reasons.emergency, '对不起', roomWords.next.emergency]) {
      expect(page!.text()).toContain(text)
    }
    await until(() => pushers().length === 0)
    await pushes('stop')
    await until(() => !phone.hidesScreen && !phone.staysLit)
  })

  it('closes camera and microphone when the page is left, and says that it leaves', async () => {
    await meet()
    page!.close()
    page = null
    await until(() => room.said.at(-1) === 'leave')
    await pushes('stop')
    expect(room.facts.here).toEqual(['prison'])
  })

  it('makes way for another phone of the same relative', async () => {
    await meet()
    room.takenElsewhere()
    await shows(words.replaced)
    await until(() => pusher().attributes.url === '')
    await pushes('stop', 'preview')
  })

  it('asks for camera and microphone, and shows where they are allowed', async () => {
    phone.media.camera = 'denied'
    page = await open('visits/rooms/pages/room', { id: 'b1' })
    await shows(words.enter)
    page.button(words.enter).tap()
    await shows(words.noPicture.denied)
    page.button(words.toSettings).tap()
    expect(phone.called('openSetting')).toHaveLength(1)
    expect(phone.asked('/visits/rooms/entries')).toHaveLength(0)
  })

  it.each([
    ['is not switched on', { bar: 'no-calls-here' }, words.bars['no-calls-here']],
    ['goes from browser to browser', { carrier: 'webrtc' }, words.notThisWay],
  ])('where the call %s, leads to the bureau’s room and opens no camera', async (_, set, card) => {
    Object.assign(room, set)
    page = await open('visits/rooms/pages/room', { id: 'b1' })
    await shows(card.title)
    expect(page.text()).toContain(card.what)
    expect(page.text()).not.toContain(words.enter)
    expect(page.text()).not.toContain(words.testStart)
    expect([...pushers(), ...page.all('live-player')]).toEqual([])
    page.button(words.callDesk).tap()
    await until(() => phone.called('makePhoneCall').length === 1)
  })
})
