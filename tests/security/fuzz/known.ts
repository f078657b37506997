import { createHash, randomUUID } from 'node:crypto'
import { PEOPLE, deviceIdOf } from '../../../server/scripts/demo/people'
import { placeContent } from '../../server/places/place-content'
import { somebody } from '../../helpers/somebody'
import { burstAt } from '../../helpers/world'
import type { Known } from './from-schema'
import { KNOWN_OF_APPLICATIONS } from './applications'
import { KNOWN_OF_CLASSES } from './classes'
import { KNOWN_OF_EXAMS } from './exams'
import { KNOWN_OF_LESSONS } from './lessons'
import { KNOWN_OF_POSTINGS } from './postings'

type Make = () => unknown
const MOST_REMEMBERED = 60

/** Signed in by these, so what would shut them out is not learned by name. */
const NOT_LEARNED = ['userName', 'personId']

const oneOf = (...values: unknown[]): Make[] => values.map(value => () => value)

const SOUND = Buffer.from('ID3 a short sound')

const SQUARE = [
  [
    [
      [103.7, 24.5],
      [103.8, 24.5],
      [103.8, 24.6],
      [103.7, 24.5],
    ],
  ],
]

const DAILY = {
  rhythm: { kind: 'daily' },
  slots: [{ opensAt: '08:00', closesAt: '12:00', surpriseMinutes: null }],
  restsOnHolidays: false,
}

/** Values that get past a contract and mean something in the town of the tests, by name or by feature and name. */
const TOWN: Record<string, Make[]> = {
  personId: oneOf('demo-person-3', 'demo-person-4', 'demo-person-5', 'demo-person-7'),
  officeId: oneOf('53252701', '53252702'),
  organisationId: oneOf('53252701', '532527'),
  userName: oneOf('baishui', 'santang', 'nobody'),
  password: oneOf('guitu-demo', 'guess'),
  code: oneOf('code-for:demo-openid-2', 'code-for:somebody', '000000'),
  deviceId: oneOf(deviceIdOf('demo-openid-2')),
  activationCode: oneOf('ABCD-EFGH'),
  idTail: oneOf(PEOPLE[0]!.idNumber.slice(-6)),
  name: oneOf('测试人员', '家'),
  idNumber: [() => somebody().idNumber],
  phone: [() => somebody().phone],
  attemptId: [() => randomUUID()],
  takenAt: oneOf('2026-11-24T00:59:58.000Z'),
  sentAt: oneOf('2026-11-24T00:59:59.000Z'),
  upTo: oneOf('2026-11-24T01:00:00Z'),
  since: oneOf('2026-11-23T01:00:00Z'),
  firstDay: oneOf('2026-11-24', '2026-11-25', '2026-12-01'),
  lastDay: oneOf('2026-12-02', '2026-12-31', null),
  fromMonth: oneOf('2026-10'),
  toMonth: oneOf('2026-11'),
  year: oneOf(2026, 2027),
  fixes: [() => burstAt(24.53, 103.77), () => burstAt(24.9, 103.2)],
  content: [() => placeContent()],
  opensAt: oneOf('08:00', '09:30'),
  closesAt: oneOf('12:00', '18:00'),
  surpriseMinutes: oneOf(null, 60),
  terms: [() => null, () => structuredClone(DAILY)],
  category: oneOf('strict', 'ordinary', null),
  reason: oneOf('核对本人当日签到，回复申诉'),
  note: oneOf('已核实'),
  words: oneOf('在医院'),
  marks: [() => []],
  source: oneOf('测绘'),
  retryOf: oneOf(undefined),
  search: oneOf('张', 'a'),
  after: oneOf(undefined),
  version: oneOf(1),
  from: oneOf('0'),
  to: oneOf('0', '1'),
  limit: oneOf(undefined),
  outline: [() => structuredClone(SQUARE)],
  'checkins.code': [],
  'faces.personId': oneOf('demo-person-1', 'demo-person-2', 'demo-person-3'),
  'faces.engine': oneOf('local'),
  'reports.id': [() => randomUUID()],
  'reports.kind': oneOf('event', 'periodic', 'voice'),
  'reports.event': oneOf('work'),
  'reports.dutyId': oneOf(null),
  'reports.questionVersion': oneOf(1),
  'reports.answers': [
    () => ['what', 'when', 'help'].map(questionId => ({ questionId, words: 'no' })),
  ],
  'reports.media': [() => []],
  'reports.withoutMedia': oneOf(''),
  'reports.cadence': [() => ({ every: 1, unit: 'week' })],
  'reports.days': oneOf(3),
  'reports.for': [() => ({ kind: 'person', personId: 'demo-person-3' })],
  'reports.lastDay': oneOf('2026-12-31', null),
  'reports.questions': [
    () => [{ kind: 'text', words: '最近在忙什么？', choices: [], required: false }],
  ],
  'reports.type': oneOf('audio/mpeg'),
  'reports.seconds': oneOf(12),
  'reports.part': oneOf(0),
  'reports.parts': oneOf(1),
  'reports.bytes': oneOf(SOUND.toString('base64')),
  'reports.digest': oneOf(createHash('sha256').update(SOUND).digest('hex')),
  ...KNOWN_OF_APPLICATIONS,
  ...KNOWN_OF_CLASSES,
  ...KNOWN_OF_EXAMS,
  ...KNOWN_OF_LESSONS,
  ...KNOWN_OF_POSTINGS,
  'study.lessonId': KNOWN_OF_LESSONS['lessons.lessonId']!,
  'study.version': oneOf(1),
  'study.sequence': oneOf(1, 2),
  'study.digits': oneOf('0000', '1234'),
  'exports.firstDay': oneOf('2026-11-24', '2026-11-01'),
  'exports.lastDay': oneOf('2026-11-24'),
  'plans.lastDay': oneOf('2026-12-31', null),
  'plans.for': [
    () => ({ kind: 'person', personId: 'demo-person-3' }),
    () => ({ kind: 'category', category: 'lenient' }),
  ],
  'places.owner': [
    () => ({ kind: 'person', id: 'demo-person-3' }),
    () => ({ kind: 'office', id: '53252701' }),
  ],
}

