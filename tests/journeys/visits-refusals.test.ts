import type { Browser, Page } from 'playwright-core'
import { clockInChina, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { addWorkingDays, isWorkingDay } from '#shared/visits/prisons/working-days'
import { KNOWN_HOLIDAYS } from '#shared/visits/prisons/known-holidays'
import { RELATIVES } from '../../server/scripts/demo/relatives'
import { ORGANISATIONS } from '../../server/scripts/demo/tree'
import { connectDatabase, disconnectDatabase, inTransaction } from '../../server/platform/database'
import { slotsOf, takeSlot } from '../../server/visits/prisons/slots.model'
import { dayWords } from '../../miniprogram/ui/day.words'
import { openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { button, shown } from '../helpers/phone'
import { STAGE_MILLISECONDS } from '../helpers/stage'

const [FAMILY, STRANGER] = RELATIVES.map(({ openid }) => openid) as [string, string]
const PRISON = ORGANISATIONS.prison

/** What the demo's first prison has laid down. */
const LEAD_WORKING_DAYS = 3

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

/** Opens a page for relatives, on the phone of one of them. */
async function openVisits(phone: Page, openid: string, page: string) {
  await phone.goto(`${demo.phone}?as=${openid}#/visits/bookings/pages/${page}`)
  await phone.reload()
}

/** Answers everything up to the times. */
async function goToTimes(phone: Page) {
  await button(phone, /^杨有福，/).tap()
  await shown(phone, '谁和您一起去？').waitFor()
  await button(phone, '下一步').tap()
  await button(phone, '去监狱不方便，想视频见').tap()
  await button(phone, '年纪大了').tap()
  await button(phone, '下一步').tap()
  await button(phone, '没有，或者不会用').tap()
  await button(phone, '去选时间').tap()
  await shown(phone, '最近的空位').waitFor()
}

/** Answers what is left, and sends it. */
async function sendIt(phone: Page) {
  await shown(phone, '需要什么照顾？').waitFor()
  await button(phone, '下一步').tap()
  await shown(phone, '请再看一遍').waitFor()
  await button(phone, '交上去').tap()
}

/** Free times of the prison, soonest first. */
async function freeTimes() {
  const today = dayInChina(new Date())
  const first = addWorkingDays(today, LEAD_WORKING_DAYS, KNOWN_HOLIDAYS)
  const slots = await slotsOf(PRISON.id, startOf(first), startOf(daysAfter(today, 28)))
  return slots.filter(({ taken, capacity, blocked }) => taken < capacity && !blocked)
}

const startOf = (day: string) => instantInChina(day, '00:00')

/** Other families take a time, as long as there is room. */
async function othersTake(slotId: string) {
  while (await inTransaction(session => takeSlot(slotId, session)));
}

it('a family is told how soon it can come, loses a time to others, gets the next, moves it and takes it back', async () => {
  const phone = await phonePage(browser, null)
  await openVisits(phone, FAMILY, 'ask')
  await goToTimes(phone)

  // The lead time is said in words, and the day before the first one cannot be had.
  const today = dayInChina(new Date())
  const first = addWorkingDays(today, LEAD_WORKING_DAYS, KNOWN_HOLIDAYS)
  await shown(phone, new RegExp(`最早可以约 ${dayWords(first)}`)).waitFor()
  const [soonest, next] = await freeTimes()
  const timeOf = ({ startsAt }: { startsAt: Date }) =>
    `${dayWords(dayInChina(startsAt))} ${clockInChina(startsAt)}`
  await shown(phone, timeOf(soonest!)).waitFor()
  const tooSoon = dayBefore(first)
  if (tooSoon > today && tooSoon.slice(0, 7) === dayInChina(soonest!.startsAt).slice(0, 7)) {
    await button(phone, `${dayWords(tooSoon)}，太近`).tap()
    await shown(phone, '这一天太近，监狱来不及安排。').waitFor()
  }

  // While the form is read once more, others are quicker.
  await button(phone, '就选这个').tap()
  await shown(phone, '需要什么照顾？').waitFor()
  await othersTake(soonest!.id)
  await sendIt(phone)
  await shown(phone, '这个时间刚刚被别人约走了').waitFor()
  await shown(phone, timeOf(next!)).waitFor()
  await button(phone, '就选这个').tap()
  await sendIt(phone)
  await shown(phone, '已经收到').waitFor()
  await button(phone, '看我的申请').tap()
  await shown(phone, '等会见窗口核对').waitFor()
  await shown(phone, /这个时间替您留到/).waitFor()
  const id = new URL(phone.url().replace('#', '')).searchParams.get('id')!

  // Nobody else can read it, not even that it is there.
  const other = await phonePage(browser, null)
  await openVisits(other, STRANGER, `one?id=${id}`)
  await shown(other, /没有这份|没有这次/).waitFor()
  expect(await other.getByText('杨有福').count()).toBe(0)
  await openVisits(other, STRANGER, 'list')
  await shown(other, '现在没有正在办的').waitFor()

  // Moved: the old time is free again, the new one is held.
  await button(phone, '改约别的时间').tap()
  await shown(phone, '原来的时间').waitFor()
  const before = await freeTimes()
  const wanted = before.find(({ id: slot }) => slot !== next!.id)!
  await phone
    .getByRole('button', { name: `${dayWords(dayInChina(wanted.startsAt))}，有空` })
    .filter({ visible: true })
    .first()
    .tap()
  await button(phone, `${clockInChina(wanted.startsAt)}，${wanted.minutes} 分钟`).tap()
  await shown(phone, '新的时间').waitFor()
  await button(phone, /^改到 /).tap()
  await shown(phone, '已经改约').waitFor()
  await button(phone, '看新的那一次').tap()
  await shown(phone, clockInChina(wanted.startsAt)).waitFor()
  const taken = async (slotId: string) => (await slotWith(slotId)).taken
  expect(await taken(next!.id)).toBe(0)
  expect(await taken(wanted.id)).toBe(1)

  // Taken back: asked once more first, and then nothing is held any longer.
  await button(phone, '不去了，撤回').tap()
  await shown(phone, /马上给别的家庭/).waitFor()
  await button(phone, '不撤回').tap()
  expect(await taken(wanted.id)).toBe(1)
  await button(phone, '不去了，撤回').tap()
  await button(phone, '确定撤回').tap()
  await shown(phone, '您已撤回').waitFor()
  expect(await taken(wanted.id)).toBe(0)
  await openVisits(phone, FAMILY, 'home')
  await shown(phone, '还没有约好的会见').waitFor()
}, 300_000)

async function slotWith(id: string) {
  const today = dayInChina(new Date())
  const slots = await slotsOf(PRISON.id, startOf(today), startOf(daysAfter(today, 60)))
  const found = slots.find(one => one.id === id)
  if (!found) throw new Error(`no slot ${id}`)
  return found
}

/** The working day before. */
function dayBefore(day: string): string {
  let before = daysAfter(day, -1)
  while (!isWorkingDay(before, KNOWN_HOLIDAYS)) before = daysAfter(before, -1)
  return before
}
