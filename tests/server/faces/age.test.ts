import { isTooYoung } from '../../../server/faces/age'

const bornOn = (day: string) => `530102${day.replaceAll('-', '')}0018`

describe('whose face is not asked for', () => {
  it.each([
    ['is so on the fourteenth birthday', '2012-11-24', '2026-11-24T12:00:00Z', true],
    ['is so until its last second in China', '2012-11-24', '2026-11-24T15:59:59Z', true],
    ['is not so from the first second after it', '2012-11-24', '2026-11-24T16:00:00Z', false],
    ['is so to one who was born a day later', '2012-11-25', '2026-11-24T16:00:00Z', true],
    [
      'born on a leap day: still so on the day of February that is there',
      '2012-02-29',
      '2026-02-28T12:00:00Z',
      true,
    ],
    [
      'born on a leap day: not so on the first of March',
      '2012-02-29',
      '2026-03-01T12:00:00Z',
      false,
    ],
  ])('%s', (_, birthday, now, isSo) => {
    expect(isTooYoung(bornOn(birthday), new Date(now))).toBe(isSo)
  })
})
