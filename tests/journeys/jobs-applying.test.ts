import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Download, Page } from 'playwright-core'
import { csvOf } from '#shared/csv'
import { creditCheckOf } from '#shared/jobs/credit-code.rules'
import { ImportColumn } from '#shared/jobs/imports.contract'
import { COLUMNS, EXAMPLE } from '#shared/jobs/imports.words'
import { listOwnOutcomes } from '#shared/jobs/outcomes.endpoints'
import { clockInChina, dayInChina, daysAfter } from '#shared/time/days'
import { sendOut } from '../../server/jobs/applications/applications.chores'
import { askOutcomes } from '../../server/jobs/outcomes/outcomes.chores'
import { readConfig } from '../../server/config'
import { keysOf } from '../../server/keys'
import { connectDatabase, disconnectDatabase } from '../../server/platform/database'
import invented from '../../server/scripts/demo/invented-work.json'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { askAs } from '../helpers/caller'
import { type Demo, startDemo } from '../helpers/demo'
import { sayPurpose, signInAt } from '../helpers/desk'
import { openPhone, shown, turnTo } from '../helpers/phone'

const PERSON = 'demo-openid-1'
const BASE = '泸西虚构果蔬包装有限公司'
const TITLE = '旅程打包工'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  await connectDatabase(demo.database)
}, 600_000)
afterAll(async () => {
  await disconnectDatabase()
  await browser?.close()
  await demo?.stop()
})

const seen = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()

/** The hour comes at which all goes out; the demo's own clock cannot be turned. */
async function theHourComes() {
  const config = { DATA_DIR: demo.dataDir, WECHAT_APPID: 'demo', WECHAT_SECRET: 'demo' }
  const { vault } = keysOf(readConfig(config))
  await sendOut(new Date(Date.now() + 48 * 3600_000), vault)
}

/** The table that the base sent, with one line in it. */
function tableFile(): string {
  const number = invented.employers.findIndex(({ name }) => name === BASE) + 1
  const seventeen = `91990000MADEM${String(number).padStart(4, '0')}`
  const line: Partial<Record<ImportColumn, string>> = {
    ...{ licence: seventeen + creditCheckOf(seventeen), title: TITLE },
    deadline: daysAfter(dayInChina(new Date()), 20),
  }
  const columns = ImportColumn.options
  const rows = [columns.map(one => COLUMNS[one]), columns.map(one => line[one] ?? EXAMPLE[one])]
  const file = path.join(demo.dataDir, 'work.csv')
  writeFileSync(file, csvOf(rows))
  return file
}

/** The officer takes the table in and opens what is in it. */
async function takeIn(desk: Page) {
  await desk.getByRole('link', { name: '就业', exact: true }).click()
  await desk.getByRole('link', { name: '批量导入', exact: true }).click()
  await desk.getByLabel('填好的文件').setInputFiles(tableFile())
  await desk.getByRole('button', { name: '导入 1 个岗位' }).click()
  await desk.getByRole('link', { name: '去核对和发布' }).click()
  await desk.getByLabel(`选中${TITLE}`).check()
  await desk.getByRole('button', { name: '发布选中的 1 个' }).click()
  await desk.getByRole('button', { name: /^发\s?布$/ }).click()
  await desk.getByText('已发布 1 个。').waitFor()
}

/** The person looks for it by a word and by what it offers. */
async function find(phone: Page) {
  await turnTo(phone, '我的')
  await seen(phone, '找工作').tap()
  await seen(phone, '找岗位').tap()
  await phone.getByLabel('搜岗位、单位、技能').filter({ visible: true }).first().fill('打包')
  await seen(phone, '搜索').tap()
  await shown(phone, TITLE).waitFor()
  await seen(phone, '筛选').tap()
  await seen(phone, '夜班').tap()
  await seen(phone, '看结果').tap()
  await shown(phone, '没有找到岗位').waitFor()
  await seen(phone, /^筛选/).tap()
  await seen(phone, '白班').tap()
  await seen(phone, '看结果').tap()
  const card = phone.locator('.card', { hasText: TITLE }).filter({ visible: true }).first()
  await card.getByRole('button', { name: '看岗位' }).tap()
}

const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8')

/** Opens the list of the base at the desk. */
async function openList(desk: Page) {
  await desk.getByRole('link', { name: '就业基地', exact: true }).click()
  await desk.getByRole('button', { name: `看名单：${BASE}` }).click()
  const panel = desk.getByRole('region', { name: BASE })
  await panel.getByRole('heading', { name: BASE }).waitFor()
  return panel
}

const cellsOf = async (row: ReturnType<Page['locator']>) =>
  (await row.getByRole('cell').allTextContents()).map(text => text.trim())

