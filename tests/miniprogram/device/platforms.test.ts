import '../../helpers/taro'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const DEVICE = path.resolve(__dirname, '../../../miniprogram/device')
const twins = readdirSync(DEVICE).filter(file => file.endsWith('.h5.ts'))

/** The compiler reads only the one for WeChat: these lines make it read both. */
type Device = {
  calendar: typeof import('../../../miniprogram/device/calendar')
  call: typeof import('../../../miniprogram/device/call')
  camera: typeof import('../../../miniprogram/device/camera')
  clipboard: typeof import('../../../miniprogram/device/clipboard')
  'device-id': typeof import('../../../miniprogram/device/device-id')
  'device-name': typeof import('../../../miniprogram/device/device-name')
  directions: typeof import('../../../miniprogram/device/directions')
  documents: typeof import('../../../miniprogram/device/documents')
  download: typeof import('../../../miniprogram/device/download')
  'guard-screen': typeof import('../../../miniprogram/device/guard-screen')
  'hide-home': typeof import('../../../miniprogram/device/hide-home')
  'kept-files': typeof import('../../../miniprogram/device/kept-files')
  location: typeof import('../../../miniprogram/device/location')
  login: typeof import('../../../miniprogram/device/login')
  network: typeof import('../../../miniprogram/device/network')
  permission: typeof import('../../../miniprogram/device/permission')
  printing: typeof import('../../../miniprogram/device/printing')
  'random-bytes': typeof import('../../../miniprogram/device/random-bytes')
  recorder: typeof import('../../../miniprogram/device/recorder')
  'room-call': typeof import('../../../miniprogram/device/room-call')
  'sealed-storage': typeof import('../../../miniprogram/device/sealed-storage')
  shoot: typeof import('../../../miniprogram/device/shoot')
  'show-picture': typeof import('../../../miniprogram/device/show-picture')
  sound: typeof import('../../../miniprogram/device/sound')
  storage: typeof import('../../../miniprogram/device/storage')
  subscribe: typeof import('../../../miniprogram/device/subscribe')
  'tab-links': typeof import('../../../miniprogram/device/tab-links')
  'text-size': typeof import('../../../miniprogram/device/text-size')
  'use-away': typeof import('../../../miniprogram/device/use-away')
  'use-visible': typeof import('../../../miniprogram/device/use-visible')
  'wechat-face': typeof import('../../../miniprogram/device/wechat-face')
}
const browser: { [Name in keyof Device]: () => Promise<Device[Name]> } = {
  calendar: () => import('../../../miniprogram/device/calendar.h5'),
  call: () => import('../../../miniprogram/device/call.h5'),
  camera: () => import('../../../miniprogram/device/camera.h5'),
  clipboard: () => import('../../../miniprogram/device/clipboard.h5'),
  'device-id': () => import('../../../miniprogram/device/device-id.h5'),
  'device-name': () => import('../../../miniprogram/device/device-name.h5'),
  directions: () => import('../../../miniprogram/device/directions.h5'),
  documents: () => import('../../../miniprogram/device/documents.h5'),
  download: () => import('../../../miniprogram/device/download.h5'),
  'guard-screen': () => import('../../../miniprogram/device/guard-screen.h5'),
  'hide-home': () => import('../../../miniprogram/device/hide-home.h5'),
  'kept-files': () => import('../../../miniprogram/device/kept-files.h5'),
  location: () => import('../../../miniprogram/device/location.h5'),
  login: () => import('../../../miniprogram/device/login.h5'),
  network: () => import('../../../miniprogram/device/network.h5'),
  permission: () => import('../../../miniprogram/device/permission.h5'),
  printing: () => import('../../../miniprogram/device/printing.h5'),
  'random-bytes': () => import('../../../miniprogram/device/random-bytes.h5'),
  recorder: () => import('../../../miniprogram/device/recorder.h5'),
  'room-call': () => import('../../../miniprogram/device/room-call.h5'),
  'sealed-storage': () => import('../../../miniprogram/device/sealed-storage.h5'),
  shoot: () => import('../../../miniprogram/device/shoot.h5'),
  'show-picture': () => import('../../../miniprogram/device/show-picture.h5'),
  sound: () => import('../../../miniprogram/device/sound.h5'),
  storage: () => import('../../../miniprogram/device/storage.h5'),
  subscribe: () => import('../../../miniprogram/device/subscribe.h5'),
  'tab-links': () => import('../../../miniprogram/device/tab-links.h5'),
  'text-size': () => import('../../../miniprogram/device/text-size.h5'),
  'use-away': () => import('../../../miniprogram/device/use-away.h5'),
  'use-visible': () => import('../../../miniprogram/device/use-visible.h5'),
  'wechat-face': () => import('../../../miniprogram/device/wechat-face.h5'),
}

describe('what the phone can do, the browser can do', () => {
  it('every twin is compared', () => {
    expect(twins.map(file => file.replace('.h5.ts', '')).sort()).toEqual(
      Object.keys(browser).sort(),
    )
  })

  it.each(Object.entries(browser))('%s', async (name, load) => {
    const phone = (await import(path.join(DEVICE, `${name}.ts`))) as object
    expect(Object.keys(await load()).sort()).toEqual(Object.keys(phone).sort())
  })
})
