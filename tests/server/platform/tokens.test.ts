import { TOKEN_MINUTES, readToken, signToken, tokenKeys } from '../../../server/platform/tokens'

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const now = new Date('2026-11-24T00:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('a token', () => {
  const keys = tokenKeys([['1', secret(1)]])

  it('says which session and since when, to the end of its quarter of an hour', () => {
    const token = signToken(keys, 's1', now)
    const end = TOKEN_MINUTES * 60
    expect(readToken(keys, token, now)).toEqual({ sessionId: 's1', issuedAt: now })
    // Five seconds are granted to clocks that differ between machines.
    expect(readToken(keys, token, later(end + 4))).not.toBeNull()
    expect(readToken(keys, token, later(end + 6))).toBeNull()
  })

  it('signed with the old key is read while the new key signs, whatever the keys are called', () => {
    const old = signToken(keys, 's1', now)
    const rotated = tokenKeys([
      ['2', secret(2)],
      ['1', secret(1)],
    ])
    expect(readToken(rotated, old, now)?.sessionId).toBe('s1')
    expect(readToken(keys, signToken(rotated, 's1', now), now)).toBeNull()
  })

  it.each([
    ['signed by somebody else', signToken(tokenKeys([['1', secret(9)]]), 's1', now)],
    ['of a key nobody knows', signToken(tokenKeys([['x', secret(1)]]), 's1', now)],
    ['that is no token', 'abc'],
  ])('%s is nothing', (_, token) => {
    expect(readToken(keys, token, now)).toBeNull()
  })
})