/** What the questions may name: the town, and whatever the server has answered so far. */
export function createKnown() {
  const learned = new Map<string, unknown[]>()

  /**
   * Remembers every text of an answer under its name, as this feature means it; the place where a
   * page ended is for `after`.
   */
  function learn(feature: string, answer: unknown, name = '') {
    if (Array.isArray(answer)) answer.slice(0, 5).forEach(one => learn(feature, one, name))
    else if (typeof answer === 'object' && answer !== null) {
      for (const [key, held] of Object.entries(answer)) {
        learn(feature, held, key === 'next' ? 'after' : key)
      }
    } else if (typeof answer === 'string' && !NOT_LEARNED.includes(name)) {
      const values = learned.get(`${feature}.${name}`) ?? []
      learned.set(`${feature}.${name}`, [...values.slice(1 - MOST_REMEMBERED), answer])
    }
  }

  function find(feature: string, { name, pick }: Known): unknown {
    const town = TOWN[`${feature}.${name}`] ?? TOWN[name] ?? []
    const values = learned.get(ALIASES[`${feature}.${name}`] ?? `${feature}.${name}`) ?? []
    const isFresh = values.length > 0 && (town.length === 0 || pick % 4 === 0)
    if (isFresh) return values[pick % values.length]
    return town.length > 0 ? town[pick % town.length]!() : undefined
  }
  return { learn, find }
}

/** Where one feature names what another has answered. */
const ALIASES: Record<string, string> = {
  'checkins.checkInId': 'checkins.id',
  'evidence.id': 'checkins.id',
  'faces.requestId': 'faces.id',
}
