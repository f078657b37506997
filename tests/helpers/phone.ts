import type { Page } from 'playwright-core'
import type { Demo } from './demo'

/** Opens the phone of an account, past the notice of what is collected. */
export async function openPhone(phone: Page, demo: Demo, account: string): Promise<void> {
  await phone.goto(`${demo.phone}?as=${account}`)
  const agree = phone.getByRole('button', { name: '我看过了，同意' })
  const inside = phone.getByRole('button', { name: /去签到|再签一次/ })
  await agree.or(inside).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
}

/** Goes through the act, from today's card to its end. */
export async function startCheckIn(phone: Page): Promise<void> {
  await phone
    .getByRole('button', { name: /去签到|再签一次/ })
    .filter({ visible: true })
    .tap()
  await phone.getByRole('button', { name: '开始签到' }).filter({ visible: true }).tap()
}

/** Turns to one of the four tabs. */
export async function turnTo(phone: Page, tab: '今天' | '记录' | '消息' | '我的'): Promise<void> {
  await phone.getByText(tab, { exact: true }).last().tap()
}
