import type { Keys } from './account/account.actions'
import type { Config } from './config'
import { tokenKeys } from './platform/tokens'
import { createVault } from './platform/vault'

/** What signs tokens and seals fields in this installation: the new keys first, then the old. */
export const keysOf = (config: Config): Keys => ({
  tokens: tokenKeys([
    [config.TOKEN_KEY_ID, config.TOKEN_SECRET],
    ...pair(config.TOKEN_OLD_KEY_ID, config.TOKEN_OLD_SECRET),
  ]),
  vault: createVault([
    [config.FIELD_KEY_ID, config.FIELD_SECRET],
    ...pair(config.FIELD_OLD_KEY_ID, config.FIELD_OLD_SECRET),
  ]),
})

const pair = (id: string | undefined, secret: string | undefined) =>
  id !== undefined && secret !== undefined ? [[id, secret] as const] : []
