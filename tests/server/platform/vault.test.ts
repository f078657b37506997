import { createVault } from '../../../server/platform/vault'

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const vault = createVault([['1', secret(1)]])
const PLACE = 'people.idNumber:p1'

describe('the vault', () => {
  it('opens what it sealed, and never seals the same text alike', () => {
    const [one, two] = [vault.seal('秘密', PLACE), vault.seal('秘密', PLACE)]
    expect(vault.open(one, PLACE)).toBe('秘密')
    expect(one).not.toBe(two)
    expect(one).not.toContain('秘密')
  })

  it('does not open what was moved to another file', () => {
    expect(() => vault.open(vault.seal('x', PLACE), 'people.idNumber:p2')).toThrow()
  })

  it.each([8, 20, -1])('does not open what was altered at byte %i', at => {
    const [id, packed] = vault.seal('a long enough text', PLACE).split('.')
    const bytes = Buffer.from(packed!, 'base64url')
    const index = at < 0 ? bytes.length + at : at
    bytes[index] = bytes[index]! ^ 1
    expect(() => vault.open(`${id}.${bytes.toString('base64url')}`, PLACE)).toThrow()
  })

  it('opens with an old key, seals and marks with the new, and looks for the marks of both', () => {
    const rotated = createVault([
      ['2', secret(2)],
      ['1', secret(1)],
    ])
    expect(rotated.open(vault.seal('x', PLACE), PLACE)).toBe('x')
    expect(rotated.seal('x', PLACE)).toMatch(/^2\./)
    expect(rotated.isCurrent(rotated.seal('x', PLACE))).toBe(true)
    expect(rotated.isCurrent(vault.seal('x', PLACE))).toBe(false)
    const marks = rotated.marks('x', 'people.idNumber')
    expect(marks).toEqual([
      rotated.mark('x', 'people.idNumber'),
      vault.mark('x', 'people.idNumber'),
    ])
    expect(new Set(marks).size).toBe(2)
  })

  it('says which key is missing', () => {
    expect(() => createVault([['3', secret(3)]]).open(vault.seal('x', PLACE), PLACE)).toThrow(
      'no key of id 1',
    )
  })

  it('marks the same value alike within a field and differently in another', () => {
    expect(vault.mark('x', 'a')).toBe(vault.mark('x', 'a'))
    expect(vault.mark('x', 'a')).not.toBe(vault.mark('x', 'b'))
    expect(vault.mark('x', 'a')).not.toBe(vault.mark('y', 'a'))
  })
})
