import type { Browser, Locator, Page } from 'playwright-core'
import { type Day, dayInChina, daysAfter } from '#shared/time/days'
import { phonePage } from '../helpers/browsers'
import type { Demo } from '../helpers/demo'
import { openFile } from '../helpers/desk'
import { openMessages, shown } from '../helpers/phone'
import { STAGE_MILLISECONDS, type Stage, accountOf, nameOf, openStage } from '../helpers/stage'

const TOWN = { latitude: 24.532, longitude: 103.765 }
const PERSON = 1
const name = nameOf(PERSON)
const PREVIEW_DAYS = 30

const today = dayInChina(new Date())
const dateOf = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
/** As the desk says it: the year is named where it is not this one. */
const inWords = (day: Day) =>
  day.startsWith(today.slice(0, 4)) ? dateOf(day) : `${day.slice(0, 4)}年${dateOf(day)}`
const tomorrow = daysAfter(today, 1)

let demo: Demo
let browser: Browser
let desk: Page
let stage: Stage | undefined
beforeAll(async () => {
  ;({ demo, browser, desk } = stage = await openStage())
}, STAGE_MILLISECONDS)
afterAll(() => stage?.close())

const cellOf = (calendar: Locator, day: Day) =>
  calendar.getByRole('cell').filter({ has: desk.locator(`time[datetime="${day}"]`) })

async function readMessages(): Promise<Page> {
  const phone = await phonePage(browser, TOWN)
  await openMessages(phone, demo, accountOf(PERSON))
  return phone
}

/** Times as somebody types them. */
async function typeSlot(editor: Locator, number: number, from: string, to: string) {
  const slot = editor.getByRole('group', { name: `第 ${number} 个时段` })
  await slot.getByRole('textbox', { name: '开始时间' }).fill(from)
  await slot.getByRole('textbox', { name: '结束时间' }).fill(to)
}

describe('another plan for one person', () => {
  it('is typed with two slots and a reason, and shows its thirty days before it is saved', async () => {
    await openFile(desk, name)
    await desk.getByRole('button', { name: '修改安排' }).click()
    const editor = desk.getByRole('dialog', { name: `${name}的签到安排` })
    const preview = editor.getByRole('region', { name: '保存后的样子' })
    await typeSlot(editor, 1, '7:00', '9:30')
    await editor.getByRole('button', { name: '增加时段' }).click()
    await typeSlot(editor, 2, '18:00', '20:30')
    await editor.getByRole('textbox', { name: '理由' }).fill('白天在工地干活')

    await shown(preview, `共 ${PREVIEW_DAYS} 天要签到`).waitFor()
    await shown(cellOf(preview, tomorrow), '07:00–09:30').waitFor()
    await shown(cellOf(preview, daysAfter(today, PREVIEW_DAYS)), '18:00–20:30').waitFor()
    const sentence = `从${inWords(tomorrow)}起，${name}每天 07:00–09:30、18:00–20:30 签到。`
    await shown(editor, sentence).waitFor()
    await editor.getByRole('button', { name: '保存安排' }).click()
    await shown(desk, `已保存，从${inWords(tomorrow)}起生效。本人会收到通知。`).waitFor()
  })

  it('is read by the person in words', async () => {
    const phone = await readMessages()
    await shown(phone, '签到时间有变化').waitFor()
    await shown(phone, '每天签到，一天 2 次：').waitFor()
    await shown(phone, '第 1 次：07:00 到 09:30').waitFor()
    await shown(phone, '第 2 次：18:00 到 20:30').waitFor()
    await shown(phone, '原因：白天在工地干活').waitFor()
  })
})

describe('some days without a check-in', () => {
  const last = daysAfter(today, 3)

  it('are free at the desk as soon as they are saved', async () => {
    await desk.getByRole('button', { name: '免除签到' }).click()
    await desk.getByLabel('从哪一天起').fill(tomorrow)
    await desk.getByLabel('到哪一天为止').fill(last)
    await desk.getByRole('textbox', { name: '理由' }).fill('住院做手术')
    await desk.getByRole('button', { name: '保存免除' }).click()
    const days = `${inWords(tomorrow)}至${inWords(last)}`
    await shown(desk, `已免除${days}的签到，本人会收到通知。`).waitFor()
    const calendar = desk.getByRole('region', { name: '签到安排' })
    await shown(cellOf(calendar, tomorrow), '免除').waitFor()
    await shown(cellOf(calendar, last), '免除').waitFor()
    await shown(cellOf(calendar, daysAfter(last, 1)), '07:00–09:30').waitFor()
  })

  it('are named to the person', async () => {
    const phone = await readMessages()
    await shown(phone, '这几天不用签到').waitFor()
    await shown(
      phone,
      new RegExp(`^从 ${dateOf(tomorrow)} .*到 ${dateOf(last)} .*，不用签到。$`),
    ).waitFor()
    await shown(phone, '原因：住院做手术').waitFor()
  })
})

describe('the plan of a category', () => {
  const holiday = daysAfter(today, 5)

  it('rests on a holiday that the county has entered', async () => {
    await desk.keyboard.press('Escape')
    await desk.getByRole('link', { name: '签到安排' }).click()
    const section = desk.getByRole('region', { name: '节假日' })
    await section
      .getByLabel('年份')
      .getByText(`${holiday.slice(0, 4)} 年`)
      .click()
    await section.getByRole('textbox', { name: '每行一个' }).fill(`火把节 ${inWords(holiday)}`)
    await shown(section, /将登记 1 天/).waitFor()
    await section.getByRole('button', { name: '保存节假日' }).click()
    await shown(section, /已登记/).waitFor()
  })

  it('is changed, and the holiday is seen in what it will mean', async () => {
    await desk.getByRole('button', { name: '修改普管的安排' }).click()
    const editor = desk.getByRole('dialog', { name: '普管类别的签到安排' })
    const preview = editor.getByRole('region', { name: '保存后的样子' })
    await typeSlot(editor, 1, '8:00', '12:00')
    const day = cellOf(preview, holiday)
    await shown(day, '08:00–12:00').waitFor()
    await shown(day, '火把节').waitFor()

    await editor.getByRole('checkbox', { name: '节假日不签到' }).check()
    await day.getByText('08:00–12:00').waitFor({ state: 'detached' })
    await shown(preview, `共 ${PREVIEW_DAYS - 1} 天要签到`).waitFor()
    await editor.getByRole('textbox', { name: '理由' }).fill('县里的分类管理办法改了')
    await editor.getByRole('button', { name: '保存安排' }).click()
    await shown(desk, `已保存：普管类别的新安排从${inWords(tomorrow)}起生效。`).waitFor()
    const row = desk.getByRole('row', { name: /^普管/ })
    await shown(row, /起 每天 08:00–12:00 签到，节假日不签到/).waitFor()
  })
})
