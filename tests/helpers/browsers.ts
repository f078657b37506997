import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What makes a browser hear a beep each second, and see a camera's test picture. */
export const HEARING = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** Chromium as Debian has it, which is kept from asking for anything outside. @param more - further switches. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = PROGRAMS.find(existsSync)
  if (!executablePath) throw new Error(`no browser at ${PROGRAMS.join(', ')}: run npm test`)
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--lang=zh-CN',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

/** Where a phone is. Degrees, WGS-84. */
export interface Place {
  latitude: number
  longitude: number
  accuracy?: number
}

/** A phone at a place, or one that does not say where it is. */
export async function phonePage(browser: Browser, place: Place | null): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(place && { permissions: ['geolocation'], geolocation: { accuracy: 12, ...place } }),
  })
  if (place) await keepMoving(context, place)
  return patientPage(context)
}

/** A still headless browser gives one position and then none: a real phone trembles. */
async function keepMoving(context: BrowserContext, place: Place) {
  let tick = 0
  const timer = setInterval(() => {
    const tremble = ++tick % 2 === 0 ? 0.00001 : -0.00001
    const { latitude, longitude, accuracy = 12 } = place
    void context
      .setGeolocation({ latitude: latitude + tremble, longitude, accuracy })
      .catch(() => clearInterval(timer))
  }, 300)
  context.on('close', () => clearInterval(timer))
}

/** A desk in an office. */
export async function deskPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  return patientPage(context)
}

/** What has not come by then does not come, on a slow machine either. */
const PATIENCE_MILLISECONDS = 60_000

/** A page of a context, which waits as long as all of ours do. */
export function patientPage(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(PATIENCE_MILLISECONDS)
  return context.newPage()
}
