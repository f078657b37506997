import mongoose from 'mongoose'
import type { Browser, Page } from 'playwright-core'
import { answerConsent } from '#shared/faces/consents.endpoints'
import { enrol } from '#shared/faces/enrolments.endpoints'
import { FACE_NOTICE_VERSION } from '#shared/faces/notice'
import { giveCamera, play } from '../helpers/acting-camera'
import { frameOf } from '../helpers/actor'
import { HEARING, openBrowser, phonePage } from '../helpers/browsers'
import { askAs } from '../helpers/caller'
import { askAtDesk, closeFile, openFile, rowOf } from '../helpers/desk'
import { button, openPhone, shown, turnTo } from '../helpers/phone'
import {
  STAGE_MILLISECONDS,
  type Stage,
  accountOf,
  nameOf,
  openStage,
  personIdOf,
} from '../helpers/stage'

const NUMBER = 1
const TOWN = { latitude: 24.532, longitude: 103.765 }
const FOUR_DIGITS = /^\d \d \d \d$/

let stage: Stage
/** Its microphone hears a beep each second. */
let hears: Browser
let desk: Page
let phone: Page
let database: mongoose.Connection
beforeAll(async () => {
  ;[stage, hears] = await Promise.all([openStage(), openBrowser(HEARING)])
  desk = stage.desk
  database = await mongoose.createConnection(stage.demo.database).asPromise()
  const personId = personIdOf(NUMBER)
  const person = await askAs(stage.demo, accountOf(NUMBER))
  await person(answerConsent, { version: FACE_NOTICE_VERSION, agrees: true })
  const jpegs = [frameOf('look-ahead', 0).toString('base64')]
  expect((await askAtDesk(desk, enrol, { personId, jpegs })).status).toBe(200)
}, STAGE_MILLISECONDS)
afterAll(async () => {
  await database?.close()
  await hears?.close()
  await stage?.close()
})

/** The officer wants the person to read digits aloud. */
async function askForDigits(): Promise<void> {
  await openFile(desk, nameOf(NUMBER))
  await button(desk, '要求核验身份').click()
  const dialog = desk.getByRole('dialog', { name: /要求核验身份/ })
  await dialog.getByRole('checkbox', { name: /念四个数字/ }).check()
  await dialog.getByRole('textbox', { name: '为什么要核验' }).fill('例行核验')
  await button(dialog, '发出要求').click()
  await shown(desk, `已请${nameOf(NUMBER)}核验身份。`).waitFor()
  await closeFile(desk)
}

/** The last request that is done, as the officer opens it. */
async function openDone() {
  await desk
    .getByRole('navigation')
    .getByRole('link', { name: /身份核验/ })
    .click()
  await desk.getByLabel('显示哪些身份核验').getByText('已办').click()
  await rowOf(desk, nameOf(NUMBER)).click()
  return desk
    .getByRole('region', { name: '选中的身份核验' })
    .getByRole('region', { name: '念数字的录音' })
}

const passes = async () => {
  const other = button(phone, '仍然提交，请工作人员核实')
  await shown(phone, '核验通过').or(other).first().waitFor()
  expect(await phone.locator('body').innerText()).toContain('核验通过')
}

const soundsKept = () =>
  database
    .collection('face_pictures')
    .countDocuments({ personId: personIdOf(NUMBER), kind: 'spoken' })

