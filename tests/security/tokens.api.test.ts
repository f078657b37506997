import { createHash, generateKeyPairSync } from 'node:crypto'
import { request } from 'node:http'
import { whoAmI } from '#shared/account/account.endpoints'
import { readToday } from '#shared/checkins/checkins.endpoints'
import { COOKIE } from '../../server/platform/callers'
import { signToken } from '../../server/platform/tokens'
import { HEAD_KEYS } from '../helpers/keys'
import { KEYS, MORNING, type World, startWorld } from '../helpers/world'
import { type Forgery, OUR_KEY, THEIRS, byPrivateKey, bySecret, forge, goodClaims } from './forge'

/**
 * Attacks on access tokens (RFC 8725). Each differs from a good token in what its name says and in
 * nothing else; where it says nothing of the signature it is signed with our own key, so that it is
 * the named thing that is refused. The server allows five seconds between clocks.
 */
const now = new Date(MORNING)
const seconds = now.getTime() / 1000
const jwk = THEIRS.publicKey.export({ format: 'jwk' })
const ed25519 = generateKeyPairSync('ed25519')
const PUBLISHED = [...HEAD_KEYS.values()][0]!
const byThem = byPrivateKey(THEIRS.privateKey)

const SIGNATURES: Record<string, Forgery> = {
  'algorithm none, no signature': { header: { alg: 'none' }, sign: () => '' },
  'algorithm nOnE, our signature': { header: { alg: 'nOnE' } },
  'no algorithm': { header: { alg: undefined } },
  'the signature left off': { sign: () => '' },
  'HS512 with our key': { header: { alg: 'HS512' }, sign: bySecret(OUR_KEY, 'sha512') },
  'HS384 with our key': { header: { alg: 'HS384' }, sign: bySecret(OUR_KEY, 'sha384') },
  'signed as HS256, said to be HS512': { header: { alg: 'HS512' } },
  'RS256 by a key of their own': { header: { alg: 'RS256' }, sign: byThem },
  'EdDSA by a key of their own': {
    header: { alg: 'EdDSA' },
    sign: byPrivateKey(ed25519.privateKey, null),
  },
  'HS256 with their public key for a secret': {
    sign: bySecret(THEIRS.publicKey.export({ format: 'pem', type: 'spki' })),
  },
  'HS256 with the key for a secret that the evidence log publishes': {
    sign: bySecret(PUBLISHED.export({ format: 'der', type: 'spki' })),
  },
  'HS256 with an empty secret': { sign: bySecret('') },
  'HS256 with a secret of nought bytes': { sign: bySecret(Buffer.alloc(32)) },
  'HS256 with another secret': { sign: bySecret(createHash('sha256').update('guess').digest()) },
  'HS256 with the secret in base64': { sign: bySecret(OUR_KEY.toString('base64')) },
}

const KEY_NAMES: Record<string, Forgery> = {
  'no kid': { header: { kid: undefined } },
  'kid of a key we do not have': { header: { kid: 'other' } },
  'kid that is a path': {
    header: { kid: '../../../../dev/null' },
    sign: bySecret(''),
  },
  'kid that is SQL': { header: { kid: "x' UNION SELECT 'k" }, sign: bySecret('k') },
  'kid that is an address': { header: { kid: 'https://evil.example/key' } },
  'kid that every object has': { header: { kid: '__proto__' }, sign: bySecret('') },
  'kid that is an operator': { header: { kid: { $ne: null } } },
  'kid that is a list': { header: { kid: ['test'] } },
  'jku: fetch the key there': {
    header: { alg: 'RS256', jku: 'https://evil.example/keys.json' },
    sign: byThem,
  },
  'jku beside our own signature': { header: { jku: 'https://evil.example/keys.json' } },
  'x5u: fetch the certificate there': {
    header: { alg: 'RS256', x5u: 'https://evil.example/cert.pem' },
    sign: byThem,
  },
  'jwk: the key is in the header': { header: { alg: 'RS256', jwk }, sign: byThem },
  'jwk: a secret is in the header': {
    header: { jwk: { kty: 'oct', k: Buffer.from('k').toString('base64url') } },
    sign: bySecret('k'),
  },
  'crit: what the reader must understand': { header: { crit: ['exp'] } },
}

const TIMES: Record<string, Forgery> = {
  'over by a second': { claims: { iat: seconds - 905, exp: seconds - 5 } },
  'without an end': { claims: { exp: undefined } },
  'with an end in words': { claims: { exp: 'never' } },
  'with an end in a hundred years, begun a quarter of an hour ago': {
    claims: { iat: seconds - 905, exp: seconds + 3e9 },
  },
  'not yet good, by a second': { claims: { nbf: seconds + 6 } },
  'made in the future, by a second': { claims: { iat: seconds + 6 } },
  'without a time of making': { claims: { iat: undefined } },
  'with a time of making in words': { claims: { iat: 'now' } },
}

const CLAIMS: Record<string, Forgery> = {
  'of another issuer': { claims: { iss: 'guitu-test' } },
  'of no issuer': { claims: { iss: undefined } },
  'for another audience': { claims: { aud: 'guitu-metrics' } },
  'for us and for others': { claims: { aud: ['guitu-api', 'elsewhere'] } },
  'for nobody': { claims: { aud: undefined } },
  'of another type': { header: { typ: 'refresh+jwt' } },
  'of no type': { header: { typ: undefined } },
  'about nobody': { claims: { sub: undefined } },
  'about an empty name': { claims: { sub: '' } },
  'about an operator': { claims: { sub: { $ne: null } } },
  'about an operator that compares': { claims: { sub: { $gt: '' } } },
  'about a list': { claims: { sub: ['x'] } },
  'about a number': { claims: { sub: 1 } },
  'about a session that never was': { claims: { sub: 'A'.repeat(32) } },
  'that also says what it may do': { claims: { role: 'systemAdministrator' } },
  'of eight kilobytes': { claims: { pad: 'x'.repeat(6000) } },
}