it('work comes in a table, is found, applied for without being betrayed, begun, and still done after a month', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'zhongshu')
  await takeIn(desk)

  const phone = await phonePage(browser, null)
  await openPhone(phone, demo, PERSON)
  await find(phone)
  await seen(phone, '申请这个岗位').tap()

  // Nothing is chosen beforehand; he frees his name and what he can do, and nothing else.
  await seen(phone, '写全名：张安平').tap()
  await seen(phone, '搬运装卸').tap()
  await seen(phone, '选好了，下一步').tap()
  await shown(phone, '单位看到的就是这些').waitFor()
  await shown(phone, '139****0001').waitFor()
  await shown(phone, /单位会知道您是由司法行政部门推荐来的/).waitFor()
  await seen(phone, '我看清楚了，同意把勾选的内容交给这家单位').tap()
  await shown(phone, '已收下').waitFor()
  await seen(phone, '看我的申请').tap()
  await shown(phone, '等着一起交出去').waitFor()

  await desk.getByRole('link', { name: '求职申请', exact: true }).click()
  await sayPurpose(desk)
  let panel = await openList(desk)
  await panel.getByText('现在名单上没有人。').waitFor()

  await theHourComes()
  await desk.reload()
  panel = desk.getByRole('region', { name: BASE })
  const row = panel.getByRole('table', { name: '单位看到的就是这些' }).getByRole('row').nth(1)
  await row.waitFor()
  const NONE = '—'
  const expected = [
    ...['1', '张安平', '139****0001', TITLE, NONE, NONE, '搬运装卸', NONE, NONE, NONE],
  ]
  expect(await cellsOf(row)).toEqual(expected)

  // What leaves as a file says the same, and its name says nothing.
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    panel.getByRole('button', { name: '存表格（CSV）' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^求职人员名单-\d{4}-\d{2}-\d{2}\.csv$/)
  const [, line] = (await textOf(download)).trim().split('\r\n')
  expect(line).toBe(expected.join(','))

  // The base reads it through a link, on a page that tells nobody where it came from.
  await panel.getByRole('button', { name: '发限时链接' }).click()
  const once = panel.locator('.link-once')
  const address = (await once.locator('.address').textContent())!
  const code = (await once.locator('.code').textContent())!
  const stranger = await deskPage(browser)
  const requests: string[] = []
  stranger.on('request', request => requests.push(request.url()))
  const opened = await stranger.goto(address)
  expect(opened!.headers()['referrer-policy']).toBe('no-referrer')
  await stranger.getByLabel('六位数字口令').fill(code)
  await stranger.getByRole('button', { name: '打开名单' }).click()
  const list = stranger.getByRole('table', { name: '求职人员名单' })
  await list.waitFor()
  expect(await stranger.title()).toBe('求职人员名单')
  expect(await cellsOf(list.getByRole('row').nth(1))).toEqual(expected)
  const page = await stranger.locator('body').textContent()
  for (const word of ['归途', '矫正', '司法', '中枢', '马晓东', 'demo-']) {
    expect([word, page!.includes(word)]).toEqual([word, false])
  }
  const token = address.split('#')[1]!
  expect(requests.filter(url => url.includes(token))).toEqual([])

  // Interview: the officer notes it, the person says yes and puts it into the calendar.
  await desk.getByRole('link', { name: '求职申请', exact: true }).click()
  await desk.getByText('进行中', { exact: false }).first().click()
  await desk.locator('.work-row', { hasText: '张安平' }).click()
  const details = desk.getByRole('region', { name: '选中的申请' })
  await details.getByRole('heading', { name: `张安平 → ${BASE}` }).waitFor()
  const move = details.getByRole('form', { name: '登记单位的答复' })
  await move.getByRole('radio', { name: '已约面试' }).check()
  const day = daysAfter(dayInChina(new Date()), 3)
  await move.getByLabel('面试日期').fill(day)
  await move.getByLabel('几点（24 小时制）').fill('09:30')
  await move.getByLabel('地点').fill('厂办公楼一楼')
  await move.getByRole('button', { name: '登记并通知本人' }).click()
  await desk.getByText('已登记：张安平，已约面试。').waitFor()
  await phone.reload()
  await shown(phone, '厂办公楼一楼').waitFor()
  await seen(phone, '去').tap()
  const [calendar] = await Promise.all([
    phone.waitForEvent('download'),
    seen(phone, '记到手机日历').tap(),
  ])
  expect(calendar.suggestedFilename()).toBe('calendar.ics')
  const file = (await textOf(calendar)).replaceAll('\r\n ', '')
  expect(file).toContain(`SUMMARY:面试：${BASE}`)
  expect(file).toContain(`DTSTART:${day.replaceAll('-', '')}T013000Z`)
  for (const word of ['归途', '矫正', '司法']) expect(file).not.toContain(word)

  // Offer and first day, a month ago by what he says.
  await desk.reload()
  await move.getByRole('radio', { name: '单位愿意录用' }).check()
  await move.getByRole('button', { name: '登记并通知本人' }).click()
  await desk.getByText('已登记：张安平，单位愿意录用。').waitFor()
  await phone.reload()
  await phone
    .getByLabel('上班日期')
    .filter({ visible: true })
    .fill(daysAfter(dayInChina(new Date()), -35))
  await seen(phone, '我已经上班').tap()
  await shown(phone, '第一天上班').waitFor()
  const now = new Date()
  const noon = clockInChina(now) < '22:00' && clockInChina(now) >= '07:00' ? now : later(now)
  await askOutcomes(noon)
  await openPhone(phone, demo, PERSON)
  await shown(phone, `到「${BASE}」上班满 1 个月`).waitFor()
  await seen(phone, '还在').tap()
  await seen(phone, '对').tap()
  await shown(phone, `到「${BASE}」上班满 1 个月`).waitFor({ state: 'hidden' })
  const asked = await (await askAs(demo, PERSON))(listOwnOutcomes)
  expect(asked.body.outcomes).toEqual([])

  await desk.goto(new URL('/jobs/outcomes', demo.console).href)
  const check = desk.getByRole('button', { name: '核实：张安平' })
  await check.click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('radio', { name: '还在原单位' }).check()
  await dialog.getByRole('radio', { name: '打电话问单位' }).check()
  await dialog.getByLabel('记录').fill('王师傅说天天都在')
  await dialog.getByRole('button', { name: '登记' }).click()
  await desk.getByText('已登记：张安平。').waitFor()
  await desk
    .getByRole('button', { name: /^核实在岗：1 人/ })
    .first()
    .click()
  await desk
    .getByRole('table', { name: /数字后面的名单/ })
    .getByRole('row', { name: /张安平/ })
    .waitFor()
}, 400_000)

