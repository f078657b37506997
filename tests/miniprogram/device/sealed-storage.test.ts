import { phone } from '../../helpers/taro'
import {
  keepSealed,
  readSealed,
  sealedOnThisPhone,
} from '../../../miniprogram/device/sealed-storage'

describe('secrets on the phone', () => {
  beforeEach(() => phone.reset())

  it('are kept encrypted, and read again', async () => {
    expect(await readSealed('key')).toBeNull()
    await keepSealed('key', 'secret')
    expect([await readSealed('key'), phone.sealed.get('key')?.encrypt]).toEqual(['secret', true])
  })

  it('are not said to be missing by a phone that cannot tell', async () => {
    phone.readsStorage = false
    await expect(readSealed('key')).rejects.toBeTruthy()
    expect(await sealedOnThisPhone?.getItem('key')).toBeNull()
  })

  it('are thrown away', async () => {
    await keepSealed('key', 'secret')
    await sealedOnThisPhone?.removeItem('key')
    expect(await readSealed('key')).toBeNull()
  })
})
