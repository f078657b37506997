import { createPrivateKey } from 'node:crypto'
import type { Keys } from './account/account.actions'
import type { Config } from './config'
import type { HeadKey } from './evidence/heads'
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

/** What signs the heads of the evidence log. */
export const headKeyOf = ({ EVIDENCE_KEY_ID, EVIDENCE_KEY }: Config): HeadKey => ({
  id: EVIDENCE_KEY_ID,
  private: createPrivateKey({
    key: Buffer.from(EVIDENCE_KEY, 'base64'),
    format: 'der',
    type: 'pkcs8',
  }),
})

const pair = (id: string | undefined, secret: string | undefined) =>
  id !== undefined && secret !== undefined ? [[id, secret] as const] : []