let world: World
let sessionId: string
beforeAll(async () => {
  world = await startWorld()
  const token = (await world.person(1)).headers.authorization!.split(' ')[1]!
  sessionId = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).sub
})
afterAll(() => world.end())

const good = () => goodClaims(sessionId, now)

/** Asks what only a person may ask. @returns what became of it. */
async function shown(headers: Record<string, string>, query = ''): Promise<unknown> {
  const answer = await fetch(`${world.origin}/api${readToday.path}${query}`, { headers })
  const body = (await answer.json()) as { code?: string }
  return answer.status === 200 ? 'accepted' : [answer.status, body.code]
}
const REFUSED = [401, 'sign-in-first']
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

it('a token that is put together by hand exactly as ours is accepted: the rest is what is wrong', async () => {
  expect(await shown(bearer(forge(good())))).toBe('accepted')
})

describe.each([
  ['signature', SIGNATURES],
  ['name of the key', KEY_NAMES],
  ['times', TIMES],
  ['claims', CLAIMS],
])('a token with another %s is refused', (_, attacks) => {
  it.each(Object.entries(attacks))('%s', async (_, forgery) => {
    expect(await shown(bearer(forge(good(), forgery)))).toEqual(REFUSED)
  })
})

describe('the edges of its time, from inside', () => {
  it.each([
    ['over, within the five seconds', { iat: seconds - 904, exp: seconds - 4 }],
    ['not yet good, within the five seconds', { nbf: seconds + 5 }],
    ['made in the future, within the five seconds', { iat: seconds + 5, exp: seconds + 905 }],
  ])('%s', async (_, claims) => {
    expect(await shown(bearer(forge(good(), { claims })))).toBe('accepted')
  })
})

describe('a payload that is read in two ways is refused', () => {
  const twice = (first: string, last: string) =>
    `${JSON.stringify(good()).slice(0, -1).replace(sessionId, first)},"sub":"${last}"}`

  it.each([
    ['two subjects, the last of them a stranger', () => ({ payload: twice(sessionId, 'x') })],
    [
      'two subjects, changed after we signed',
      () => ({
        payload: twice('x', sessionId),
        sign: () => forge(good()).split('.')[2]!,
      }),
    ],
    ['a list of claims', () => ({ payload: JSON.stringify([good()]) })],
    ['a text', () => ({ payload: JSON.stringify('sub') })],
    ['what is no JSON', () => ({ payload: '{' })],
  ])('%s', async (_, forgery) => {
    expect(await shown(bearer(forge(good(), forgery())))).toEqual(REFUSED)
  })
})

describe('a name that looks like a good one is refused', () => {
  it.each([
    ['in letters of twice the width', (id: string) => id.replace(/[a-zA-Z]/, widened)],
    ['with an invisible letter', (id: string) => `${id}\u200b`],
    ['with a null byte', (id: string) => `${id}\u0000`],
    ['in the other case', swapCase],
    ['with half a surrogate pair', (id: string) => `${id}\ud800`],
  ])('%s', async (_, change) => {
    const sub = change(sessionId)
    expect(await shown(bearer(forge(good(), { claims: { sub } })))).toEqual(REFUSED)
  })
})

describe('a good token that comes in the wrong place is refused', () => {
  const token = () => forge(good())

  it.each(['token', 'access_token', 'authorization'])('in the address, as %s', async name => {
    expect(await shown({}, `?${name}=${token()}`)).toEqual(REFUSED)
  })

  it.each([
    ['as another scheme', () => ({ authorization: `Basic ${token()}` })],
    ['without a scheme', () => ({ authorization: token() })],
    ['in a header of another name', () => ({ 'x-authorization': `Bearer ${token()}` })],
    ["a phone's token in a cookie", () => ({ cookie: `${COOKIE}=${token()}` })],
    ['beside words', () => bearer(`${token()} ${token()}`)],
  ])('%s', async (_, headers) => {
    expect(await shown(headers())).toEqual(REFUSED)
  })

  it.each([
    ['a forged one first', (bad: string) => [bad, token()]],
    ['a good one first', (bad: string) => [token(), bad]],
  ])('twice, %s', async (_, pair) => {
    const bad = forge(good(), { sign: bySecret('') })
    expect(await statusWithHeaders(pair(bad).map(one => `Bearer ${one}`))).toBe(401)
  })

  it("an official's token without the cookie", async () => {
    const { headers } = await world.staff('office')
    const stolen = headers.cookie!.replace(`${COOKIE}=`, '')
    const answer = await fetch(`${world.origin}/api${whoAmI.path}`, { headers: bearer(stolen) })
    expect(answer.status).toBe(401)
  })

  it('signed with a key that has been taken out of use', async () => {
    const old = signToken(new Map([['old', KEYS.tokens.get('test')!]]), sessionId, now)
    expect(await shown(bearer(old))).toEqual(REFUSED)
  })
})

/** fetch joins headers of one name; a hostile caller does not. */
const statusWithHeaders = (authorization: string[]) =>
  new Promise<number>((told, failed) => {
    const asking = request(`${world.origin}/api${readToday.path}`, answer => {
      answer.resume()
      told(answer.statusCode!)
    })
    asking.setHeader('authorization', authorization)
    asking.on('error', failed)
    asking.end()
  })

const widened = (letter: string) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)

function swapCase(text: string) {
  return [...text]
    .map(letter => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join('')
}
