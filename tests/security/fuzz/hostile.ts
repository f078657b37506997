import fc, { type Arbitrary } from 'fast-check'

/** What every operator that a caller sends says: no command to the database may hold it. */
export const CANARY = 'guitu-canary-of-an-operator'
/** An operator that does not exist. */
export const CANARY_OPERATOR = '$guituCanary'
/** A field that no object has, unless a prototype was written to. */
export const POLLUTED = 'guituPolluted'

/** A value as JSON spells it, numbers included that JSON.stringify would spell otherwise. */
export class Spelled {
  constructor(readonly text: string) {}
}

const MEBIBYTE = 1024 * 1024
const own = (json: string): unknown => JSON.parse(json)

const nested = (depth: number, open: string, close: string) =>
  own(open.repeat(depth) + '1' + close.repeat(depth))

const OPERATORS = [
  { $ne: null },
  { $gt: '' },
  { $where: '1' },
  { $expr: {} },
  { $regex: '(a+)+$', $options: 'i' },
  { $nor: [{}] },
  { $oid: '0'.repeat(24) },
  { $numberLong: '1' },
  { $ref: 'people', $id: 'x' },
  { $ne: CANARY },
  { $gt: CANARY },
  { $regex: CANARY },
  { $in: [CANARY] },
  { $where: `'${CANARY}'` },
  { $expr: { $eq: [CANARY, CANARY] } },
  { $set: { role: CANARY } },
  { [CANARY_OPERATOR]: 1 },
  { nested: { [CANARY_OPERATOR]: [1] } },
  [{ $lookup: { from: CANARY } }],
]

const PROTOTYPES = [
  own(`{"__proto__":{"${POLLUTED}":1}}`),
  own(`{"constructor":{"prototype":{"${POLLUTED}":1}}}`),
  own('{"__proto__":null}'),
  { toString: 1, valueOf: null },
  { length: -1, 0: 'x' },
  { toJSON: 'x' },
  { 'a.b': 1, '': 2 },
]

const NUMBERS = [
  ...['NaN', '1e308', '-1e308', '1e400', '-1e400', '-0', '5e-324', '9007199254740993', '1e21'],
  ...['0.1', '-1', '0', '2147483648', '00'],
].map(text => new Spelled(text))

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202e文本\u2066',
  '\u200b\u200c\ufeff',
  '👩‍👩‍👧‍👦'.repeat(20),
  "'; return true; var x='",
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '${7*7}{{7*7}}',
  '|', // what our cursors are cut at
  '2026-11-24T01:00:00.000Z|\u0000',
  '9999-12-31T23:59:59.999Z|x',
  '+275760-09-13T00:00:00.000Z|x',
  '["\\u0000","x"]',
  '[{"$ne":1},{}]',
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30',
  '+010000-01-01T00:00:00Z',
  '2026-11-24T24:00:00Z',
  'demo-person-1\u0000',
  'x'.repeat(300),
  '9'.repeat(5000),
]

/** Costly ones, which come less often. */
const LARGE: Arbitrary<unknown> = fc.constantFrom(
  nested(500, '[', ']'),
  nested(500, '{"a":', '}'),
  'x'.repeat(64 * 1024),
  'x'.repeat(MEBIBYTE - 2000),
  Array<number>(50_000).fill(0),
  Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, index])),
)

/** What no contract asks for. */
export const hostile: Arbitrary<Spelled> = fc
  .oneof(
    { arbitrary: fc.constantFrom<unknown>(...OPERATORS), weight: 30 },
    { arbitrary: fc.constantFrom(...PROTOTYPES), weight: 10 },
    { arbitrary: fc.constantFrom(...NUMBERS), weight: 15 },
    { arbitrary: fc.constantFrom(...TEXTS), weight: 30 },
    { arbitrary: fc.constantFrom<unknown>(null, true, [], {}, [[]], [null]), weight: 10 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 5 },
    { arbitrary: LARGE, weight: 1 },
  )
  .map(value => (value instanceof Spelled ? value : new Spelled(JSON.stringify(value))))

/** One change to a question: where, how and to what. */
export interface Edit {
  /** Which of all places in the question, counted from the top. */
  place: number
  how: 'replace' | 'add' | 'wrap' | 'drop'
  what: Spelled
  /** Of a field that is added. */
  name: string
}

const NAMES = ['$where', '$set', '__proto__', 'constructor', 'role', 'personId', 'a[$ne]', '\u0000']

const edit = fc.record<Edit>({
  place: fc.nat(10_000),
  how: fc.constantFrom('replace', 'replace', 'replace', 'add', 'wrap', 'drop'),
  what: hostile,
  name: fc.constantFrom(...NAMES),
})

/** Two questions of five are good ones: what they find lies open to the spoilt ones. */
export const edits: Arbitrary<Edit[]> = fc.oneof(
  { arbitrary: fc.constant<Edit[]>([]), weight: 2 },
  { arbitrary: fc.array(edit, { minLength: 1, maxLength: 1 }), weight: 2 },
  { arbitrary: fc.array(edit, { minLength: 2, maxLength: 3 }), weight: 1 },
)
