import '../../helpers/taro'
import { Unreachable } from '#shared/ask'
import { addToCalendar } from '../../../miniprogram/device/calendar.h5'
import { placeNow } from '../../../miniprogram/device/location.h5'
import { deviceIdOf } from '../../../server/scripts/demo/people'
import { deviceId } from '../../../miniprogram/device/device-id.h5'
import { loginCode } from '../../../miniprogram/device/login.h5'
import { whenNetworkReturns } from '../../../miniprogram/device/network.h5'
import { NoLogin } from '../../../miniprogram/device/no-login'
import { locationObstacle } from '../../../miniprogram/device/permission.h5'
import { keepSealed, readSealed } from '../../../miniprogram/device/sealed-storage.h5'
import { onThisPhone } from '../../../miniprogram/device/storage.h5'
import { useUnwritten } from '../../../miniprogram/device/unwritten.store'
import { mendTabLinks } from '../../../miniprogram/device/tab-links.h5'
import { textScale } from '../../../miniprogram/device/text-size.h5'

/** Gives the browser something that jsdom lacks. */
const give = (where: object, name: string, value: unknown) =>
  Object.defineProperty(where, name, { configurable: true, value })

const standIn = (allowed: boolean) => Object.assign(globalThis, { __STAND_IN__: allowed })
const openAddress = (address: string) => window.history.replaceState(null, '', address)

describe('the place of a browser', () => {
  const coords = { latitude: 24.5, longitude: 103.7, accuracy: 12 }
  const watchPosition = jest.fn()
  const clearWatch = jest.fn()
  beforeEach(() => {
    jest.useFakeTimers()
    jest.resetAllMocks()
    give(navigator, 'geolocation', { watchPosition, clearWatch })
  })
  afterEach(() => jest.useRealTimers())

  it('is fresh, precise, and needs only one good position of a browser that stands still', async () => {
    watchPosition.mockImplementation((hear: (at: unknown) => void) => (hear({ coords }), 7))
    const told = placeNow()
    await jest.advanceTimersByTimeAsync(2_000)
    expect((await told).fixes).toMatchObject([{ latitude: 24.5, accuracyMetres: 12 }])
    expect(watchPosition.mock.calls[0]?.[2]).toEqual({ enableHighAccuracy: true, maximumAge: 0 })
    expect(clearWatch).toHaveBeenCalledWith(7)
  })

  it('is refused when the browser says so, and only then', async () => {
    const failing = (code: number) => (_hear: unknown, fail: (error: unknown) => void) => {
      setTimeout(() => fail({ code, PERMISSION_DENIED: 1 }), 0)
      return 7
    }
    watchPosition.mockImplementationOnce(failing(1))
    const refused = expect(placeNow()).rejects.toMatchObject({ why: 'refused' })
    await jest.advanceTimersByTimeAsync(1)
    await refused

    watchPosition.mockImplementationOnce(failing(2))
    const silent = expect(placeNow()).rejects.toMatchObject({ why: 'no-signal' })
    await jest.advanceTimersByTimeAsync(10_000)
    await silent
  })
})

describe('the calendar of a browser', () => {
  const appointment = {
    ...{ title: '预约', place: '', note: '', startsAt: new Date('2026-12-02T02:00:00Z') },
    minutes: 30,
  }
  const handed: { name: string; blob: Blob }[] = []
  let last: Blob
  beforeEach(() => {
    handed.length = 0
    give(URL, 'createObjectURL', (blob: Blob) => ((last = blob), 'blob:calendar'))
    give(URL, 'revokeObjectURL', () => {})
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      handed.push({ name: this.download, blob: last })
    })
  })
  afterEach(() => jest.restoreAllMocks())
  const textOf = (blob: Blob) =>
    new Promise<string>(done => {
      const reader = new FileReader()
      reader.onload = () => done(String(reader.result))
      reader.readAsText(blob)
    })

  it("is given the server's file, under its name", async () => {
    const file = { fileName: 'guitu-1.ics', text: 'BEGIN:VCALENDAR' }
    expect(await addToCalendar(appointment, async () => file)).toBe(true)
    expect(handed.map(({ name }) => name)).toEqual(['guitu-1.ics'])
    expect(await textOf(handed[0]!.blob)).toBe(file.text)
  })

  it('is given none that did not come, and one made here where the server makes none', async () => {
    const fails = () => Promise.reject(new Unreachable())
    expect(await addToCalendar(appointment, fails)).toBe(false)
    expect(handed).toEqual([])
    expect(await addToCalendar(appointment)).toBe(true)
    expect(await textOf(handed[0]!.blob)).toContain('DTSTART:20261202T020000Z')
  })
})

describe('what keeps a browser from giving its place', () => {
  it.each([
    ['the person', { query: async () => ({ state: 'denied' }) }, 'refused-by-browser'],
    ['nobody', { query: async () => ({ state: 'granted' }) }, null],
    ['nobody knows: it does not answer', { query: () => Promise.reject(new Error()) }, null],
    ['nobody knows: it cannot be asked', undefined, null],
  ])('%s', async (_, permissions, obstacle) => {
    give(navigator, 'permissions', permissions)
    expect(await locationObstacle()).toBe(obstacle)
  })
})

