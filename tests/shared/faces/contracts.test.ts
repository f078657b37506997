import * as attempts from '#shared/faces/attempts.contract'
import { answerConsent, answerVoice } from '#shared/faces/consents.contract'
import * as enrolments from '#shared/faces/enrolments.contract'
import * as requests from '#shared/faces/requests.contract'
import * as reviews from '#shared/faces/reviews.contract'
import type { z } from '#shared/z'

const ID = 'a'.repeat(24)
const UUID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const letters = (count: number) => '字'.repeat(count)
const base64 = (count: number) => 'A'.repeat(count)

const start = { requestId: ID, attemptId: UUID, engine: 'local', device: '' }
const sound = (bytes: string, type = 'audio/webm') => ({ type, bytes })
const spoken = {
  ...{ id: ID, number: 0, nonce: 'n', digest: 'a'.repeat(64) },
  sound: sound('AAAA'),
}
const frame = { id: ID, number: 0, nonce: 'n', jpeg: 'AAAA', digest: 'a'.repeat(64) }
const ask = { personId: 'p', environment: false, minutes: 30, reason: '抽查' }
const decision = { id: ID, verdict: 'match', action: 'none', note: '是本人' }

/** What is asked, with one field at the last value that is taken, and at the first that is not. */
const BOUNDARIES: readonly [
  string,
  z.ZodType,
  object,
  Record<string, [taken: unknown, not: unknown][]>,
][] = [
  [
    'beginning',
    attempts.startAttempt.input,
    start,
    {
      device: [[letters(120), letters(121)]],
      requestId: [
        [ID, 'a'.repeat(23)],
        [ID, 'a'.repeat(25)],
        [ID, 'g'.repeat(24)],
      ],
    },
  ],
  [
    'a frame',
    attempts.sendFrame.input,
    frame,
    {
      number: [
        [0, -1],
        [200, 201],
        [1, 0.5],
      ],
      nonce: [['n'.repeat(64), 'n'.repeat(65)]],
      jpeg: [
        [base64(340_000), base64(340_001)],
        ['A', ''],
        ['AA==', 'AA==='],
        ['A+/=', 'A-_='],
      ],
      digest: [
        ['0'.repeat(64), '0'.repeat(63)],
        ['f'.repeat(64), 'f'.repeat(65)],
        ['f'.repeat(64), 'F'.repeat(64)],
      ],
    },
  ],
  [
    'a sound',
    attempts.sendSound.input,
    spoken,
    {
      number: [
        [0, -1],
        [200, 201],
      ],
      nonce: [['n'.repeat(64), 'n'.repeat(65)]],
      sound: [
        [null, undefined],
        [sound(base64(320_000)), sound(base64(320_001))],
        [sound('A'), sound('')],
        [sound('AA==', 'audio/mp4'), sound('AA==', 'audio/wav')],
        [sound('A+/='), sound('A-_=')],
        [sound('AAAA'), { ...sound('AAAA'), said: '3805' }],
      ],
      digest: [['0'.repeat(64), '0'.repeat(63)]],
    },
  ],
  [
    'an answer about being recorded',
    answerVoice.input,
    { version: 1, agrees: true },
    { version: [[1, 0]], agrees: [[false, 'yes']] },
  ],
  [
    'an answer to the notice',
    answerConsent.input,
    { version: 1, agrees: true },
    { version: [[1, 0]], agrees: [[false, 'yes']] },
  ],
  [
    'sending it anyway',
    requests.sendAnyway.input,
    { id: ID },
    { words: [[letters(300), letters(301)]] },
  ],
  [
    'another way',
    requests.chooseOtherWay.input,
    { id: ID, way: 'call-back' },
    { words: [[letters(300), letters(301)]], way: [['office-visit', 'video']] },
  ],
  [
    'the digits of a call',
    requests.enterCallBackCode.input,
    { id: ID, code: '012345' },
    {
      code: [
        ['000000', '00000'],
        ['999999', '9999999'],
        ['123456', '12345x'],
      ],
    },
  ],
  [
    'asking somebody',
    reviews.askForIdentity.input,
    ask,
    {
      minutes: [
        [10, 9],
        [1440, 1441],
      ],
      reason: [
        ['抽查', '查'],
        ['抽查', ' 查 '],
        [letters(500), letters(501)],
      ],
      personId: [['p'.repeat(64), 'p'.repeat(65)]],
    },
  ],
  [
    'deciding',
    reviews.decideRequest.input,
    decision,
    {
      note: [
        ['相符', '符'],
        [letters(500), letters(501)],
      ],
      verdict: [['not-by-picture', 'passed']],
    },
  ],
  [
    'a visit',
    reviews.settleVisit.input,
    { id: ID, note: '来过' },
    {
      note: [
        ['来过', '来'],
        [letters(500), letters(501)],
      ],
    },
  ],
  [
    'putting a face on file',
    enrolments.enrol.input,
    { personId: 'p', jpegs: ['AAAA'] },
    {
      jpegs: [
        [['A'], []],
        [
          ['A', 'A', 'A'],
          ['A', 'A', 'A', 'A'],
        ],
      ],
    },
  ],
  [
    'answering a picture',
    enrolments.decideEnrolment.input,
    { personId: 'p', version: 1, accept: true },
    { note: [[letters(300), letters(301)]], version: [[2, 1.5]] },
  ],
  [
    'asking for a picture',
    enrolments.askNewPicture.input,
    { personId: 'p', reason: '太旧' },
    {
      reason: [
        ['太旧', '旧'],
        [letters(200), letters(201)],
      ],
    },
  ],
]

describe.each(BOUNDARIES)('%s', (_, schema, whole, fields) => {
  it('is taken as it is usually sent, and with nothing besides', () => {
    expect(schema.safeParse(whole).success).toBe(true)
    expect(schema.safeParse({ ...whole, passed: true }).success).toBe(false)
  })

  it.each(
    Object.entries(fields).flatMap(([field, pairs]) =>
      pairs.map(([taken, not]) => [field, taken, not] as const),
    ),
  )('%s is taken at its last value, and not one beyond', (field, taken, not) => {
    expect(schema.safeParse({ ...whole, [field]: taken }).success).toBe(true)
    expect(schema.safeParse({ ...whole, [field]: not }).success).toBe(false)
  })
})

it('no question of a phone about faces has a field for a verdict', () => {
  const asked = { ...attempts, ...requests, ...{ answerConsent, answerVoice } }
  const inputs = [
    'startAttempt',
    'sendFrame',
    'sendSound',
    'finishAttempt',
    'sendAnyway',
    'answerConsent',
    'answerVoice',
  ] as const
  for (const name of inputs) {
    const { input } = asked[name]
    const fields = Object.keys(input.shape)
    expect([name, fields.filter(field => /result|match|live|passed|verdict/.test(field))]).toEqual([
      name,
      [],
    ])
  }
})
