import mongoose from 'mongoose'
import type { Browser, Page } from 'playwright-core'
import { connectDatabase, disconnectDatabase } from '../../server/platform/database'
import { RELATIVES } from '../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { HEARING, deskPage, openBrowser, phonePage } from '../helpers/browsers'
import {
  arrivedAt,
  countArrivals,
  deafenToEnd,
  filmsOn,
  picturesAt,
  pullPlug,
} from '../helpers/calls-counted'
import { type Demo, startDemo } from '../helpers/demo'
import { signInAt } from '../helpers/desk'
import { button, shown } from '../helpers/phone'
import { STAGE_MILLISECONDS } from '../helpers/stage'
import { until } from '../helpers/until'
import { booked } from '../helpers/visits'

/** A visit of a minute that has still to begin, and its end has to be told. */
const END_MILLISECONDS = 120_000
/** At both ends two devices come back, and pictures have to flow each time. */
const PLUGS_MILLISECONDS = 240_000

let demo: Demo
let browser: Browser
/** The prison's terminal, and the monitor's seat beside it: the same official. */
let terminal: Page
let monitor: Page
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser(HEARING)])
  await connectDatabase(demo.database)
  terminal = await deskPage(browser)
  await countArrivals(terminal.context())
  await signInAt(terminal, demo, 'diandong')
  await terminal.getByRole('navigation').first().waitFor()
  monitor = await terminal.context().newPage()
}, STAGE_MILLISECONDS)
afterAll(async () => {
  await disconnectDatabase().catch(() => null)
  await browser?.close()
  await demo?.stop()
})

/** A visit that has just begun. */
const visitNow = async (): Promise<string> =>
  (await booked({ startsAt: new Date(Date.now() - 30_000), minutes: 30 })).id

/** The phone of a relative, before the room of a visit. */
async function phoneAt(
  id: string,
  relative = 1,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const phone = await phonePage(browser, null)
  await countArrivals(phone.context())
  await prepare(phone)
  const account = RELATIVES[relative - 1]!.openid
  await phone.goto(`${demo.phone}?as=${account}#/visits/rooms/pages/room?id=${id}`)
  return phone
}

const atDesk = (page: Page, place: 'terminal' | 'monitor' | 'record', id: string) =>
  page.goto(`${demo.console}visits/rooms/${place}?visit=${id}`)

/** Both ends sit, the prison lets the family in, and both see each other. */
async function connect(id: string, phone: Page): Promise<void> {
  await button(phone, '进入会见室').tap()
  await shown(phone, '监狱尚未接通，请不要离开').waitFor()
  await atDesk(terminal, 'terminal', id)
  await button(terminal, '打开摄像头，进入会见室').click()
  await terminal.getByText('家属已进入').waitFor()
  await button(terminal, '接通会见').click()
  await shown(phone, '已接通').waitFor()
  await terminal.getByText('已接通').first().waitFor()
}

/** Pictures keep coming, of everybody who is seen. */
async function flows(page: Page): Promise<void> {
  const [before, seen] = [await arrivedAt(page), await picturesAt(page)]
  await until(async () => {
    const pictures = Object.entries(await picturesAt(page))
    const { sound } = await arrivedAt(page)
    const allMove = pictures.every(([name, frames]) => frames > (seen[name] ?? 0) + 5)
    return pictures.length > 0 && allMove && sound > before.sound
  })
}

/** No picture comes any more. */
async function stands(page: Page): Promise<void> {
  await until(async () => {
    const before = await arrivedAt(page)
    await page.waitForTimeout(1500)
    const after = await arrivedAt(page)
    return before.frames === after.frames && before.sound === after.sound
  })
}

/** A visit of somebody who comes too late; it ends while the other visits are held. */
const late: { phone: Page; terminal: Page } = { phone: undefined!, terminal: undefined! }

describe('a family that comes late, at a prison that does not wait,', () => {
  it('reads that beforehand and waits, while the prison sees when it came', async () => {
    const prisons = mongoose.connection.collection('visit_prisons')
    await prisons.updateOne(
      { _id: ORGANISATIONS.prison.id as never },
      { $set: { 'rules.lateMinutes': 0 } },
    )
    const startsAt = new Date(Date.now() + 20_000)
    const { id } = await booked({ startsAt, minutes: 1 })
    late.terminal = await terminal.context().newPage()
    await atDesk(late.terminal, 'terminal', id)
    await button(late.terminal, '打开摄像头，进入会见室').click()
    await late.terminal.getByText('家属还没有进入').waitFor()
    expect(Date.now()).toBeLessThan(startsAt.getTime())
    await until(() => Date.now() > startsAt.getTime() + 1000)
    late.phone = await phoneAt(id)
    await shown(late.phone, '请准时。过了开始的时间，监狱可能不再安排这一次。').waitFor()
    await button(late.phone, '进入会见室').tap()
    await shown(late.phone, '监狱尚未接通，请不要离开').waitFor()
    await late.terminal.getByText('家属已进入').waitFor()
  })
})

