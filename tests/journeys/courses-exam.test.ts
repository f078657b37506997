import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { openFile, sayPurpose, signInAt } from '../helpers/desk'
import { openPhone, shown, turnTo } from '../helpers/phone'
import { wordsOf } from '../server/courses/records/pdf'

const PERSON = 'demo-openid-1'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const seen = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()

/** What an officer writes; the right choice says so. */
const QUESTIONS = ['甲', '乙', '丙'].map(name => ({
  text: `${name}题：哪个说法对？`,
  choices: [`${name}的说法对`, `${name}的说法不对`],
}))

async function writeQuestion(desk: Page, { text, choices }: (typeof QUESTIONS)[number]) {
  await desk.getByRole('button', { name: '添加题目' }).click()
  const dialog = desk.getByRole('dialog', { name: '添加题目' })
  await dialog.getByLabel('内容').selectOption({ label: '宪法常识' })
  await dialog.getByLabel('题目', { exact: true }).fill(text)
  await dialog.getByRole('button', { name: '去掉选项 4' }).click()
  await dialog.getByRole('button', { name: '去掉选项 3' }).click()
  for (const [place, choice] of choices.entries()) {
    await dialog.getByLabel(`选项 ${place + 1}`, { exact: true }).fill(choice)
  }
  await dialog.getByLabel('选项 1 正确').check()
  await dialog.getByLabel('讲解').fill('因为宪法是这样规定的。')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The officer writes the questions and sets the exam. */
async function setExam(desk: Page) {
  await desk.getByRole('link', { name: '学习进度' }).click()
  await sayPurpose(desk)
  await desk.getByRole('link', { name: '考试', exact: true }).click()
  await desk.getByRole('link', { name: '题库' }).click()
  for (const one of QUESTIONS) await writeQuestion(desk, one)
  await desk.getByRole('link', { name: '考试安排' }).click()
  await desk.getByRole('button', { name: '安排考试' }).click()
  const dialog = desk.getByRole('dialog', { name: '安排考试' })
  await dialog.getByRole('radio', { name: '一个人' }).check()
  await dialog.getByLabel('找人').fill('张安平')
  await dialog.getByRole('button', { name: '查找' }).click()
  await dialog.getByRole('radio', { name: /张安平/ }).waitFor()
  await dialog.getByLabel('考试名称').fill('宪法考试')
  await dialog.getByLabel('内容').selectOption({ label: '宪法常识' })
  await dialog.getByLabel('题数').fill('3')
  await dialog.getByLabel(/理由/).fill('按教育计划')
  await dialog.getByRole('button', { name: '安排', exact: true }).click()
  await desk.getByText('已安排「宪法考试」。').waitFor()
}

const answerRight = async (phone: Page) => {
  await phone
    .getByRole('button', { name: /的说法对/ })
    .filter({ visible: true })
    .first()
    .tap()
}

it('an exam is set, sat over a cut of the network, passed and proved by a paper that anybody can check', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await setExam(desk)

  const phone = await phonePage(browser, null)
  await openPhone(phone, demo, PERSON)
  await turnTo(phone, '我的')
  await seen(phone, '考试').tap()
  const card = phone.locator('.card', { hasText: '宪法考试' }).filter({ visible: true }).first()
  await card.getByRole('button', { name: '开始考试' }).tap()
  await card.getByRole('button', { name: '现在开始' }).tap()
  await shown(phone, '第 1 题，共 3 题').waitFor()
  await answerRight(phone)
  await shown(phone, '这一题已保存').waitFor()

  // The network is cut: the answer waits on the phone, also over a reload, and arrives afterwards.
  await seen(phone, '下一题').tap()
  await shown(phone, '第 2 题，共 3 题').waitFor()
  await phone.context().setOffline(true)
  await answerRight(phone)
  await shown(phone, '手机先存着，有网时自动补上').waitFor()
  await phone.context().setOffline(false)
  await shown(phone, '这一题已保存').waitFor()
  await phone.reload()
  await shown(phone, '第 1 题，共 3 题').waitFor()
  await seen(phone, '看全部题目').tap()
  await seen(phone, '第 2 题，已答').waitFor()
  await seen(phone, '第 3 题，没有答').tap()
  await answerRight(phone)
  await shown(phone, '这一题已保存').waitFor()
  await seen(phone, '交卷').tap()
  await shown(phone, '全部答了。').waitFor()
  await seen(phone, '确定交卷').tap()
  await shown(phone, '通过了').waitFor()
  await shown(phone, '因为宪法是这样规定的。').waitFor()

  await seen(phone, '回到考试').tap()
  await seen(phone, '我的学习记录和证明').tap()
  await seen(phone, '开一份学习证明').tap()
  await seen(phone, '打开证明').waitFor()
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    seen(phone, '打开证明').tap(),
  ])
  const words = wordsOf(readFileSync((await download.path())!))
  expect(words).toContain('张安平')
  expect(words).toContain('通过考试')
  expect(words).not.toMatch(/矫正|司法|刑|定位/)
  const number = /XX\d{8}-\w{6}/.exec(words)![0]
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(words)![0]

  await checkedByEmployer(number, code)
  await readByOfficer(desk)
}, 300_000)

/** An employer checks the paper without an account, and learns no more than stands on it. */
async function checkedByEmployer(number: string, code: string) {
  const anybody = await deskPage(browser)
  await anybody.goto(new URL('/verify/study', demo.console).href)
  await anybody.getByLabel('编号').fill(number)
  await anybody.getByLabel('核验码').fill(code)
  const sound = anybody.getByText('属实：证明没有被改动')
  await sealed(anybody, sound)
  await anybody.getByText('张安平').waitFor()
  expect(await anybody.locator('body').innerText()).not.toMatch(/矫正|司法|检察|签到/)
  await anybody.getByLabel('核验码').fill('AAAA-AAAA-AAAA')
  await anybody.getByRole('button', { name: '核对' }).click()
  await anybody.getByText('没有这份学习证明').waitFor()
}

/** Checks until the record has its seal, about a second after it was issued. */
async function sealed(page: Page, sound: Locator) {
  const check = page.getByRole('button', { name: '核对' })
  const waiting = page.getByText('刚刚开具')
  do {
    await check.click()
    await sound.or(waiting).waitFor()
  } while (await waiting.isVisible())
  await sound.waitFor()
}

/** The officer sees what was answered and how far the person is. */
async function readByOfficer(desk: Page) {
  await desk.getByRole('link', { name: '返回答卷' }).click()
  await desk.locator('.work-row', { hasText: '宪法考试' }).click()
  const sitting = desk.getByRole('region', { name: '选中的答卷' })
  await sitting.getByRole('heading', { name: /张安平.*宪法考试/ }).waitFor()
  await sitting.getByText('3/3　通过').first().waitFor()
  await sitting.getByLabel('给本人的话').fill('答得很好。')
  await sitting.getByRole('button', { name: '提交' }).click()
  await desk.getByText('已提交：张安平的答卷。').waitFor()
  await desk.getByRole('link', { name: '学习进度' }).click()
  await desk
    .getByRole('row', { name: /张安平/ })
    .getByText('1 场')
    .waitFor()
  await openFile(desk, '张安平')
  const file = desk.getByRole('dialog', { name: '档案：张安平' })
  await file.getByText(/3\/3 通过/).waitFor()
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    file.getByRole('button', { name: '下载学习记录（存档用）' }).click(),
  ])
  const words = wordsOf(readFileSync((await download.path())!))
  expect(words).toContain('社区矫正对象教育学习记录')
  expect(words).toContain('宪法考试')
}
