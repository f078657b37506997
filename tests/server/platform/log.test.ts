import { createLog } from '../../../server/platform/log'

/** What one call of the log writes. */
function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: line => void lines.push(line) }))
  return lines.join('')
}

// Area code 99 is no province's: nobody's ID number.
const ID_NUMBER = '990101199001011234'

describe('the log', () => {
  it.each([
    ['a password', { password: 'hunter2' }, 'hunter2'],
    ['a token, one level down', { session: { token: 'secret-token' } }, 'secret-token'],
    ['a header, two levels down', { req: { headers: { authorization: 'Bearer abc' } } }, 'abc'],
    ['a place', { place: { latitude: 24.53, longitude: 103.77 } }, '24.53'],
    ['an account of WeChat', { openid: 'o-123' }, 'o-123'],
  ])('removes %s by its name', (_, fields, secret) => {
    const line = logged(log => log.info(fields))
    expect(line).not.toContain(secret)
    expect(line).toContain('[removed]')
  })

  it.each([
    ['an ID number', `no file for ${ID_NUMBER}`, ID_NUMBER, '[id-number]'],
    ['an ID number that ends in X', 'x 99010119900101123X', '99010119900101123X', '[id-number]'],
    ['a mobile number', 'called 13900000000 twice', '13900000000', '[phone]'],
    ['a signed token', 'got eyJhbGciOi.eyJzdWIi.c2ln', 'eyJzdWIi', '[token]'],
  ])('blots out %s in a sentence', (_, sentence, secret, mark) => {
    const line = logged(log => log.info(sentence))
    expect(line).not.toContain(secret)
    expect(line).toContain(mark)
  })

  it('blots out what an error carries in its message and trace', () => {
    const line = logged(log => log.error({ err: new Error(`bad ${ID_NUMBER}`) }))
    expect(line).not.toContain(ID_NUMBER)
    expect(line).toContain('[id-number]')
  })

  it('keeps numbers that are nobody’s: a count, a longer number', () => {
    const line = logged(log => log.info('took 1234 ms, row 12345678901234567890123'))
    expect(line).toContain('took 1234 ms, row 12345678901234567890123')
  })
})