describe('a visit', () => {
  let id: string
  let phone: Page

  it('is shut to another family', async () => {
    id = await visitNow()
    const stranger = await phoneAt(id, 2)
    await shown(stranger, '没有找到这次会见。').waitFor()
    await stranger.context().close()
  })

  it('is prepared on the phone: camera, microphone, sound and network in plain words', async () => {
    phone = await phoneAt(id)
    await button(phone, '检查手机').tap()
    await shown(phone, '能看到自己就是好的').waitFor()
    await shown(phone, /^话筒好的/).waitFor()
    await button(phone, '放一声听听').tap()
    await button(phone, '听到了').tap()
    await shown(phone, '声音好的').waitFor()
    await shown(phone, /网络(好|有点慢)/).waitFor()
  })

  it('connects the family and the prison, which monitors both', async () => {
    await connect(id, phone)
    await Promise.all([flows(phone), flows(terminal)])
    await atDesk(monitor, 'monitor', id)
    await button(monitor, '开始监看').click()
    await flows(monitor)
    await monitor.getByText('家属的画面').waitFor()
  })

  it('goes on after the network was away', async () => {
    await phone.context().setOffline(true)
    await shown(phone, '正在重新连接，请不要离开').waitFor()
    await terminal.getByText('正在重新连接').first().waitFor()
    await phone.context().setOffline(false)
    await shown(phone, '已接通').waitFor()
    await terminal.getByText('已接通').first().waitFor()
    await Promise.all([flows(phone), flows(terminal), flows(monitor)])
  })

  it(
    'goes on when a plug is pulled, and is whole again by one press at that end',
    async () => {
      for (const page of [phone, terminal]) {
        await pullPlug(page, 'video')
        await shown(page, /^摄像头断开了/).waitFor()
        await pullPlug(page, 'audio')
        await shown(page, /^摄像头和话筒断开了/).waitFor()
        await button(page, '重新打开').click()
        await shown(page, /断开了/).waitFor({ state: 'hidden' })
        await Promise.all([flows(phone), flows(terminal), flows(monitor)])
      }
    },
    PLUGS_MILLISECONDS,
  )

  it('is cut off by the monitor, with the reason on all screens', async () => {
    for (const page of [phone, terminal]) expect(await filmsOn(page)).toBeGreaterThan(0)
    await button(monitor, '中断会见').click()
    const dialog = monitor.getByRole('dialog', { name: '为什么中断？' })
    await dialog.getByRole('radio', { name: /使用了手机、录音或录像设备/ }).check()
    await dialog.getByRole('textbox').fill('请不要录像')
    await button(dialog, '中断会见').click()
    await shown(phone, '会见被监狱中断了').waitFor()
    await shown(phone, '使用了手机、录音或录像设备').waitFor()
    await shown(phone, '请不要录像').waitFor()
    for (const page of [terminal, monitor]) {
      await page.getByText(/会见被中断：使用了手机、录音或录像设备/).waitFor()
    }
    await Promise.all([stands(phone), stands(terminal), stands(monitor)])
    // Neither end is filmed any longer, though both pages are still open.
    for (const page of [phone, terminal]) expect(await filmsOn(page)).toBe(0)
  })

  it('has one record for both, which the family agrees to and the prison reads', async () => {
    await button(phone, '看会见记录').tap()
    await shown(phone, '监狱因家属一端的原因中断').waitFor()
    await button(phone, '对，我同意').tap()
    await shown(phone, '您已同意这份记录').waitFor()
    await atDesk(terminal, 'record', id)
    await terminal.getByText('监狱因家属一端的原因中断').waitFor()
    await terminal.getByText(/^同意/).waitFor()
    const told = await terminal.getByRole('row').allInnerTexts()
    expect(told.some(row => row.includes('监狱接通'))).toBe(true)
    expect(told.some(row => row.includes('家属离开'))).toBe(true)
  })
})

describe('a family’s page that hears no end', () => {
  it('gets nothing more all the same: the prison’s page has closed the line', async () => {
    const id = await visitNow()
    const phone = await phoneAt(id, 1, deafenToEnd)
    await connect(id, phone)
    await Promise.all([flows(phone), flows(terminal)])
    await phone.route('**/api/visits/rooms/own**', route => route.abort())
    await button(terminal, '中断会见').click()
    const dialog = terminal.getByRole('dialog', { name: '为什么中断？' })
    await dialog.getByRole('radio', { name: /设备或线路出了故障/ }).check()
    await button(dialog, '中断会见').click()
    await terminal.getByText(/会见被中断：设备或线路出了故障/).waitFor()
    await Promise.all([stands(phone), stands(terminal)])
    expect((await arrivedAt(terminal)).open).toBe(0)
    expect(await shown(phone, '会见被监狱中断了').isVisible()).toBe(false)
  })
})

describe('the visit of the family that came late', () => {
  it('ended by itself, and nothing is decided before the prison has said so', async () => {
    const { phone, terminal: desk } = late
    await shown(phone, '会见已结束').waitFor({ timeout: END_MILLISECONDS })
    await button(phone, '看会见记录').tap()
    await shown(phone, '家属迟到，超过监狱规定的时间').waitFor()
    await shown(phone, '监狱还没有确认').waitFor()

    await desk.getByRole('link', { name: '查看会见记录' }).click()
    const outcome = desk.getByRole('region', { name: '确认结果' })
    await outcome.getByRole('radio', { name: /家属没有来/ }).check()
    await outcome.getByRole('textbox').fill('过了时间才进来，下次请早一点')
    await button(outcome, '确认结果').click()
    await desk.getByText('过了时间才进来，下次请早一点').first().waitFor()
    await phone.reload()
    await shown(phone, '家属没有来：过了时间才进来，下次请早一点').waitFor()
    await Promise.all([phone, desk].map(page => page.close()))
  })
})
