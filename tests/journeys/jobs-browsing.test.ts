import type { Browser, Page } from 'playwright-core'
import type { PostingContent } from '#shared/jobs/postings.contract'
import { addPosting, decidePosting } from '#shared/jobs/postings.endpoints'
import { addOwnPlace } from '#shared/places/own-places.endpoints'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { readConfig } from '../../server/config'
import { tellMatches } from '../../server/jobs/matching.chores'
import { keysOf } from '../../server/keys'
import { sendPrompts } from '../../server/messages/prompts.chores'
import { createWeChat } from '../../server/outside/wechat'
import { connectDatabase, disconnectDatabase } from '../../server/platform/database'
import { demoEmployerId } from '../../server/scripts/demo/postings'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { askAtDesk, sayPurpose, signInAt } from '../helpers/desk'
import { openPhone, shown, turnTo } from '../helpers/phone'
import { placeContent } from '../server/places/place-content'

const TITLE = '仓库保管员'
/** In the county's town; degrees, WGS-84. */
const POINT = { latitude: 24.532, longitude: 103.765 }
const TODAY = dayInChina(new Date())
const TOMORROW_MORNING = instantInChina(daysAfter(TODAY, 1), '10:30')

const work = (): PostingContent => ({
  ...{ employerId: demoEmployerId(1), title: TITLE, kind: 'full-time', shift: 'day' },
  pay: { from: 3800, to: 4600, period: 'month' },
  hours: { aDay: 8, daysAWeek: 6 },
  place: { townshipId: '53252701', text: '文化路 18 号', point: POINT },
  ...{ skills: ['loading'], insurance: ['pension', 'medical', 'injury', 'unemployment'] },
  ...{ lodging: 'bed-and-meals', deadline: daysAfter(TODAY, 20), places: 2 },
  description: '收货、发货、点数，能用手机记账。',
  contact: { name: '孙师傅', phone: '0873-0000099' },
})

let demo: Demo
let browser: Browser
let desk: Page
let phone: Page
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await sayPurpose(desk)
  phone = await phonePage(browser, null)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const tap = (name: string | RegExp, page = phone) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().tap()

async function lookForWork(page: Page, account: string) {
  await openPhone(page, demo, account)
  await turnTo(page, '我的')
  await tap('找工作', page)
}

async function search(page: Page, text: string) {
  const field = page.getByLabel('搜岗位、单位、技能').filter({ visible: true }).first()
  await field.fill(text)
  await tap('搜索', page)
}

/** What the worker does each morning, on the morning after. */
async function morningAfter() {
  const config = readConfig({ DATA_DIR: demo.dataDir, WECHAT_APPID: 'x', WECHAT_SECRET: 'x' })
  const { messages } = createWeChat({
    ...{ base: demo.standIn, appId: 'guitu-demo', secret: 'guitu-demo-secret', timeoutMs: 5000 },
    templates: {
      of: { 'job-match': { id: 'demo-template-news', wordsKey: 'thing1', momentKey: 'time2' } },
      edition: 'developer',
    },
  })
  await connectDatabase(demo.database)
  await tellMatches(TOMORROW_MORNING, keysOf(config).vault)
  await sendPrompts(TOMORROW_MORNING, messages)
  await disconnectDatabase()
}

describe('work that an officer opens', () => {
  it('a person says what he would like, and lets WeChat tell him of it once', async () => {
    await lookForWork(phone, 'demo-openid-1')
    await tap('我想找什么样的工作')
    await tap('搬运装卸')
    await tap('中枢')
    await tap('10 公里内')
    await tap('保存')
    await shown(phone, '保存好了').waitFor()
    await tap('下一次用微信提醒我')
    await shown(phone, /^已开启/).waitFor()
  })

  it('an officer opens work', async () => {
    const added = await askAtDesk(desk, addPosting, work())
    expect([added.status, added.body.flags]).toEqual([200, []])
    const { id, version } = added.body
    const opened = await askAtDesk(desk, decidePosting, { id, version, act: 'open', reason: '' })
    expect([opened.status, opened.body.state]).toEqual([200, 'open'])
  })

  it('is found by a word and by what it offers', async () => {
    await lookForWork(phone, 'demo-openid-1')
    await tap('找岗位')
    await search(phone, '保管')
    await shown(phone, TITLE).waitFor()
    await shown(phone, '共 1 个岗位').waitFor()
    await tap('筛选')
    await tap('旧城')
    await tap('3 公里内')
    await tap('看结果')
    await shown(phone, '没有找到岗位').waitFor()
    await tap(/^筛选/)
    await tap('中枢')
    await tap('包住')
    await tap('看结果')
    await shown(phone, /^中枢，/).waitFor()
  })

  it('is found on the map, kept, and called', async () => {
    await tap('看地图')
    await phone.getByTitle(new RegExp(TITLE)).filter({ visible: true }).first().tap()
    // The mark itself is a button too.
    await tap(new RegExp(`^${TITLE} 3800`))
    await shown(phone, '请您自己打电话。只说工作的事就好，别的个人情况不用讲。').waitFor()
    await shown(phone, '0873-0000099').waitFor()
    await tap('收藏')
    await shown(phone, '已收藏').waitFor()
  })

  it('is handed on to somebody who learns of nobody', async () => {
    const id = /id=([\w-]+)/.exec(phone.url())![1]!
    const stranger = await phonePage(browser, null)
    await stranger.goto(`${demo.phone}#/jobs/pages/shared?id=${id}`)
    await shown(stranger, TITLE).waitFor()
    const told = await stranger.locator('body').innerText()
    expect(told).not.toMatch(/张安平|司法|矫正|激活|孙师傅|0000099/)
    await stranger.context().close()
  })

  it('is told the next morning, in words that say nothing to a bystander', async () => {
    await morningAfter()
    const outbox = await fetch(`${demo.standIn}/__ctl/outbox`).then(reply => reply.json())
    const { messages } = outbox as { messages: { touser: string; data: object }[] }
    expect(messages.map(({ touser }) => touser)).toEqual(['demo-openid-1'])
    expect(JSON.stringify(messages)).not.toMatch(/矫正|司法|岗位|仓库/)

    await openPhone(phone, demo, 'demo-openid-1')
    await turnTo(phone, '消息')
    await shown(phone, '有 1 个新岗位适合您').waitFor()
    await tap('看合适的岗位')
    await shown(phone, TITLE).waitFor()
    await shown(phone, '用得上您会的：搬运装卸').waitFor()
    await tap('改一改条件')
    await shown(phone, /^提醒已经用掉了/).waitFor()
  })

  it('is never offered to somebody to whom that place is forbidden', async () => {
    const other = await phonePage(browser, null)
    await lookForWork(other, 'demo-openid-2')
    await tap('找岗位', other)
    await search(other, '保管')
    await shown(other, TITLE).waitFor()

    const shape = { kind: 'circle' as const, centre: POINT, radiusMetres: 300 }
    const { status } = await askAtDesk(desk, addOwnPlace, {
      owner: { kind: 'person', id: 'demo-person-2' },
      content: placeContent({ shape, firstDay: TODAY, lastDay: null }),
    })
    expect(status).toBe(200)
    await search(other, '管')
    await search(other, '保管')
    await shown(other, '没有找到岗位').waitFor()
    await other.context().close()
  })
})
