import { windowSays } from '#shared/visits/rooms/windows'

const visit = { startsAt: new Date('2026-11-24T02:00:00Z'), minutes: 20 }

it.each([
  ['a moment before it opens', '01:44:59.999', 'too-early'],
  ['when it opens', '01:45:00.000', 'open'],
  ['a moment before it ends', '02:19:59.999', 'open'],
  ['when it ends', '02:20:00.000', 'over'],
])('%s', (_, clock, says) => {
  expect(windowSays(visit, new Date(`2026-11-24T${clock}Z`))).toBe(says)
})
