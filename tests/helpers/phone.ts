import type { Locator, Page } from 'playwright-core'
import type { Demo } from './demo'

/** How the button is called that leads to the act. */
const GO = /去签到|再签一次|提前签到|另外签到一次/

/** A text that can be seen: a phone keeps the pages before in the background. */
export const shown = (within: Page | Locator, text: string | RegExp): Locator =>
  within.getByText(text).filter({ visible: true }).first()

/** A button that can be seen, by all of its words. */
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true }).filter({ visible: true }).first()

/** Opens the phone of an account, past the notice of what is collected. */
export async function openPhone(phone: Page, demo: Demo, account: string): Promise<void> {
  await phone.goto(`${demo.phone}?as=${account}`)
  const agree = phone.getByRole('button', { name: '我看过了，同意' })
  const inside = phone.getByRole('button', { name: GO })
  await agree.or(inside).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
}

/** Opens the page of the act from today's card. */
export async function goToAct(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: GO }).filter({ visible: true }).first().tap()
  await startOf(phone).waitFor()
}

/** Goes through the act, from today's card to its end. */
export async function startCheckIn(phone: Page): Promise<void> {
  await goToAct(phone)
  await startOf(phone).tap()
}

const startOf = (phone: Page) =>
  phone.getByRole('button', { name: '开始签到' }).filter({ visible: true }).first()

/** Turns to one of the four tabs. */
export async function turnTo(phone: Page, tab: '今天' | '记录' | '消息' | '我的'): Promise<void> {
  await phone.getByText(tab, { exact: true }).last().tap()
}

/** Opens what the person was told, newest first. */
export async function openMessages(phone: Page, demo: Demo, account: string): Promise<void> {
  await openPhone(phone, demo, account)
  await turnTo(phone, '消息')
}
