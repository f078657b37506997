import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from 'playwright-core'
import { dayInChina } from '#shared/time/days'
import { ATTENTION } from '#shared/visits/bookings/reasons'
import { listPrisoners, noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { RELATIVES, VISITED } from '../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { connectDatabase, disconnectDatabase, inTransaction } from '../../server/platform/database'
import { giveBackSlot, slotsOf, takeSlot } from '../../server/visits/prisons/slots.model'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { askAtDesk, signInAt } from '../helpers/desk'
import { shown, button as tapped } from '../helpers/phone'
import { STAGE_MILLISECONDS } from '../helpers/stage'

const PRISON = ORGANISATIONS.prison
const RELATIVE = RELATIVES[0]!
const HEADING = `${RELATIVE.name} 会见 ${VISITED.prisonerName}`

const DAY_MILLISECONDS = 24 * 3600_000

/** There are four times on a day: this one is on the fifth day with visits, past every lead time. */
const FAR_ENOUGH = 16

/** In line, one is served by a chore that comes round twice a minute. */
const SERVED_MILLISECONDS = 90_000

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  await connectDatabase(demo.database)
}, STAGE_MILLISECONDS)
afterAll(async () => {
  await disconnectDatabase()
  await browser?.close()
  await demo?.stop()
})

/** The pages for relatives, on the phone of one of them. */
async function openVisits(phone: Page) {
  await phone.goto(`${demo.phone}?as=${RELATIVE.openid}#/visits/bookings/pages/home`)
  // Another page of the same address is not loaded by itself.
  await phone.reload()
  await shown(phone, `${RELATIVE.name}，您好`).waitFor()
}

/** Answers a question of the form, and goes on where that does not lead on by itself. */
async function answer(phone: Page, choice: string | RegExp, next?: string) {
  await tapped(phone, choice).tap()
  if (next) await tapped(phone, next).tap()
}

/** Asks for a visit where nothing is free: the family stands in line. */
async function standInLine(phone: Page) {
  await tapped(phone, '申请会见').tap()
  await answer(phone, new RegExp(`^${VISITED.prisonerName}`))
  await shown(phone, '谁和您一起去？').waitFor()
  await tapped(phone, '下一步').tap()
  await answer(phone, '去监狱不方便，想视频见')
  await answer(phone, '路太远', '下一步')
  await answer(phone, '没有，或者不会用')
  await tapped(phone, '去选时间').tap()
  await shown(phone, '现在没有空位').waitFor()
  await tapped(phone, '从现在起 4 个星期里').tap()
  await shown(phone, '需要什么照顾？').waitFor()
  await answer(phone, '坐轮椅', '下一步')
  await shown(phone, '请再看一遍').waitFor()
  await tapped(phone, '交上去').tap()
  await shown(phone, '已经登记排队').waitFor()
  await tapped(phone, '看我的申请').tap()
  await shown(phone, '您排在第一个。').waitFor()
}

/** All times of the prison, soonest first. */
async function times() {
  const now = new Date()
  return slotsOf(PRISON.id, now, new Date(now.getTime() + 60 * DAY_MILLISECONDS))
}

/** Other families take every time that there is. */
async function othersTakeAll() {
  for (const { id } of await times()) while (await inTransaction(session => takeSlot(id, session)));
}

/** One of them gives back a time that is far enough ahead. */
async function otherGivesBack() {
  const one = (await times())[FAR_ENOUGH]
  expect(await inTransaction(session => giveBackSlot(one!.id, session))).toBe(true)
}

const said = (desk: Page, sentence: string | RegExp) =>
  desk.getByRole('status').filter({ hasText: sentence }).waitFor()

/** Opens the one booking of this journey at a desk, and gives its panel. */
async function openAtDesk(desk: Page, timeout?: number): Promise<Locator> {
  const line = desk.getByRole('listitem').filter({ hasText: HEADING }).first()
  await line.click(timeout === undefined ? {} : { timeout })
  const panel = desk.getByRole('region', { name: '选中的申请' })
  await panel.getByRole('heading', { name: HEADING }).waitFor()
  return panel
}

/** Shows another list of the desk. */
const showList = (desk: Page, list: RegExp) =>
  desk.getByRole('radiogroup', { name: '显示哪些申请' }).getByText(list).click()

/** Notes at the prison that a prisoner has been moved elsewhere. */
async function noteTransfer(desk: Page) {
  const found = await askAtDesk(desk, listPrisoners, { search: VISITED.prisonerNumber })
  const prisonerId = found.body.prisoners[0].id as string
  const noted = await askAtDesk(desk, noteFact, {
    ...{ attemptId: randomUUID(), prisonerId, relativeIdNumber: null, kind: 'transfer' },
    ...{ firstDay: dayInChina(new Date()), lastDay: null, note: '' },
  })
  expect(noted.status).toBe(200)
}

