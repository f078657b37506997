import { NOW, type RunningStandIn, refusal, startStandIn } from '../stand-in'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.end())

const subscribe = (changes: object = {}) =>
  standIn.control('subscribe', { openid: 'o-1', template_id: 't-1', kind: 'once', ...changes })

const message = (changes: object = {}) => ({
  touser: 'o-1',
  template_id: 't-1',
  page: 'checkins/pages/submit?from=message',
  data: { thing1: { value: '一件事' }, time2: { value: '2026年11月24日 09:00' } },
  ...changes,
})

const send = (changes: object = {}) =>
  standIn.post('/cgi-bin/message/subscribe/send', message(changes))

const outbox = async () => (await standIn.get('/__ctl/outbox')).messages as object[]

const OK = { errcode: 0, errmsg: 'ok' }
const NOTHING_LEFT = refusal(43101, 'user refuse to accept the msg')

describe('a subscribe message', () => {
  it('is sent, and lies in the outbox with what WeChat adds', async () => {
    await subscribe()
    expect(await send()).toEqual(OK)
    expect(await outbox()).toEqual([
      { ...message(), miniprogram_state: 'formal', lang: 'zh_CN', at: NOW },
    ])
  })

  it('uses up one agreement', async () => {
    await subscribe()
    await subscribe()
    expect([await send(), await send()]).toEqual([OK, OK])
    expect(await send()).toEqual(NOTHING_LEFT)
    expect(await outbox()).toHaveLength(2)
  })

  it('of a long-term agreement uses up nothing', async () => {
    await subscribe({ kind: 'long' })
    for (let times = 0; times < 5; times++) expect(await send()).toEqual(OK)
  })

  it('is counted for one person and one template', async () => {
    await subscribe()
    await subscribe({ openid: 'o-2', template_id: 't-2' })
    expect(await send({ touser: 'o-2' })).toEqual(NOTHING_LEFT)
    expect(await send({ template_id: 't-2' })).toEqual(NOTHING_LEFT)
    expect(await send()).toEqual(OK)
  })

  it('that is refused uses up nothing and reaches nobody', async () => {
    await subscribe()
    await send({ data: { thing1: { value: '' } } })
    expect(await outbox()).toEqual([])
    expect(await send()).toEqual(OK)
  })

  it.each<[number, string, object]>([
    [40003, 'invalid openid', { touser: 'o-9' }],
    [40037, 'invalid template_id', { template_id: 't-9' }],
    [41030, 'invalid page', { page: '/checkins/pages/submit' }],
    [41030, 'invalid page', { page: 'checkins' }],
    [47001, 'data format error hint: .lang: ', { lang: 'zh' }],
    [47001, 'data format error hint: .miniprogram_state: ', { miniprogram_state: 'live' }],
  ])('is refused with %i, %s', async (errcode, words, changes) => {
    await subscribe()
    expect(await send(changes)).toEqual(refusal(errcode, words))
  })

  it('needs no page', async () => {
    await subscribe()
    expect(await send({ page: undefined })).toEqual(OK)
  })
})

describe('the values of a message', () => {
  const KEYS = ['thing1', 'time2']
  const thing1 = { value: 'a' }
  const time2 = { value: '09:00' }

  it.each<[string, object]>([
    ['data.thing1.value is empty', { time2 }],
    ['data.thing1.value is empty', { thing1: { value: '' }, time2 }],
    ['data.thing3.value invalid', { thing1, time2, thing3: thing1 }],
    ['data.time2.value invalid', { thing1, time2: { value: 'nine' } }],
  ])('are those of the template, else: %s', async (words, data) => {
    await subscribe({ keys: KEYS })
    expect(await send({ data })).toEqual(refusal(47003, `argument invalid! ${words}`))
    expect(await send({ data: { thing1, time2 } })).toEqual(OK)
  })

  it('keep to the keys of the template until others are named', async () => {
    await subscribe({ keys: KEYS })
    await subscribe()
    expect(await send({ data: { thing1 } })).toEqual(refusal(47003))
    await subscribe({ keys: ['thing1'] })
    expect(await send({ data: { thing1 } })).toEqual(OK)
  })

  it('are looked at by kind where the keys are not known', async () => {
    await subscribe()
    const empty = { data: { thing7: { value: '' } } }
    expect(await send(empty)).toEqual(
      refusal(47003, 'argument invalid! data.thing7.value is empty'),
    )
    expect(await send({ data: { thing7: { value: 'x'.repeat(21) } } })).toEqual(refusal(47003))
    expect(await send({ data: { thing7: { value: 'x'.repeat(20) } } })).toEqual(OK)
  })
})

it('the outbox keeps the last thousand', async () => {
  await subscribe({ kind: 'long' })
  const token = await standIn.token()
  for (let number = 0; number <= 1000; number++) {
    const data = { number1: { value: String(number) } }
    await standIn.post('/cgi-bin/message/subscribe/send', message({ data }), token)
  }
  const sent = await outbox()
  expect(sent).toHaveLength(1000)
  expect(sent[0]).toMatchObject({ data: { number1: { value: '1' } } })
})

it('an agreement is once or long-term', async () => {
  await expect(subscribe({ kind: 'sometimes' })).rejects.toThrow('kind')
})
