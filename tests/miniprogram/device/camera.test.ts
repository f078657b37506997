import { createHash } from 'node:crypto'
import * as browser from '../../../miniprogram/device/camera.h5'
import * as wechat from '../../../miniprogram/device/camera'
import { BrowserCamera } from '../faces/browser-camera'

describe('the camera of a browser', () => {
  let camera: BrowserCamera
  beforeEach(() => {
    camera = new BrowserCamera()
  })

  it('looks at the person, and hears nothing', async () => {
    await browser.openCamera()
    expect(camera.asked).toMatchObject([{ audio: false, video: { facingMode: 'user' } }])
  })

  it.each([
    [480, 640, 480, 640],
    [1080, 1920, 360, 640],
    [1920, 1080, 640, 360],
    [320, 240, 320, 240],
  ])('of %i × %i gives pictures of %i × %i', async (width, height, shownWidth, shownHeight) => {
    Object.assign(camera, { width, height })
    await (await browser.openCamera()).take()
    expect(camera.drawn[0]?.slice(1)).toEqual([0, 0, shownWidth, shownHeight])
  })

  it('is drawn as others see the person: nothing turns the picture round', async () => {
    await (await browser.openCamera()).take()
    expect(camera.drawn).toHaveLength(1)
    expect(camera.qualities).toEqual([0.85])
  })

  it('makes a picture coarser until it fits', async () => {
    // Four letters carry three bytes.
    camera.lettersAt = quality => (quality > 0.6 ? 333_336 : 333_332)
    const picture = await (await browser.openCamera()).take()
    expect(camera.qualities).toEqual([0.85, 0.7, 0.5])
    expect(picture).toHaveLength(333_332)
  })

  it('is of no use when no picture fits', async () => {
    camera.lettersAt = () => 400_000
    const opened = await browser.openCamera()
    await expect(opened.take()).rejects.toMatchObject({ why: 'unsupported' })
  })

  it('is shown in one place, and leaves it when it is closed', async () => {
    const place = document.createElement('div')
    const opened = await browser.openCamera()
    opened.showIn(place)
    expect(place.querySelector('video')).toBeTruthy()
    opened.close()
    opened.close()
    expect(place.querySelector('video')).toBeNull()
    expect(camera.on).toBe(false)
    await expect(opened.take()).rejects.toMatchObject({ why: 'no-camera' })
  })

  it('that never shows anything is none, and is let go', async () => {
    Object.defineProperty(HTMLMediaElement.prototype, 'play', { value: () => {}, writable: true })
    jest.useFakeTimers()
    const opened = browser.openCamera()
    const refused = expect(opened).rejects.toMatchObject({ why: 'no-camera' })
    await jest.advanceTimersByTimeAsync(10_000)
    await refused
    expect(camera.on).toBe(false)
    jest.useRealTimers()
  })

  it('fingerprints what is sent', async () => {
    const text = 'nonce-1/9j/4AAQ'
    expect(await browser.digestOf(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })
})

it('WeChat has no camera of ours', async () => {
  await expect(wechat.openCamera()).rejects.toMatchObject({ why: 'unsupported' })
  await expect(wechat.digestOf('')).rejects.toMatchObject({ why: 'unsupported' })
})
