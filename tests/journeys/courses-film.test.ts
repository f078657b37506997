import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { phonePage } from '../helpers/browsers'
import { filmed } from '../helpers/film'
import {
  add,
  askAndSave,
  assign,
  beginLesson,
  piece,
  publish,
  upload,
} from '../helpers/lesson-desk'
import { button, shown } from '../helpers/phone'
import { STAGE_MILLISECONDS, type Stage, accountOf, nameOf, openStage } from '../helpers/stage'

const TITLE = '看一段片子'
const SECONDS = 12
/** As an officer pastes them. */
const CAPTIONS = 'WEBVTT\n\n1\n00:00.000 --> 00:12.000\n出门先<b>请假</b>。'

let stage: Stage
let phone: Page
beforeAll(async () => {
  stage = await openStage()
  phone = await phonePage(stage.browser, null)
}, STAGE_MILLISECONDS)
afterAll(() => stage?.close())

/** An officer uploads a film in the editor, and sees it play beside it as on a phone. */
async function writeLesson({ desk, demo, browser }: Stage) {
  const file = path.join(demo.dataDir, 'film.webm')
  writeFileSync(file, await filmed(browser, SECONDS))
  await beginLesson(desk, TITLE, '看完片子，答一道题。')
  await desk.getByRole('tab', { name: '正文' }).click()
  await add(desk, '视频')
  await upload(desk, 1, file)
  await piece(desk, 1)
    .locator('.chosen-media', { hasText: /0 分 1[0-9] 秒/ })
    .waitFor()
  await piece(desk, 1)
    .getByLabel(/视频里说的全部内容/)
    .fill(CAPTIONS)
  const preview = desk.getByRole('region', { name: '手机上的样子' })
  await preview.getByText('出门先请假。', { exact: true }).waitFor()
  await preview.locator('video').evaluate(async (film: HTMLVideoElement) => {
    await film.play()
    await new Promise(played => film.addEventListener('timeupdate', played, { once: true }))
    film.pause()
  })
  await askAndSave(desk, '出门先请假。', '片子里说过。')
}

const film = () => phone.locator('.film video').filter({ visible: true }).first()
const at = () => film().evaluate((one: HTMLVideoElement) => one.currentTime)
const play = () => film().evaluate((one: HTMLVideoElement) => one.play())

/** Nothing is seen before the player knows how long it is. */
const known = () =>
  film().evaluate(
    (one: HTMLVideoElement) =>
      one.readyState > 0 || new Promise(found => one.addEventListener('loadedmetadata', found)),
  )

/** Waits until the film has come so far. Seconds. */
const hasPlayed = (seconds: number) =>
  film().evaluate(
    (one: HTMLVideoElement, end) =>
      new Promise<void>(reached => {
        const look = () => one.currentTime >= end && reached()
        one.addEventListener('timeupdate', look)
        look()
      }),
    seconds,
  )

async function openFirstPage() {
  await phone.goto(`${stage.demo.phone}?as=${accountOf(1)}`)
  const agree = button(phone, '我看过了，同意')
  await agree.or(shown(phone, '要学的课')).first().waitFor()
  if (await agree.isVisible()) await agree.tap()
}

it('a film is uploaded, previewed and played piece by piece; what counts is what the server saw pass', async () => {
  const { desk } = stage
  await writeLesson(stage)
  await publish(desk)
  await assign(desk, TITLE, nameOf(1), '看片学习')

  const pieces: number[] = []
  phone.on('response', answer => {
    if (answer.url().includes('/api/lesson-media/')) pieces.push(answer.status())
  })
  await openFirstPage()
  await button(phone, '开始学').tap()
  await shown(phone, '出门先请假。').waitFor()
  await known()
  expect(pieces).toContain(206)

  // Dragged ahead, it goes back: nobody is past what he has seen.
  await film().evaluate((one: HTMLVideoElement) => {
    one.currentTime = 9
    return new Promise(moved => one.addEventListener('seeked', moved, { once: true }))
  })
  expect(await at()).toBeLessThan(2)

  const began = Date.now()
  await play()
  await hasPlayed(6)
  // Who leaves and comes back goes on where he was.
  await phone.goBack()
  await button(phone, '接着学').tap()
  await known()
  const resumed = await at()
  expect(resumed).toBeGreaterThan(3)
  expect(resumed).toBeLessThan(8)

  await play()
  await shown(phone, '这一段已经计满').waitFor()
  // A film may run a little ahead of its measured length, and no faster than its speed.
  expect(Date.now() - began).toBeGreaterThan((SECONDS - 3) * 1000)
  await shown(phone, '这一课已计 100%').waitFor()

  await button(phone, '去答题').tap()
  await shown(phone, '第 1 题，共 1 题').waitFor()
  await button(phone, '对').tap()
  await button(phone, '交卷').tap()
  await shown(phone, '这一课学完了').waitFor()
}, 300_000)
