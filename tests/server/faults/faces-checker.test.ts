import type { StoredAttempt } from '../../../server/faces/attempts.model'
import { requestOf } from '../../../server/faces/demand'
import type { StoredMove, StoredRequest } from '../../../server/faces/requests.model'
import { thresholds } from '../../../server/faces/thresholds'
import type { Wrongs } from '../../faults/checker'
import { type FaceCase, type StoredFaces, checkFaces } from '../../faults/faces-checker'

const NOW = new Date('2026-11-29T01:00:00Z')
const NONE: Wrongs = { lost: [], doubled: [], mistimed: [], phantom: [], wrong: [] }

const attempt = (changes: Partial<StoredAttempt> = {}): StoredAttempt => ({
  ...{ id: 'a1', key: 'k1', requestId: 'r1', personId: 'p1', engine: 'local', device: '' },
  ...{ startedAt: NOW, expiresAt: NOW, endedAt: NOW, result: 'passed', match: 'match' },
  ...{ liveness: 'live', likenessPercent: 90, findings: ['camera-not-attested'], verifyRet: null },
  ...{ challenge: null, spoken: null, wechat: null },
  ...changes,
})

const byAttempt = (id: string): StoredMove => ({
  ...{ at: NOW, to: 'passed', by: { kind: 'attempt', id }, otherWay: null, words: '' },
})

const request = (changes: Partial<StoredRequest> = {}): StoredRequest => ({
  ...requestOf(
    {
      person: { id: 'p1', officeId: 'o1', within: ['o1'] },
      ...{ why: 'draw', for: { kind: 'nothing' }, minutes: 60, now: NOW },
    },
    'r1',
  ),
  ...{ state: 'passed', moves: [byAttempt('a1')], attempts: 1, used: 1 },
  ...{ findings: ['camera-not-attested'] },
  ...changes,
})

const asked = (changes: Partial<FaceCase> = {}): FaceCase => ({
  ...{ requestId: 'r1', attempts: [{ id: 'a1', told: 'passed' }], amiss: [], expected: 'passed' },
  ...changes,
})

const stored = (changes: Partial<StoredFaces> = {}): StoredFaces => ({
  ...{ attempts: [attempt()], requests: [request()], pictures: ['r1'] },
  recorded: new Set(['face-attempt:a1', 'face-attempt:a2']),
  ...changes,
})

it('finds nothing where all is well', () => {
  expect(checkFaces([asked({ pictures: 1 })], stored())).toEqual(NONE)
})

const WITH_TWO = { attempts: [attempt(), attempt({ id: 'a2' })] }
const TOLD_TWICE: Partial<FaceCase> = {
  attempts: ['a1', 'a2'].map(id => ({ id, told: 'passed' })),
}
const leastPercent = Math.round(thresholds.match.value * 100)

test.each<[string, Partial<FaceCase>, Partial<StoredFaces>, Partial<Wrongs>]>([
  ['a request that is gone', {}, { requests: [] }, { lost: ['request r1'] }],
  [
    'an attempt that is gone',
    {},
    { attempts: [], requests: [request({ moves: [byAttempt('a1')] })] },
    { lost: ['attempt a1'], wrong: ['request r1 was moved by an attempt that did not pass'] },
  ],
  [
    'an end that nobody was told',
    { attempts: [{ id: 'a1', told: null }] },
    {},
    { lost: ['attempt a1: nobody was told its end'] },
  ],
  [
    'an end without a record',
    {},
    { recorded: new Set<string>() },
    { lost: ['attempt a1 has no record'] },
  ],
  [
    'an end that was told otherwise',
    { attempts: [{ id: 'a1', told: 'no-match' }] },
    {},
    { wrong: ['attempt a1 is stored as passed, told as no-match'] },
  ],
  [
    'an attempt without end',
    {},
    { attempts: [attempt({ endedAt: null })] },
    { wrong: ['attempt a1 has no end'] },
  ],
  ['an attempt that nobody made', { attempts: [] }, {}, { phantom: ['attempt a1'] }],
  [
    'a pass without a match',
    {},
    { attempts: [attempt({ match: 'no-match' })] },
    { wrong: ['attempt a1 passed with no-match, live, 90 %'] },
  ],
  [
    'a pass without life',
    {},
    { attempts: [attempt({ liveness: null })] },
    { wrong: ['attempt a1 passed with match, null, 90 %'] },
  ],
  [
    'a pass without numbers',
    {},
    { attempts: [attempt({ likenessPercent: null })] },
    { wrong: ['attempt a1 passed with match, live, null %'] },
  ],
  [
    'a pass of somebody else',
    {},
    { attempts: [attempt({ likenessPercent: leastPercent - 1 })] },
    { wrong: [`attempt a1 passed with match, live, ${leastPercent - 1} %`] },
  ],
  [
    'two passes of one request',
    TOLD_TWICE,
    WITH_TWO,
    { doubled: ['request r1 was passed 2 times'] },
  ],
  [
    'two results of one request',
    {},
    { requests: [request({ moves: [byAttempt('a1'), byAttempt('a1')] })] },
    { doubled: ['request r1 got 2 results'] },
  ],
  [
    'a pass that no attempt made',
    {},
    { requests: [request({ moves: [] })] },
    { wrong: ['request r1 is passed by nothing'] },
  ],
  [
    'another state',
    { expected: 'waiting' },
    {},
    { wrong: ['request r1 is passed, not waiting; its attempts: passed'] },
  ],
  [
    'a finding that is not due',
    {},
    { requests: [request({ findings: ['low-authenticity'] })] },
    { wrong: ['request r1 has low-authenticity'] },
  ],
  [
    'a finding that is missing',
    { findings: ['pictures-not-kept'] },
    {},
    { wrong: ['request r1 lacks pictures-not-kept'] },
  ],
  [
    'something counted that was not tried',
    { isUntried: true },
    {},
    { wrong: ['request r1 counts what was not tried'] },
  ],
  [
    'a picture that is gone',
    { pictures: 1 },
    { pictures: [] },
    { lost: ['request r1 has 0 pictures'] },
  ],
  [
    'a picture where there was no room',
    { pictures: 0 },
    {},
    { phantom: ['request r1 has 1 pictures'] },
  ],
  [
    'an answer that was not kept to',
    { amiss: ['a frame got two answers'] },
    {},
    { wrong: ['request r1: a frame got two answers'] },
  ],
])('finds %s', (_, changes, kept, wrongs) => {
  expect(checkFaces([asked(changes)], stored(kept))).toEqual({ ...NONE, ...wrongs })
})

it('takes as many attempts as there are for usual', () => {
  const failed = attempt({ result: 'too-slow', liveness: null })
  const two = [{ ...failed, id: 'a2' }, attempt()]
  const findings: StoredRequest['findings'] = ['camera-not-attested', 'many-attempts']
  const told = { attempts: [{ id: 'a2', told: 'too-slow' as const }, ...asked().attempts] }
  const kept = stored({ attempts: two, requests: [request({ findings })] })
  expect(checkFaces([asked(told)], kept)).toEqual(NONE)
})