/** Nobody is asked at night. */
const later = (now: Date) => new Date(now.getTime() + 10 * 3600_000)

it('what is taken back is gone from the list and from the link at once', async () => {
  const phone = await phonePage(browser, null)
  await openPhone(phone, demo, 'demo-openid-2')
  await turnTo(phone, '我的')
  await seen(phone, '求职申请和培训').tap()
  await seen(phone, '就业基地').tap()
  const card = phone.locator('.card', { hasText: BASE }).filter({ visible: true }).first()
  await card.getByRole('button', { name: '在这里申请' }).tap()
  await seen(phone, '选好了，下一步').tap()
  await seen(phone, '我看清楚了，同意把勾选的内容交给这家单位').tap()
  await shown(phone, '已收下').waitFor()
  await seen(phone, '看我的申请').tap()
  await theHourComes()

  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await desk.getByRole('link', { name: '就业', exact: true }).click()
  await desk.getByRole('link', { name: '求职申请', exact: true }).click()
  await sayPurpose(desk)
  const panel = await openList(desk)
  await panel.getByText('李＊＊').waitFor()
  await panel.getByRole('button', { name: '发限时链接' }).click()
  const once = panel.locator('.link-once')
  const address = (await once.locator('.address').textContent())!
  const code = (await once.locator('.code').textContent())!

  await seen(phone, '收回申请').tap()
  await seen(phone, '确定收回').tap()
  await shown(phone, '您已收回').waitFor()

  const stranger = await deskPage(browser)
  await stranger.goto(address)
  await stranger.getByLabel('六位数字口令').fill(code)
  await stranger.getByRole('button', { name: '打开名单' }).click()
  await stranger.getByRole('heading', { name: '求职人员名单' }).waitFor()
  expect(await stranger.getByText('李＊＊').count()).toBe(0)
  await desk.reload()
  await desk.getByRole('region', { name: BASE }).getByRole('heading', { name: BASE }).waitFor()
  expect(await desk.getByText('李＊＊').count()).toBe(0)

  // The paper that is out is somebody's task.
  await desk.getByRole('link', { name: '求职申请', exact: true }).click()
  await desk.locator('.work-row', { hasText: '待督促销毁' }).click()
  const details = desk.getByRole('region', { name: '选中的申请' })
  await details.getByText('内容已按本人要求或到期删除', { exact: false }).waitFor()
  await details.getByLabel('怎么办的（本人看得到）').fill('已通知王师傅删除')
  await details.getByRole('button', { name: '单位已销毁' }).click()
  await desk.getByText(/已登记：李长顺/).waitFor()
}, 200_000)