describe('digits that the server draws', () => {
  let digits: string

  it('are read aloud by somebody who has agreed to be recorded, when it came to it', async () => {
    await askForDigits()
    phone = await phonePage(hears, TOWN)
    await phone.context().grantPermissions(['geolocation', 'microphone'])
    await giveCamera(phone)
    await openPhone(phone, stage.demo, accountOf(NUMBER))
    await play(phone, 'obedient')
    await button(phone, '现在确认').tap()
    await shown(phone, '念数字时录音，要不要？').waitFor()
    await button(phone, '同意录音').tap()
    await shown(phone, /中间会请您大声念四个数字/).waitFor()
    await button(phone, '开始').tap()

    digits = (await shown(phone, FOUR_DIGITS).textContent())!
    await shown(phone, '正在录音').waitFor()
    // The microphone hears something.
    await phone.waitForFunction(
      () => parseInt(document.querySelector<HTMLElement>('.meter__level')?.style.width ?? '0') > 0,
    )
    await button(phone, '念好了').tap()
    await passes()
  })

  it('are heard by the officer, beside what was to be read', async () => {
    const spoken = await openDone()
    await shown(spoken, digits.replaceAll(' ', '')).waitFor()
    await button(spoken, '听录音').click()
    const audio = spoken.getByLabel(`念 ${digits} 的录音`)
    await audio.waitFor()
    const duration = await audio.evaluate(async (player: HTMLAudioElement) => {
      if (player.readyState === 0) await new Promise(known => (player.onloadedmetadata = known))
      return player.duration
    })
    expect(duration).toBeGreaterThan(0)
  })

  it('leave a trace that the person can read', async () => {
    await openPhone(phone, stage.demo, accountOf(NUMBER))
    await turnTo(phone, '我的')
    await shown(phone, '谁看过我的信息').tap()
    await shown(phone, /泸西县/).waitFor()
  })

  it('are skipped with one tap, which counts for nothing', async () => {
    await askForDigits()
    await openPhone(phone, stage.demo, accountOf(NUMBER))
    await button(phone, '现在确认').tap()
    await button(phone, '开始').tap()
    await shown(phone, FOUR_DIGITS).waitFor()
    await button(phone, '不念，跳过').tap()
    await passes()
    const spoken = await openDone()
    await shown(spoken, /可以不念，这不说明什么/).waitFor()
  })

  it('are forgotten at once when the person does not want to be recorded any more', async () => {
    expect(await soundsKept()).toBe(1)
    await openPhone(phone, stage.demo, accountOf(NUMBER))
    await turnTo(phone, '我的')
    await shown(phone, '人脸与身份核验').tap()
    await button(phone, '不再录音，删除录音').tap()
    await shown(phone, '以后不再录音，您的录音已经删除').waitFor()
    expect(await soundsKept()).toBe(0)
  })

  it('are not asked of somebody whom the officer spares them', async () => {
    await button(phone, '改为同意录音').tap()
    await shown(phone, '您已同意念数字时录音').waitFor()
    await openFile(desk, nameOf(NUMBER))
    await button(desk, '不请他念数字').click()
    await button(desk.getByRole('dialog', { name: '不请他念数字' }), '不请他念数字').click()
    await shown(desk, '已登记，以后不请他念数字。').waitFor()
    // The button that had the focus is gone: Escape would go nowhere.
    await desk.locator('.ant-drawer-close').click()
    await desk.getByRole('dialog', { name: /^档案：/ }).waitFor({ state: 'hidden' })
    await openFile(desk, nameOf(NUMBER))
    await button(desk, '要求核验身份').click()
    const dialog = desk.getByRole('dialog', { name: /要求核验身份/ })
    await dialog.getByRole('checkbox', { name: /念四个数字/ }).check()
    await dialog.getByRole('textbox', { name: '为什么要核验' }).fill('例行核验')
    await button(dialog, '发出要求').click()
    await shown(desk, /没有请他念数字/).waitFor()
    await desk.locator('.ant-drawer-close').click()
    await desk.getByRole('dialog', { name: /^档案：/ }).waitFor({ state: 'hidden' })
    await openPhone(phone, stage.demo, accountOf(NUMBER))
    await button(phone, '现在确认').tap()
    await shown(phone, '请准备好').waitFor()
    await button(phone, '开始').tap()
    await shown(phone, '第 2 步，共 5 步').waitFor()
    await passes()
  })
})
