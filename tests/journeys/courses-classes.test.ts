import type { Browser, Page } from 'playwright-core'
import { MongoClient } from 'mongodb'
import { clockInChina, dayInChina } from '#shared/time/days'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { signInAt } from '../helpers/desk'
import { button, shown, turnTo } from '../helpers/phone'

/** Both are looked after by the first office. */
const ADULT = { account: 'demo-openid-1', name: '张安平' }
const YOUNG = { account: 'demo-openid-2', name: '李长顺' }
const TITLE = '认识禁止令'
const MINUTE = 60_000

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  // Whoever was under age when his file was opened stays so; the demo has nobody like that.
  const database = await MongoClient.connect(demo.database)
  const people = database.db().collection<{ _id: string }>('people')
  await people.updateOne({ _id: 'demo-person-2' }, { $set: { juvenile: true } })
  await database.close()
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

async function openPhone(account: string, place: Parameters<typeof phonePage>[1]): Promise<Page> {
  const phone = await phonePage(browser, place)
  await phone.goto(`${demo.phone}?as=${account}`)
  const agree = button(phone, '我看过了，同意')
  await agree.or(shown(phone, '消息')).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
  return phone
}

async function openClasses(phone: Page): Promise<void> {
  await turnTo(phone, '我的')
  await button(phone, '集体课').tap()
}

/** Announces a class that begins in a quarter of an hour, for the adults of the office. @returns its middle. */
async function announce(desk: Page) {
  await desk.getByRole('link', { name: '集中教育', exact: true }).click()
  await desk.getByRole('button', { name: '安排一次' }).click()
  const form = desk.getByRole('dialog', { name: '安排集中教育' })
  await form.getByLabel('名称', { exact: true }).fill(TITLE)
  const from = new Date(Date.now() + 15 * MINUTE)
  await form.getByLabel('哪一天').fill(dayInChina(from))
  await form.getByLabel('几点开始').fill(clockInChina(from))
  const until = new Date(from.getTime() + 60 * MINUTE)
  const isThatDay = dayInChina(until) === dayInChina(from)
  await form.getByLabel('几点结束').fill(isThatDay ? clockInChina(until) : '23:59')
  await form.getByLabel('地点名称').fill('中枢司法所二楼会议室')
  await form.getByLabel('签到范围（米）').fill('1000')
  await form.getByRole('region', { name: '上课地点的地图' }).click()
  const told = await form.getByText(/北纬 [\d.]+，东经 [\d.]+/).textContent()
  const [latitude, longitude] = told!.match(/\d+\.\d+/g)!.map(Number) as [number, number]
  await form.getByRole('radio', { name: '按司法所' }).check()
  await form.getByLabel('司法所', { exact: true }).selectOption({ index: 1 })
  await form.getByRole('button', { name: '看看会通知多少人' }).click()
  await form.getByText('会通知 3 人；另有 1 人不是这次的对象').waitFor()
  await form.getByRole('button', { name: '安排并通知' }).click()
  await desk.getByText(`已安排“${TITLE}”，通知了 3 人。`).waitFor()
  return { latitude, longitude }
}

const line = (desk: Page, name: string) => desk.getByRole('row').filter({ hasText: name })

it('an officer announces a class, a person signs in and out by phone, who is under age never sees it, another is signed in by hand', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'zhongshu')
  const place = await announce(desk)

  const phone = await openPhone(ADULT.account, place)
  await shown(phone, TITLE).waitFor()
  await button(phone, '去课上签到').tap()
  await shown(phone, '中枢司法所二楼会议室').waitFor()
  await button(phone, '签到').tap()
  await shown(phone, '手机看到您在上课的地方。').waitFor()
  await button(phone, '签退').tap()
  await shown(phone, '已签到，已签退').waitFor()

  const young = await openPhone(YOUNG.account, place)
  await openClasses(young)
  await shown(young, '现在没有要参加的课').waitFor()

  await desk.getByRole('link', { name: TITLE }).click()
  await line(desk, ADULT.name).getByText('已签到、签退').waitFor()
  await line(desk, ADULT.name).getByText('手机定位：在现场').first().waitFor()
  expect(await line(desk, YOUNG.name).count()).toBe(0)

  await line(desk, '王春燕').getByRole('button', { name: '代签到' }).click()
  const asks = desk.getByRole('dialog', { name: '替王春燕签到' })
  await asks.getByLabel('理由').fill('手机没电，本人在场')
  await asks.getByRole('button', { name: '代签到' }).click()
  await line(desk, '王春燕').getByText('马晓东：手机没电，本人在场').waitFor()

  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: '导出名单' }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`签到名单-${TITLE}.csv`)
})

it('the code on the screen of the room lets in who has no place, and a change is told', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await desk.getByRole('link', { name: '集中教育', exact: true }).click()
  await desk.getByRole('link', { name: TITLE }).click()
  await desk.getByRole('button', { name: '现场签到码' }).click()
  const code = await desk.getByText(/^\d{4}$/).textContent()
  await desk.keyboard.press('Escape')

  await desk.getByRole('button', { name: '更改', exact: true }).click()
  const form = desk.getByRole('dialog', { name: '更改时间、地点或内容' })
  await form.getByLabel('内容和要带的东西').fill('请带身份证。')
  await form.getByLabel('理由').fill('补充要带的东西')
  await form.getByRole('button', { name: '更改并通知' }).click()
  await desk.getByText('已更改，参加的人都会收到通知。').waitFor()

  const phone = await openPhone('demo-openid-3', null)
  await turnTo(phone, '消息')
  await shown(phone, `有变化：${TITLE}`).waitFor()
  await openClasses(phone)
  await phone.locator('.card', { hasText: TITLE }).getByRole('button', { name: '打开看看' }).tap()
  await shown(phone, '工作人员帮您签的。').waitFor()
  await phone.getByLabel('屏幕上的四位号码').fill(code!)
  await button(phone, '用这个号码').tap()
  await shown(phone, '已签到，已签退').waitFor()
})
