import { spawnSync } from 'node:child_process'
import mongoose from 'mongoose'
import type { Browser, Page } from 'playwright-core'
import { dayInChina } from '#shared/time/days'
import { environmentWith } from '../../server/config'
import { deskPage, phonePage } from '../helpers/browsers'
import type { Demo } from '../helpers/demo'
import { rowOf, sayPurpose } from '../helpers/desk'
import { button, goToAct, openPhone, shown, startCheckIn, turnTo } from '../helpers/phone'
import { STAGE_MILLISECONDS, type Stage, accountOf, nameOf, openStage } from '../helpers/stage'

/** In the town, well within the county; and in the provincial capital. */
const TOWN = { latitude: 24.532, longitude: 103.765 }
const CAPITAL = { latitude: 25.04, longitude: 102.71 }

let demo: Demo
let browser: Browser
let desk: Page
let database: mongoose.Connection
let stage: Stage | undefined
/** A check-in of the fifth person, which nobody makes. */
let missed: { seen: Promise<number> }
beforeAll(async () => {
  ;({ demo, browser, desk } = stage = await openStage())
  database = await mongoose.createConnection(demo.database).asPromise()
  missed = await letOneEnd()
}, STAGE_MILLISECONDS)
afterAll(async () => {
  await database?.close()
  await stage?.close()
})

async function phoneOf(number: number, place: typeof TOWN) {
  const phone = await phonePage(browser, place)
  await phone.context().grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write'])
  await phone.clock.install()
  await openPhone(phone, demo, accountOf(number))
  return phone
}

const openMissed = async (page: Page) => {
  await page.getByRole('link', { name: /任务/ }).click()
  await page
    .getByLabel('显示哪些任务')
    .getByText(/未按时/)
    .click()
}

/**
 * Its window ends, and the officer's second window looks for it while the others go on: half a minute is
 * left to check-ins that are still under way.
 *
 * @returns how long after the end it was seen. Milliseconds; infinite when it was not.
 */
async function letOneEnd() {
  // Of the days before nothing of this person is to be in the way.
  const before = { personId: 'demo-person-5', state: { $in: ['missed', 'late'] } }
  await database.collection('tasks').updateMany(before, { $set: { state: 'done' } })
  const beside = await deskPage(browser)
  await beside.context().addCookies(await desk.context().cookies())
  await beside.goto(demo.console)
  await sayPurpose(beside)
  await openMissed(beside)
  const ends = new Date(Date.now() + 1000)
  const id = `demo-person-5:${dayInChina(new Date())}:0` as never
  const { modifiedCount } = await database
    .collection('tasks')
    .updateOne({ _id: id }, { $set: { closesAt: ends, state: 'open', made: [] } })
  expect(modifiedCount).toBe(1)
  const seen = rowOf(beside, nameOf(5))
    .waitFor({ timeout: 70_000 })
    .then(
      () => Date.now() - ends.getTime(),
      () => Infinity,
    )
  return { seen }
}

describe('a check-in without a signal', () => {
  it('is kept, delivered later, and both sides see when it was made and when it came', async () => {
    const phone = await phoneOf(1, TOWN)
    await goToAct(phone)
    await phone.context().setOffline(true)
    await button(phone, '开始签到').tap()
    await shown(phone, '还没有送到').waitFor()
    await phone.clock.fastForward('12:00')
    // It is sent by itself as soon as there is a signal.
    await phone.context().setOffline(false)
    await shown(phone, '收到时间').waitFor()
    await shown(phone, '签到时间').waitFor()

    // A check-in of yesterday is on the list as well: a click before this one has come would open that.
    await rowOf(desk, nameOf(1)).filter({ hasText: '补传' }).click()
    await shown(desk, /多半是当时没有信号/).waitFor()
  })
})

describe('a fault', () => {
  it('is reported in one tap, answered by an officer and read by the person', async () => {
    const phone = await phoneOf(3, TOWN)
    await button(phone, '没有信号').tap()
    await shown(phone, '已报告，停止计时，不算违规').waitFor()

    await desk.getByRole('link', { name: /任务/ }).click()
    await desk.getByLabel('显示哪些任务').getByText(/故障/).click()
    await rowOf(desk, nameOf(3)).click()
    await desk.getByRole('radio', { name: /已用其他方式核实/ }).check()
    await desk.getByRole('textbox', { name: '答复内容' }).fill('已打电话核实，人在家。')
    await desk.keyboard.press('Control+Enter')
    await shown(desk, `已提交：${nameOf(3)}，已用其他方式核实。`).waitFor()

    await openPhone(phone, demo, 'demo-openid-3')
    await shown(phone, '工作人员答复：已用别的办法办好').waitFor()
    await shown(phone, /人在家/).waitFor()
  })
})