it('a family stands in line, gets a time that came free, completes, is handed on, gets its time, and hears at once when something changes', async () => {
  const phone = await phonePage(browser, null)
  await othersTakeAll()
  await openVisits(phone)
  await standInLine(phone)

  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'huijian')
  await desk.getByRole('heading', { name: '会见申请', exact: true }).waitFor()
  await showList(desk, /^排队/)
  await openAtDesk(desk)
  await showList(desk, /^待预审/)
  await desk.getByText('没有要预审的申请。').waitFor()

  // Somebody else gives his time back: it is held for the first in line, and the desk hears of it.
  await otherGivesBack()
  const request = await openAtDesk(desk, SERVED_MILLISECONDS)
  await request.getByText('坐轮椅').waitFor()
  await request.getByRole('radio', { name: /退回补正/ }).check()
  await request.getByRole('radio', { name: /证明材料的照片看不清/ }).check()
  await request.getByLabel('另外写给家属的话').fill('户口簿第三页请再拍一张')
  await request.getByLabel('家属会看到').getByText('户口簿第三页请再拍一张').waitFor()
  await request.getByRole('button', { name: /提交/ }).click()
  await said(desk, /已退回补正/)

  await phone.reload()
  await shown(phone, '证明材料的照片看不清').waitFor()
  await shown(phone, '工作人员写的：户口簿第三页请再拍一张').waitFor()
  await tapped(phone, '补正后再交').tap()
  await tapped(phone, '补好了，再交上去').tap()
  await shown(phone, '已经交上去').waitFor()

  // Nobody reloads the desk: it hears of it.
  const completed = await openAtDesk(desk)
  await completed.getByRole('radio', { name: /转交监狱/ }).check()
  await completed.getByLabel('安排会见室').selectOption({ index: 1 })
  await completed.getByRole('button', { name: /提交/ }).click()
  await said(desk, /已转交/)

  const prison = await deskPage(browser)
  await signInAt(prison, demo, 'diandong')
  await prison.getByRole('heading', { name: '会见审批', exact: true }).waitFor()
  expect(await prison.getByRole('link', { name: '人员', exact: true }).count()).toBe(0)
  const asked = await openAtDesk(prison)
  await asked.getByRole('radio', { name: /同意会见/ }).check()
  await asked.getByLabel('内部备注（家属看不到）').fill('一号终端，加一名干警')
  await asked.getByRole('button', { name: /提交/ }).click()
  await said(prison, /已同意/)

  await openVisits(phone)
  await tapped(phone, '查看').tap()
  await shown(phone, '监狱同意了').waitFor()
  await shown(phone, /第.会见室/).waitFor()
  await shown(phone, /坐 2 路公交/).waitFor()
  expect(await phone.getByText('加一名干警').count()).toBe(0)
  const [calendar] = await Promise.all([
    phone.waitForEvent('download'),
    tapped(phone, '下载日历文件').tap(),
  ])
  expect(calendar.suggestedFilename()).toMatch(/^guitu-.+\.ics$/)
  await shown(phone, '日历文件已经下载，点开它就记进日历。').waitFor()

  await showList(desk, /^已同意/)
  await openAtDesk(desk)
  const day = await dayOfVisit(desk)
  await desk.getByRole('link', { name: '当天安排', exact: true }).click()
  await desk.getByLabel('哪一天').fill(day)
  const line = desk.getByRole('row').filter({ hasText: RELATIVE.name })
  await line.getByText('坐轮椅').waitFor()
  const sheet = await desk.locator('.printed').textContent()
  for (const word of [VISITED.prisonerName, '到场签字', '坐轮椅']) expect(sheet).toContain(word)

  await noteTransfer(prison)
  await phone.reload()
  await shown(phone, ATTENTION['something-changed'].reason).waitFor()
  await desk.getByRole('link', { name: /^会见申请/ }).click()
  await showList(desk, /^情况有变/)
  const changed = await openAtDesk(desk)
  await changed.getByText(/服刑人员调离/).waitFor()
  await changed.getByRole('button', { name: '已处理' }).click()
  await said(desk, '已登记：情况变化处理好了。')
}, 240_000)

/** The day of the chosen booking, from the answer that the panel shows. */
async function dayOfVisit(desk: Page): Promise<string> {
  const id = new URL(desk.url()).searchParams.get('item')
  return desk.evaluate(async id => {
    const answer = await fetch(`/api/visits/bookings/one?id=${id}`)
    const { row } = (await answer.json()) as { row: { startsAt: string } }
    return new Date(Date.parse(row.startsAt) + 8 * 3600_000).toISOString().slice(0, 10)
  }, id)
}
