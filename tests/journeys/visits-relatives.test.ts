import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { pageDrawn } from '../../server/scripts/demo/page-drawn'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { signInAt } from '../helpers/desk'
import { idNumberOf } from '../helpers/id-numbers'
import { button, shown } from '../helpers/phone'

/** Somebody whom nobody knows yet. */
const ACCOUNT = 'demo-openid-newcomer'
const NAME = '赵秀芳'
const VISITED = '杨有福'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** A picture of a page that no camera took. */
function pagePicture(): string {
  const file = path.join(tmpdir(), `guitu-page-${process.pid}.png`)
  writeFileSync(file, pageDrawn())
  return file
}

async function fill(phone: Page, label: string, value: string) {
  await phone.getByLabel(label, { exact: true }).filter({ visible: true }).first().fill(value)
  await button(phone, '下一步').tap()
}

/** Takes a picture of a kind of page, and waits until the server has it. */
async function takePage(phone: Page, kind: string) {
  const sent = phone.getByText('已经传上去').filter({ visible: true })
  const before = await sent.count()
  await button(phone, kind).tap()
  const chooser = phone.waitForEvent('filechooser')
  await button(phone, '从相册选').tap()
  await (await chooser).setFiles(pagePicture())
  await sent.nth(before).waitFor()
}

async function register(phone: Page) {
  await phone.goto(`${demo.phone}?as=${ACCOUNT}`)
  await button(phone, '我是家属，来办会见').tap()
  await button(phone, '开始登记').tap()
  await button(phone, '我看过了，同意').tap()
  await shown(phone, '泸西县').tap()
  await fill(phone, '您的姓名', NAME)
  await fill(phone, '您的身份证号', '990101198001011111')
  await shown(phone, /这个号码不对/).waitFor()
  await fill(phone, '您的身份证号', idNumberOf('19680215'))
  await fill(phone, '您的手机号', '13900000066')
  await button(phone, '登记').tap()
  await shown(phone, '登记好了').waitFor()
}

it('a relative registers, completes what came back, is accepted, and sees who looked', async () => {
  const phone = await phonePage(browser, null)
  await register(phone)

  await button(phone, '填写要探视的人').tap()
  await button(phone, '添加要探视的人').tap()
  await shown(phone, /滇东监狱/).tap()
  await fill(phone, '要探视的人的姓名', VISITED)
  await button(phone, '下一步').tap()
  await shown(phone, '父亲或母亲').tap()
  await takePage(phone, '户口簿')
  await button(phone, '下一步').tap()
  await button(phone, '提交').tap()
  await shown(phone, '已经交给会见窗口').waitFor()
  await button(phone, '好的').tap()
  await shown(phone, '窗口正在核对').waitFor()

  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'huijian')
  await desk.getByRole('link', { name: '亲属关系核对' }).click()
  await desk.getByRole('button', { name: new RegExp(`${NAME} 探视 ${VISITED}`) }).click()
  await desk.getByRole('img', { name: /户口簿/ }).waitFor()
  await desk.getByRole('radio', { name: /退回补材料/ }).check()
  await desk.getByRole('radio', { name: '缺少写着你们关系的那一页' }).check()
  await desk.getByLabel('另外对家属说的话').fill('请补拍户主那一页。')
  await desk.getByRole('button', { name: /提交结论/ }).click()
  await desk.getByText(`${NAME} 探视 ${VISITED}：已退回补材料。`).waitFor()

  await phone.reload()
  await shown(phone, '请补材料').waitFor()
  await button(phone, '去补材料').tap()
  await shown(phone, '缺少写着你们关系的那一页').waitFor()
  await shown(phone, /请补拍户主那一页。/).waitFor()
  await button(phone, '去补材料').tap()
  await takePage(phone, '出生医学证明')
  await button(phone, '下一步').tap()
  await button(phone, '提交').tap()
  await shown(phone, '已经交给会见窗口').waitFor()

  await desk.reload()
  await desk.getByRole('button', { name: new RegExp(`${NAME} 探视 ${VISITED}`) }).click()
  await desk.getByRole('button', { name: '当面核对了身份' }).click()
  await desk.getByLabel('身份证有效期最后一天').fill('2034-05-01')
  await desk
    .getByRole('form', { name: '当面核对身份' })
    .getByRole('button', { name: /当面核对了身份/ })
    .click()
  await desk
    .getByText(/窗口当面核对/)
    .first()
    .waitFor()
  await desk.getByRole('radio', { name: /^认可/ }).check()
  await desk.getByRole('button', { name: /提交结论/ }).click()
  await desk.getByText(`${NAME} 探视 ${VISITED}：已认可。`).waitFor()

  await button(phone, '好的').tap()
  await phone.reload()
  await shown(phone, '已经认可').waitFor()
  await phone.goto(`${demo.phone}?as=${ACCOUNT}#/visits/relatives/pages/looks`)
  await shown(phone, '泸西县 会见窗口').waitFor()
  await shown(phone, '用途：核对亲属关系').waitFor()
}, 600_000)

it('a relative closes the account, and nothing of it is shown any longer', async () => {
  const phone = await phonePage(browser, null)
  await phone.goto(`${demo.phone}?as=${ACCOUNT}#/visits/relatives/pages/account`)
  await shown(phone, NAME).waitFor()
  await button(phone, '注销账号').tap()
  await shown(phone, /全部删除，找不回来/).waitFor()
  await button(phone, '确定注销').tap()
  await shown(phone, '账号已经注销').waitFor()
  await phone.goto(`${demo.phone}?as=${ACCOUNT}#/visits/bookings/pages/home`)
  await phone.reload()
  await button(phone, '开始登记').waitFor()
}, 300_000)