describe('signing in from a browser', () => {
  const fetch = jest.fn()
  beforeEach(() => {
    fetch.mockReset().mockResolvedValue({ ok: true, json: async () => ({ code: 'c1' }) })
    give(globalThis, 'fetch', fetch)
    openAddress('/phone/')
    standIn(true)
  })
  afterAll(() => standIn(false))
  const askedFor = () => (fetch.mock.calls[0]?.[1] as { body: string } | undefined)?.body

  it('is not possible outside the demo, and nobody is asked', async () => {
    standIn(false)
    await expect(loginCode()).rejects.toThrow(NoLogin)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('plays the person that the address names', async () => {
    openAddress('/phone/?as=demo-openid-2#/home/home')
    expect(await loginCode()).toBe('c1')
    expect(askedFor()).toBe('{"openid":"demo-openid-2"}')
  })

  it('plays the first person when the address names nobody', async () => {
    await loginCode()
    expect(askedFor()).toBe('{"openid":"demo-openid-1"}')
  })

  it.each([
    ['nobody answers', () => Promise.reject(new Error('offline'))],
    ['the stand-in fails', async () => ({ ok: false })],
  ])('is unreachable when %s', async (_, answer) => {
    fetch.mockImplementation(answer)
    await expect(loginCode()).rejects.toThrow(Unreachable)
  })

  it('plays the phone that the demo has bound to the person', async () => {
    expect(await deviceId()).toBe(deviceIdOf('demo-openid-1'))
    expect(await deviceId()).toHaveLength(43)
    standIn(false)
    expect(await deviceId()).toBe('')
  })

  it('plays another phone of the same person when the address says so', async () => {
    openAddress('/phone/?as=demo-openid-2&device=2')
    expect(await deviceId()).toHaveLength(43)
    expect(await deviceId()).not.toBe(deviceIdOf('demo-openid-2'))
    openAddress('/phone/?as=demo-openid-2')
    expect(await deviceId()).toBe(deviceIdOf('demo-openid-2'))
  })

  it('keeps what two people left on one browser apart', () => {
    const kept = { state: 'of the first', version: 1 }
    onThisPhone?.setItem('unsent', kept)
    openAddress('/phone/?as=demo-openid-2')
    expect(onThisPhone?.getItem('unsent')).toBeNull()
    openAddress('/phone/?as=demo-openid-1&device=2')
    expect(onThisPhone?.getItem('unsent')).toBeNull()
    openAddress('/phone/?as=demo-openid-1')
    expect(onThisPhone?.getItem('unsent')).toEqual(kept)
    onThisPhone?.removeItem('unsent')
    expect(onThisPhone?.getItem('unsent')).toBeNull()
  })

  it('remembers what did not fit, until it does', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError')
    })
    onThisPhone?.setItem('unsent', { state: 'too much', version: 1 })
    expect(useUnwritten.getState().stores).toEqual(['unsent'])
    full.mockRestore()
    onThisPhone?.setItem('unsent', { state: 'little', version: 1 })
    expect(useUnwritten.getState().stores).toEqual([])
  })

  it('keeps the keys of two phones apart', async () => {
    await keepSealed('tokens', 'of the first')
    expect(await readSealed('tokens')).toBe('of the first')
    openAddress('/phone/?device=2')
    expect(await readSealed('tokens')).toBeNull()
  })
})

describe('the tabs of a browser', () => {
  it('run no script: the server forbids it', () => {
    document.body.innerHTML = '<a href="javascript:;"><p>tab</p></a><a href="#there">link</a>'
    const [tab, link] = [document.querySelector('p')!, document.querySelector('[href="#there"]')!]
    const click = () => new MouseEvent('click', { bubbles: true, cancelable: true })
    const stop = mendTabLinks()
    expect([tab.dispatchEvent(click()), link.dispatchEvent(click())]).toEqual([false, true])
    stop()
    expect(tab.dispatchEvent(click())).toBe(true)
    document.body.innerHTML = ''
  })
})

describe('the network of a browser', () => {
  it('tells when it returns, until nobody wants to know', () => {
    const react = jest.fn()
    const stop = whenNetworkReturns(react)
    window.dispatchEvent(new Event('online'))
    stop()
    window.dispatchEvent(new Event('online'))
    expect(react).toHaveBeenCalledTimes(1)
  })
})

describe('letters in a browser', () => {
  it.each([
    ['16px', 1],
    ['22.4px', 1.4],
    ['9px', 1],
    ['48px', 1.8],
  ])('of %s are drawn %d times as large', (fontSize, scale) => {
    jest.spyOn(window, 'getComputedStyle').mockReturnValue({ fontSize } as CSSStyleDeclaration)
    expect(textScale()).toBeCloseTo(scale)
    expect(document.body.childElementCount).toBe(0)
  })
})
