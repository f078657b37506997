import { createLog, withoutSecrets } from '../../../server/platform/log'

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

  it.each([
    [
      'the key of a double',
      'E11000 duplicate key error index: _id_ dup key: { _id: "o-123}" } at Object',
      'o-123',
    ],
    ['the value of a cast', 'Cast to ObjectId failed for value "x y" (type string) at path', 'x y'],
  ])('blots out %s', (_, sentence, secret) => {
    const line = logged(log => log.error({ err: new Error(sentence) }))
    expect(line).not.toContain(secret)
    expect(JSON.parse(line).err.message).toContain('[removed]')
  })

  it('says of an error what it is and what caused it, and nothing that hangs on it', () => {
    const cause = Object.assign(new Error('refused'), { code: 121, errInfo: { name: '张三' } })
    const error = Object.assign(new TypeError('not stored', { cause }), { input: '/x?ticket=y' })
    const { err } = JSON.parse(logged(log => log.error({ err: error })))
    expect(err).toMatchObject({
      type: 'TypeError',
      message: 'not stored',
      stack: expect.any(String),
    })
    expect(err.cause).toMatchObject({ type: 'Error', message: 'refused', errorCode: 121 })
    expect(Object.keys(err).sort()).toEqual(['cause', 'message', 'stack', 'type'])
    expect(Object.keys(err.cause).sort()).toEqual(['errorCode', 'message', 'stack', 'type'])
  })

  it('leaves whole degrees of a place, in a sentence and as a number', () => {
    const line = logged(log => log.info({ at: [24.512346, 103.75432] }, 'at 24.512346'))
    expect(JSON.parse(line)).toMatchObject({ at: [24, 103], msg: 'at 24' })
  })

  it('remains a line of JSON when what a database quotes does not end', () => {
    const line = logged(log => log.info({ a: 'dup key: { x', b: 'for value y', c: ' } (type z)' }))
    expect(JSON.parse(line)).toMatchObject({ a: 'dup key: { x', c: ' } (type z)' })
  })

  it('does not go round in a circle of causes', () => {
    const error = new Error('round')
    error.cause = error
    expect(logged(log => log.error({ err: error }))).toContain('round')
  })

  it('keeps what only looks like degrees: a version, a short time', () => {
    const line = logged(log => log.info('mongod 6.0.5, took 12.345 s, 1.2.34567'))
    expect(line).toContain('mongod 6.0.5, took 12.345 s, 1.2.34567')
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

describe('lines that are known to hold no secret', () => {
  it('are not searched for names, but what looks like personal data is blotted out', () => {
    const line = logged(log =>
      withoutSecrets(log).info({ code: 'kept' }, `no file for ${ID_NUMBER}`),
    )
    expect(JSON.parse(line)).toMatchObject({ code: 'kept', msg: 'no file for [id-number]' })
  })

  it('leave the log that they come from as careful as it was', () => {
    const line = logged(log => {
      withoutSecrets(log)
      log.info({ password: 'hunter2' })
    })
    expect(line).not.toContain('hunter2')
  })
})
