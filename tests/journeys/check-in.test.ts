import type { Browser, Page } from 'playwright-core'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { PEOPLE, UNBOUND_NUMBER } from '../../server/scripts/demo/people'
import { deskPage, openBrowser, phonePage } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { rowOf, sayPurpose, signInAt } from '../helpers/desk'
import { openPhone, startCheckIn, turnTo } from '../helpers/phone'

/** In the town, well within the county; and in the provincial capital. */
const TOWN = { latitude: 24.532, longitude: 103.765 }
const CAPITAL = { latitude: 25.04, longitude: 102.71 }

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** When the phone's receipt came. The phone and the desk speak to different server processes. */
const receiptAt = async (phone: Page) => {
  await phone.waitForResponse(
    answer => answer.url().endsWith(`/api${submitCheckIn.path}`) && answer.ok(),
  )
  return performance.now()
}

describe('a person binds a phone and checks in, an officer sees and reviews it', () => {
  const person = PEOPLE[UNBOUND_NUMBER - 1]!
  let phone: Page
  let desk: Page

  it('the officer is at the desk and has said why', async () => {
    desk = await deskPage(browser)
    await signInAt(desk, demo, 'zhongshu')
    await sayPurpose(desk)
    await desk.getByText('实时更新中').waitFor()
  })

  it('the person reads the notice and binds the phone with the code and the ID tail', async () => {
    phone = await phonePage(browser, CAPITAL)
    await phone.goto(`${demo.phone}?as=demo-openid-${UNBOUND_NUMBER}`)
    await phone.getByRole('button', { name: '我看过了，同意' }).tap()
    await phone.getByRole('textbox', { name: '激活码' }).fill(demo.activationCode)
    await phone.getByRole('textbox', { name: '身份证后六位' }).fill(person.idNumber.slice(-6))
    await phone.getByRole('button', { name: '绑定' }).tap()
    await phone.getByText(`${person.name}，您好`).waitFor()
  })

  it('the check-in is on the officer’s screen within a second of its receipt', async () => {
    const received = receiptAt(phone)
    const seen = rowOf(desk, person.name)
      .waitFor()
      .then(() => performance.now())
    await startCheckIn(phone)
    const milliseconds = (await seen) - (await received)
    console.log(`receipt → officer's screen: ${Math.round(milliseconds)} ms`)
    expect(milliseconds).toBeLessThan(1000)
    await phone.getByText('签到成功').filter({ visible: true }).waitFor()
    // The person is not accused of anything by the phone.
    expect(await phone.getByText('县外').filter({ visible: true }).count()).toBe(0)
  })

  it('the officer reads the finding with its article, and reviews it', async () => {
    await desk.getByRole('link', { name: '审阅' }).click()
    await rowOf(desk, person.name).click()
    await desk.getByText('《社区矫正法》第二十七条第一款').first().waitFor()
    await desk.getByRole('radio', { name: /属实/ }).first().check()
    await desk.getByRole('radio', { name: /已说明/ }).check()
    await desk.getByRole('textbox', { name: '说明' }).fill('已电话核实，去昆明就医。')
    await desk.keyboard.press('Control+Enter')
    await desk.getByText(`已提交：${person.name}，已说明。`).waitFor()
  })

  it('the person reads the result and who looked', async () => {
    await phone.goto(`${demo.phone}?as=demo-openid-${UNBOUND_NUMBER}`)
    await turnTo(phone, '消息')
    await phone.getByText('已电话核实，去昆明就医。').filter({ visible: true }).waitFor()
    await turnTo(phone, '我的')
    await phone.getByText('谁看过我的信息').tap()
    await phone.getByText('中枢司法所').filter({ visible: true }).first().waitFor()
  })
})

describe('a phone that does not say where it is', () => {
  it('is told how to switch it on, and nothing is sent', async () => {
    const phone = await phonePage(browser, null)
    await openPhone(phone, demo, 'demo-openid-2')
    const sent: string[] = []
    phone.on('request', request => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await startCheckIn(phone)
    await phone.getByText(/位置/).filter({ visible: true }).first().waitFor()
    await phone.getByText('取不到位置不怪您', { exact: false }).filter({ visible: true }).waitFor()
    expect(sent).not.toContain(`/api${submitCheckIn.path}`)
  })
})

describe('a phone whose binding an officer ends', () => {
  it('is refused within five seconds and asks for a new code', async () => {
    const name = PEOPLE[3]!.name
    const phone = await phonePage(browser, TOWN)
    await openPhone(phone, demo, 'demo-openid-4')
    await phone.getByText(`${name}，您好`).waitFor()

    const desk = await deskPage(browser)
    await signInAt(desk, demo, 'jinma')
    await desk.getByRole('link', { name: '人员' }).click()
    await desk.getByRole('button', { name }).click()
    await sayPurpose(desk)
    await desk.getByRole('button', { name: '解除绑定' }).click()
    const ask = desk.getByRole('dialog', { name: '解除手机绑定' })
    await ask.getByRole('textbox', { name: '理由' }).fill('手机丢失')
    const refusal = phone.waitForResponse(answer => answer.status() === 401)
    await ask.getByRole('button', { name: '解除绑定' }).click()
    await desk.getByText('已解除绑定。').waitFor()
    const ended = performance.now()
    await turnTo(phone, '记录')
    await refusal
    expect(performance.now() - ended).toBeLessThan(5000)

    // Whatever the phone does next, it is nobody's: it begins with the notice and asks for a code.
    await phone.reload()
    await phone.getByRole('button', { name: '我看过了，同意' }).tap()
    await phone.getByRole('textbox', { name: '激活码' }).waitFor()
    expect(await phone.getByText(name).filter({ visible: true }).count()).toBe(0)
  })
})
