import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { Keys } from '../../server/account/account.actions'
import type { HeadKey } from '../../server/evidence/heads'
import { tokenKeys } from '../../server/platform/tokens'
import { createVault } from '../../server/platform/vault'

const SECRET = Buffer.alloc(32, 7).toString('base64')

/** What signs and seals in every world of the tests. */
export const KEYS: Keys = {
  tokens: tokenKeys([['test', SECRET]]),
  vault: createVault([['test', SECRET]]),
}

/** What signs the heads of the evidence log. */
export const HEAD_KEY: HeadKey = { id: 'test', private: generateKeyPairSync('ed25519').privateKey }

/** What they are checked with. */
export const HEAD_KEYS = new Map([[HEAD_KEY.id, createPublicKey(HEAD_KEY.private)]])
