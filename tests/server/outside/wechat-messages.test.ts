import { WeChatUnreachable, createWeChat } from '../../../server/outside/wechat'
import type { Template } from '../../../server/outside/wechat-messages'
import { APP, type RunningStandIn, startStandIn } from './stand-in'

const OPENID = 'o-1'
const AT = new Date('2026-11-24T02:05:00Z')
const PATH = '/cgi-bin/message/subscribe/send'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
  const control = { openid: OPENID, template_id: 't-1', kind: 'once' }
  for (let yes = 0; yes < 2; yes++) await standIn.control('subscribe', control)
})
afterEach(() => standIn.end())

const messages = (template: Partial<Template> = {}) =>
  createWeChat({
    ...{ base: standIn.address, ...APP, timeoutMs: 30_000, pause: async () => {} },
    templates: {
      of: { 'job-match': { id: 't-1', wordsKey: 'thing1', momentKey: 'time2', ...template } },
      edition: 'trial',
    },
  }).messages!

const send = (template?: Partial<Template>, words = '有新的消息') =>
  messages(template).send({
    ...{ topic: 'job-match', openid: OPENID, page: 'jobs/pages/matches', words, at: AT },
  })
const outbox = async () => (await standIn.get('/__ctl/outbox')).messages as object[]

it('a message is filled in as the template takes it', async () => {
  expect(await send()).toBe('sent')
  expect(await send({ momentKey: 'date3' })).toBe('sent')
  expect(await outbox()).toMatchObject([
    {
      ...{ miniprogram_state: 'trial', page: 'jobs/pages/matches' },
      data: { thing1: { value: '有新的消息' }, time2: { value: '2026年11月24日 10:05' } },
    },
    { data: { date3: { value: '2026年11月24日' } } },
  ])
})

it('words that are too long are cut between letters, not refused', async () => {
  expect(await send({}, `${'长'.repeat(19)}😀多`)).toBe('sent')
  expect(await outbox()).toMatchObject([{ data: { thing1: { value: `${'长'.repeat(19)}😀` } } }])
})

it.each([
  [43101, 'refused'],
  [40003, 'no-account'],
  [45009, 'later'],
  [45011, 'later'],
])('%i is understood as %s', async (errcode, outcome) => {
  await standIn.control('fault', { path: PATH, times: 1, errcode })
  expect(await send()).toBe(outcome)
})

it.each([40037, 41030, 47003, 48001])('%i is our own mistake', async errcode => {
  await standIn.control('fault', { path: PATH, times: 1, errcode })
  await expect(send()).rejects.toThrow(`errcode ${errcode}`)
})

it('a token that ended early is asked for anew, once', async () => {
  await standIn.control('fault', { path: PATH, times: 1, errcode: 42001 })
  expect(await send()).toBe('sent')
  await standIn.control('fault', { path: PATH, times: 2, errcode: 40001 })
  await expect(send()).rejects.toThrow(WeChatUnreachable)
})

it('a template that WeChat does not know is our own mistake', async () => {
  await expect(send({ id: 't-2' })).rejects.toThrow('errcode 40037')
})