describe('a finding', () => {
  it('is answered by the person, marked as a false alarm by the officer, and counted', async () => {
    const phone = await phoneOf(6, CAPITAL)
    await startCheckIn(phone)
    await shown(phone, /签到成功|签到已收到/).waitFor()
    await openPhone(phone, demo, 'demo-openid-6')
    await turnTo(phone, '记录')
    await button(phone, '我来说明').tap()
    await phone.getByRole('textbox', { name: '我的说明' }).fill('手机定位不准，我在家。')
    await button(phone, '发送说明').tap()
    await shown(phone, '我的说明：手机定位不准，我在家。').waitFor()

    await desk.getByRole('link', { name: /审阅/ }).click()
    await rowOf(desk, nameOf(6)).click()
    await shown(desk, /手机定位不准，我在家。/).waitFor()
    await desk.getByRole('radio', { name: /误报/ }).first().check()
    await desk.getByRole('radio', { name: /已说明/ }).check()
    await desk.getByRole('textbox', { name: '说明' }).fill('走访核实，人在家中。')
    await desk.keyboard.press('Control+Enter')
    await shown(desk, `已提交：${nameOf(6)}，已说明。`).waitFor()

    await desk.getByRole('link', { name: '核对统计' }).click()
    const row = desk.getByRole('row').filter({ hasText: '县外' }).first()
    await row.getByText('1', { exact: true }).first().waitFor()

    await openPhone(phone, demo, 'demo-openid-6')
    await turnTo(phone, '记录')
    await shown(phone, /核实结果：误报/).waitFor()
  })
})

describe('a receipt', () => {
  it('is verified by its holder, on the phone and on a page open to everybody', async () => {
    const phone = await phoneOf(2, TOWN)
    await startCheckIn(phone)
    await shown(phone, /签到成功|签到已收到/).waitFor()
    await shown(phone, '核验这次签到').tap()
    const sound = shown(phone, '已核对：记录没有被改动')
    await sound.or(button(phone, '再看一次')).first().waitFor()
    for (let tries = 0; !(await sound.isVisible()) && tries < 20; tries++) {
      await phone.clock.runFor(1000)
      if (await button(phone, '再看一次').isVisible()) await button(phone, '再看一次').tap()
      await sound.waitFor({ timeout: 1000 }).catch(() => {})
    }
    await sound.waitFor()
    await button(phone, '复制凭证').tap()
    await shown(phone, /凭证已经复制/).waitFor()
    const proof = await phone.evaluate(() => navigator.clipboard.readText())

    const anybody = await deskPage(browser)
    await anybody.goto(new URL('/verify', demo.console).href)
    await anybody.getByRole('textbox', { name: /凭证/ }).fill(proof)
    await anybody.getByRole('button', { name: '核对' }).click()
    await shown(anybody, '记录没有被改动').waitFor()
  })
})

describe('a check-in that nobody made', () => {
  it('is with the officer within a minute of its end, who says what it was', async () => {
    const seconds = (await missed.seen) / 1000
    console.log(`end of the window → officer's screen: ${Math.round(seconds)} s`)
    expect(seconds).toBeLessThan(60)

    await openMissed(desk)
    await rowOf(desk, nameOf(5)).click()
    await desk.getByRole('radio', { name: /说明属实/ }).check()
    await desk.getByRole('textbox', { name: '核实情况' }).fill('电话联系，在田里干活，忘了。')
    await desk.keyboard.press('Control+Enter')
    await shown(desk, `已提交：${nameOf(5)}，说明属实。`).waitFor()

    const phone = await phoneOf(5, TOWN)
    await shown(phone, '已核实：情况已说明').waitFor()
    await turnTo(phone, '消息')
    await shown(phone, /在田里干活/).waitFor()
  })
})

describe('a record that was altered in the database behind our back', () => {
  it('is found and named by the verifier', async () => {
    expect(verifier()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('as it was sealed'),
    })
    const checkIns = database.collection('checkins')
    const row = await checkIns.findOne({ personId: 'demo-person-6' })
    await checkIns.updateOne({ _id: row!._id }, { $inc: { 'place.latitude': 0.1 } })
    expect(verifier()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`check-in:${String(row!._id)}`),
    })
  })
})

/** The command as anybody runs it. */
const verifier = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'server/scripts/verify-evidence.ts'], {
    encoding: 'utf8',
    env: environmentWith({
      MONGODB_URI: demo.database,
      DATA_DIR: demo.dataDir,
      WECHAT_APPID: 'demo',
      WECHAT_SECRET: 'demo',
    }),
  })
