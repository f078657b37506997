import type { Browser, Page } from 'playwright-core'
import { decideExport, listOwnExports } from '#shared/exports/exports.endpoints'
import { POINTS_FOR_SECOND_PERSON } from '#shared/exports/exports.rules'
import { dayInChina, daysAfter } from '#shared/time/days'
import { PEOPLE } from '../../server/scripts/demo/people'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { choose, sayPurpose, signInAt } from '../helpers/desk'
import { openPhone, shown, turnTo } from '../helpers/phone'

const TOWN = { latitude: 24.532, longitude: 103.765 }
const PERSON = 1
const { name } = PEOPLE[PERSON - 1]!
const OFFICE = '中枢司法所'
const REASON = '县检察院调取本月签到，用于执法检查。'
const DAYS_BACK = 13

let demo: Demo
let browser: Browser
let asker: Page
let second: Page
let checkIns: number
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  asker = await deskPage(browser)
  await signInAt(asker, demo, 'luxi')
  await sayPurpose(asker)
  second = await deskPage(browser)
  await signInAt(second, demo, 'luxi2')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** What the server says to a question that no button of this desk asks. */
const askServer = (desk: Page, path: string, question?: object) =>
  desk.evaluate(
    async ([path, question]) => {
      const answer = await fetch(`/api${path}`, {
        method: question ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json' },
        ...(question && { body: JSON.stringify(question) }),
      })
      return { status: answer.status, body: (await answer.json()) as unknown }
    },
    [path, question] as const,
  )

describe('an export that shows where people were, many times over', () => {
  it('is counted before it is asked for, and needs a reason that a second person can judge', async () => {
    await asker.getByRole('link', { name: '导出' }).click()
    await asker.getByRole('radio', { name: '一个司法所' }).check()
    await choose(asker, '司法所', OFFICE)
    await asker.getByLabel('从哪天').fill(daysAfter(dayInChina(new Date()), -DAYS_BACK))
    await asker.getByRole('checkbox', { name: '同时导出坐标' }).check()
    await choose(asker, '用途', '检查、检察监督')
    await shown(
      asker,
      `当天合计达到 ${POINTS_FOR_SECOND_PERSON} 条，须由县局另一名工作人员批准后才能取出。`,
    ).waitFor()
    checkIns = Number(/\d+/.exec(await shown(asker, /^共 \d+ 条签到$/).innerText()))
    expect(checkIns).toBeGreaterThanOrEqual(POINTS_FOR_SECOND_PERSON)

    await asker.getByRole('textbox', { name: '理由' }).fill('检查用')
    await asker.getByRole('button', { name: '申请' }).click()
    await shown(asker, '请写明理由，至少十个字。').waitFor()
    await asker.getByRole('textbox', { name: '理由' }).fill(REASON)
    await asker.getByRole('button', { name: '申请' }).click()
    await shown(asker, '已提交，等待县局另一名工作人员批准。').waitFor()
  })

  it('waits, and whoever asked can neither fetch nor approve it', async () => {
    const own = asker.getByRole('table', { name: '我的导出' })
    await shown(own, '等待另一人批准').waitFor()
    expect(await own.getByRole('button').count()).toBe(0)
    await asker
      .getByRole('region', { name: '待我批准' })
      .getByText('没有等待您批准的导出。')
      .waitFor()

    const { body } = await askServer(asker, listOwnExports.path)
    const { id } = (body as { exports: { id: string }[] }).exports[0]!
    expect(
      await askServer(asker, decideExport.path, { id, approved: true, note: '' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'not-your-own-export' },
    })
  })

  it('is approved by a second officer of the county, who sees what for but no place', async () => {
    await second.getByRole('link', { name: '导出' }).click()
    const waiting = second.getByRole('row').filter({ hasText: REASON })
    await waiting.getByRole('button', { name: /^查看并答复/ }).click()
    const dialog = second.getByRole('dialog', { name: '批准导出' })
    await shown(dialog, '刘敏（泸西县）').waitFor()
    await shown(dialog, new RegExp(`${checkIns} 条`)).waitFor()
    await dialog.getByRole('button', { name: '批准', exact: true }).click()
    await shown(second, /^已批准：刘敏申请的导出/).waitFor()
    await shown(second, '没有等待您批准的导出。').waitFor()
  })

  it('is fetched by the first with every row and the name of whoever fetched it all over', async () => {
    await asker.getByRole('button', { name: '刷新：我的导出' }).click()
    await shown(asker, '已批准，可以取出').waitFor()
    await asker.getByRole('button', { name: /^取出/ }).click()
    await asker.getByRole('dialog').getByRole('button', { name: '取出', exact: true }).click()
    const sheet = asker.getByRole('article', { name: '签到导出' })
    await sheet.getByRole('columnheader', { name: '纬度（WGS-84）' }).waitFor()
    const bodies = sheet.locator('tbody').getByRole('row')
    expect(await bodies.count()).toBe(checkIns)
    expect(await bodies.filter({ hasText: name }).count()).toBeGreaterThan(0)
    const mark = /泸西县　刘敏　.* 取出　编号 \d{8}-[0-9A-F]{8}/
    await shown(sheet.locator('tfoot'), mark).waitFor()
    await shown(asker.locator('.watermark'), mark).waitFor()
  })

  it('is known to each person in it: who looked, and what for', async () => {
    const phone = await phonePage(browser, TOWN)
    await openPhone(phone, demo, `demo-openid-${PERSON}`)
    await turnTo(phone, '我的')
    await shown(phone, '谁看过我的信息').tap()
    // Nobody has looked for this purpose but with the export.
    await shown(phone, '用途：检查监督').waitFor()
    await shown(phone, '泸西县 工作人员').waitFor()
  })
})
