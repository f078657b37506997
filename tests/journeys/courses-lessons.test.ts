import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { LEAVING_HOME_AREA } from '#shared/law/articles'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { signInAt } from '../helpers/desk'
import {
  add,
  askAndSave,
  assign,
  beginLesson,
  piece,
  press,
  publish,
  upload,
} from '../helpers/lesson-desk'
import { button, shown } from '../helpers/phone'

const ACCOUNT = 'demo-openid-1'
const TITLE = '赶集之前先问一问'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** Says where it was taken, as a camera does. */
async function picture(): Promise<string> {
  const file = path.join(tmpdir(), `guitu-lesson-${process.pid}.jpg`)
  const create = { width: 800, height: 500, channels: 3 as const, background: '#5a8f3c' }
  const told = { IFD0: { ImageDescription: '拍摄于金马镇' } }
  writeFileSync(file, await sharp({ create }).withExif(told).jpeg().toBuffer())
  return file
}

async function writeLesson(desk: Page) {
  await beginLesson(desk, TITLE, '去邻县赶集以前要做什么。')
  await desk.getByRole('tab', { name: '法条' }).click()
  await desk.getByLabel('法条名称或原文里的字').fill('离开所居住的市、县')
  await press(desk, /查\s*找/)
  // The programme knows this paragraph whole, and its first sentence by itself.
  const law = desk.locator('.laws li', { hasText: '简化批准程序和方式' })
  await law.getByRole('button', { name: '加入', exact: true }).click()

  await desk.getByRole('tab', { name: '正文' }).click()
  await add(desk, '段落')
  await piece(desk, 1).getByLabel('段落').fill('去邻县要先**请假**。')
  await add(desk, '法条原文')
  await add(desk, '图片')
  await upload(desk, 3, await picture())
  await piece(desk, 3).locator('.chosen-media img').waitFor()
  await piece(desk, 3).getByLabel('图里有什么（给看不见的人听）').fill('一片绿色的田')
  // The picture is wanted above the law: it is moved by the keyboard alone.
  await desk.keyboard.press('Alt+ArrowUp')
  await piece(desk, 2).locator('.chosen-media img').waitFor()

  await askAndSave(desk, '去邻县赶集要先请假。', '离开本县要先得到批准。')
}

async function openPhone(): Promise<Page> {
  const phone = await phonePage(browser, null)
  await phone.goto(`${demo.phone}?as=${ACCOUNT}`)
  const agree = button(phone, '我看过了，同意')
  await agree.or(shown(phone, '要学的课')).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
  return phone
}

it('an officer writes a lesson with a picture and a law, publishes and assigns it; the person sees it', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await writeLesson(desk)
  await publish(desk)
  await assign(desk, TITLE, '张安平', '入矫学习')

  const phone = await openPhone()
  await shown(phone, new RegExp(`《${TITLE}》`)).waitFor()
  await button(phone, '开始学').tap()
  await shown(phone, '请假').waitFor()
  await shown(phone, LEAVING_HOME_AREA.cite).waitFor()
  const seen = phone.locator('.lesson__picture img').first()
  await seen.waitFor()
  const address = await seen.getAttribute('src')
  const bytes = await phone.evaluate(
    async from => (await (await fetch(from!)).blob()).size,
    address,
  )
  expect(address).toContain('/api/lesson-media/532527-')
  expect(bytes).toBeGreaterThan(1000)

  // Pressed by mistake: one press takes it back.
  await press(desk, /撤\s*回/)
  await shown(desk, '已撤回，本人看不到这项任务了。').waitFor()
  await phone.goto(`${demo.phone}?as=${ACCOUNT}`)
  await shown(phone, '要学的课').waitFor({ state: 'hidden' })
})
