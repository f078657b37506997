import { randomBytes } from 'node:crypto'
import { Memory } from './wechat-memory'
import { WeChatRefusal } from './wechat-refusals'

const LIFE_MILLISECONDS = 5 * 60_000

/** Codes as a phone is given them: five minutes long, and good once. */
export interface Codes<Owner> {
  give(owner: Owner): string
  /**
   * @param fits - whether the owner is the one that was asked for; a code that does not fit stays good.
   * @throws {WeChatRefusal} 40029 unknown, too old or not fitting; 40163 used before.
   */
  redeem(code: string, fits?: (owner: Owner) => boolean): Owner
}

export function createCodes<Owner>(now: () => number): Codes<Owner> {
  const given = new Memory<string, { owner: Owner; diesAt: number; used: boolean }>()
  return {
    give(owner) {
      const code = randomBytes(16).toString('hex')
      given.set(code, { owner, diesAt: now() + LIFE_MILLISECONDS, used: false })
      return code
    },
    redeem(code, fits = () => true) {
      const known = given.get(code)
      if (!known || known.diesAt <= now() || !fits(known.owner)) throw new WeChatRefusal(40029)
      if (known.used) throw new WeChatRefusal(40163)
      known.used = true
      return known.owner
    },
  }
}
