import type { Keys } from '../../server/account/account.actions'
import { tokenKeys } from '../../server/platform/tokens'
import { createVault } from '../../server/platform/vault'

const SECRET = Buffer.alloc(32, 7).toString('base64')

/** What signs and seals in every world of the tests. */
export const KEYS: Keys = {
  tokens: tokenKeys([['test', SECRET]]),
  vault: createVault([['test', SECRET]]),
}
