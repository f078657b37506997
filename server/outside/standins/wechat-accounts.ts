import { z } from '#shared/z'
import { Memory } from './wechat-memory'

/** WeChat's name for an account in our app. */
export const Openid = z.string().regex(/^[\w-]{1,64}$/)

/** An account of WeChat that somebody plays. */
export interface Account {
  openid: string
  /** From the last sign-in; null before the first. */
  sessionKey: string | null
  /** When it last signed in to the mini-program, milliseconds since 1970; null for never. */
  signedInAt: number | null
}

/** All accounts that exist: those that a control has named. A restart forgets them. */
export interface Accounts {
  /** Makes sure that an account exists. */
  meet(openid: string): Account
  find(openid: string): Account | undefined
}

export function createAccounts(): Accounts {
  const known = new Memory<string, Account>()
  return {
    find: openid => known.get(openid),
    meet(openid) {
      const account = known.get(openid) ?? { openid, sessionKey: null, signedInAt: null }
      known.set(openid, account)
      return account
    },
  }
}
