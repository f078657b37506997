import type { Browser, Page } from 'playwright-core'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { sayPurpose, signInAt } from '../helpers/desk'

/** In the town, well within the county. */
const TOWN = { latitude: 24.532, longitude: 103.765 }

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const isReceipt = (url: string) => url.endsWith(`/api${submitCheckIn.path}`)

describe('a phone speaks to one server process, the desk to another', () => {
  let desk: Page
  beforeAll(async () => {
    desk = await deskPage(browser)
    await signInAt(desk, demo, 'luxi')
    await sayPurpose(desk)
    await desk.getByText('实时更新中').waitFor()
  })

  it('a check-in is on the officer’s screen within a second of its receipt', async () => {
    const phone = await phonePage(browser, TOWN)
    await phone.goto(`${demo.phone}?as=demo-openid-1`)
    const received = phone
      .waitForResponse(answer => isReceipt(answer.url()) && answer.ok())
      .then(() => performance.now())
    const seen = desk
      .getByRole('listitem')
      .filter({ hasText: '张安平' })
      .first()
      .waitFor()
      .then(() => performance.now())
    await checkIn(phone)
    const milliseconds = (await seen) - (await received)
    console.log(`receipt → officer's screen: ${Math.round(milliseconds)} ms`)
    expect(milliseconds).toBeLessThan(1000)
  })
})

async function checkIn(phone: Page) {
  await phone.getByRole('button', { name: '去签到' }).click()
  await phone.getByRole('button', { name: '开始签到' }).click()
  await phone.getByText('签到成功').waitFor()
}
