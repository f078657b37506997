import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type Page, chromium } from 'playwright-core'
import sharp from 'sharp'
import { deskPage, openBrowser, patientPage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { sayPurpose, signInAt } from '../helpers/desk'
import { shown } from '../helpers/phone'

const PERSON = 'demo-openid-1'
const WORDS = '厂里关门了，在家等消息。'
/** The numbers of a desk are counted every half minute; what is heard comes sooner. */
const AT_ONCE_MILLISECONDS = 3000

let demo: Demo
let browser: Browser
let hears: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  // This one has a microphone and a camera of its own.
  hears = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--lang=zh-CN', '--use-fake-ui-for-media-stream'],
      '--use-fake-device-for-media-stream',
    ],
  })
}, 600_000)
afterAll(async () => {
  await Promise.all([browser?.close(), hears?.close()])
  await demo?.stop()
})

async function openPhone(): Promise<Page> {
  const context = await hears.newContext({
    ...{ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' },
    ...{ timezoneId: 'Asia/Shanghai', permissions: ['microphone', 'camera'] },
  })
  const phone = await patientPage(context)
  await phone.goto(`${demo.phone}?as=${PERSON}`)
  const agree = phone.getByRole('button', { name: '我看过了，同意' })
  await agree.or(seen(phone, '有事，及时报告')).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
  return phone
}

const seen = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first()

/** A camera's picture, as large as a cheap telephone makes them. */
async function cameraPicture(): Promise<string> {
  const file = path.join(tmpdir(), `guitu-picture-${process.pid}.jpg`)
  const create = { width: 2400, height: 1800, channels: 3 as const, background: '#5a8f3c' }
  writeFileSync(file, await sharp({ create }).jpeg().toBuffer())
  return file
}

const pagesOf = (pdf: Buffer) =>
  Number(/\/Type\s*\/Pages[^>]*?\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])

it('a person says that work is lost, the officer hears it, answers, and files it on one page', async () => {
  const phone = await openPhone()
  await seen(phone, '有事，及时报告').tap()
  await seen(phone, '工作变了').tap()
  await seen(phone, '开始说').tap()
  await shown(phone, /正在录音，还剩 5[0-9] 秒/).waitFor()
  await seen(phone, '说完了').tap()
  await seen(phone, '听一遍').waitFor()
  const chooser = phone.waitForEvent('filechooser')
  await phone
    .locator('.card', { hasText: '拍照片' })
    .filter({ visible: true })
    .getByRole('button', { name: '拍周围' })
    .tap()
  await (await chooser).setFiles(await cameraPicture())
  await seen(phone, '删除第 1 张').waitFor()
  for (const field of await phone.locator('textarea').filter({ visible: true }).all())
    await field.fill(WORDS)
  await seen(phone, /^需要$/).tap()

  // What was written, said and shown outlives the page, and a signal that is not there.
  await phone.reload()
  await seen(phone, '删除第 1 张').waitFor()
  await phone.context().setOffline(true)
  await seen(phone, '交报告').tap()
  await shown(phone, '已保存，有信号时再交').waitFor()
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'zhongshu')
  await desk.getByRole('link', { name: /^报告/ }).click()
  await sayPurpose(desk)
  await desk.locator('.work-row').first().waitFor()
  await phone.context().setOffline(false)
  await shown(phone, '已收到').waitFor()
  const received = performance.now()
  await seen(phone, '复制回执').waitFor()

  const row = desk.locator('.work-row', { hasText: '情况报告：工作变动' })
  await row.waitFor()
  expect(performance.now() - received).toBeLessThan(AT_ONCE_MILLISECONDS)
  await row.click()
  const report = desk.getByRole('region', { name: '选中的报告' })
  await report.getByRole('heading', { name: '张安平 情况报告：工作变动' }).waitFor()
  await report.getByText('请先打电话：').waitFor()
  await report.getByText(WORDS).first().waitFor()
  await report.getByRole('button', { name: '看照片' }).click()
  const picture = report.getByRole('img', { name: '照片' })
  await picture.waitFor()
  expect(
    await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    ),
  ).toBe(1600)
  await report.getByRole('button', { name: '听录音' }).click()
  const sound = report.locator('audio')
  await sound.waitFor()
  await expect(
    sound.evaluate(
      (audio: HTMLAudioElement) =>
        new Promise(heard => {
          if (audio.readyState >= 2) heard(true)
          audio.onloadeddata = () => heard(true)
          audio.onerror = () => heard(false)
        }),
    ),
  ).resolves.toBe(true)
  expect(pagesOf(await desk.pdf({ format: 'A4' }))).toBe(1)

  await desk.keyboard.press('2')
  await report.getByLabel('给本人的话').fill('明天上午给您打电话。')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('已提交：张安平，约谈。').waitFor()

  await seen(phone, '回到首页').tap()
  await seen(phone, '我的报告').tap()
  await seen(phone, '看这份报告').tap()
  await shown(phone, '明天上午给您打电话。').waitFor()
}, 300_000)
