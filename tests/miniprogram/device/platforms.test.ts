import '../../helpers/taro'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const DEVICE = path.resolve(__dirname, '../../../miniprogram/device')
const twins = readdirSync(DEVICE).filter(file => file.endsWith('.h5.ts'))

/** The compiler reads only the one for WeChat: these lines make it read both. */
type Device = {
  call: typeof import('../../../miniprogram/device/call')
  clipboard: typeof import('../../../miniprogram/device/clipboard')
  'device-id': typeof import('../../../miniprogram/device/device-id')
  location: typeof import('../../../miniprogram/device/location')
  login: typeof import('../../../miniprogram/device/login')
  network: typeof import('../../../miniprogram/device/network')
  permission: typeof import('../../../miniprogram/device/permission')
  'random-bytes': typeof import('../../../miniprogram/device/random-bytes')
  'sealed-storage': typeof import('../../../miniprogram/device/sealed-storage')
  storage: typeof import('../../../miniprogram/device/storage')
  'tab-links': typeof import('../../../miniprogram/device/tab-links')
  'text-size': typeof import('../../../miniprogram/device/text-size')
}
const browser: { [Name in keyof Device]: () => Promise<Device[Name]> } = {
  call: () => import('../../../miniprogram/device/call.h5'),
  clipboard: () => import('../../../miniprogram/device/clipboard.h5'),
  'device-id': () => import('../../../miniprogram/device/device-id.h5'),
  location: () => import('../../../miniprogram/device/location.h5'),
  login: () => import('../../../miniprogram/device/login.h5'),
  network: () => import('../../../miniprogram/device/network.h5'),
  permission: () => import('../../../miniprogram/device/permission.h5'),
  'random-bytes': () => import('../../../miniprogram/device/random-bytes.h5'),
  'sealed-storage': () => import('../../../miniprogram/device/sealed-storage.h5'),
  storage: () => import('../../../miniprogram/device/storage.h5'),
  'tab-links': () => import('../../../miniprogram/device/tab-links.h5'),
  'text-size': () => import('../../../miniprogram/device/text-size.h5'),
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
