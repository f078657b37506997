import fc from 'fast-check'
import { sha256 } from 'js-sha256'
import { fromBase64url, utf8 } from '#shared/evidence/bytes'
import { headContinues, liesInLog, readProof, recordBytes } from '#shared/evidence/proof'
import { type Plain, canonicalText } from '#shared/evidence/proof.rules'
import { makeProof, nodeSha256 } from './make-proof'

/** What the phone and the desk hash with. */
const theirs = (bytes: Uint8Array) => Uint8Array.from(sha256.array(bytes))

describe('texts as bytes', () => {
  it('are in UTF-8, as Node writes it, also what is only half a letter', () => {
    const texts = fc.string({ unit: 'binary' })
    fc.assert(fc.property(texts, text => expect([...utf8(text)]).toEqual([...Buffer.from(text)])))
    for (const text of ['签到', '𠮷', '\ud800', 'é\u0000'])
      expect([...utf8(text)]).toEqual([...Buffer.from(text)])
  })

  it('come back from base64url, and from nothing that could be written otherwise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), bytes => {
        const text = Buffer.from(bytes).toString('base64url')
        expect([...fromBase64url(text)!]).toEqual([...bytes])
      }),
    )
    // Two spellings of the same byte: only the first is ours.
    expect(fromBase64url('AA')).toEqual(Uint8Array.of(0))
    for (const wrong of ['AB', 'A', 'AA==', 'A+/A', '签到']) expect(fromBase64url(wrong)).toBeNull()
  })
})

describe('the canonical text', () => {
  it('is the same for the same content in any order, and never for another', () => {
    expect(canonicalText({ b: [1, null, true], a: { d: '签', c: -2 } })).toBe(
      '{"a":{"c":-2,"d":"签"},"b":[1,null,true]}',
    )
    const { plain } = fc.letrec<{ plain: Plain }>(tie => ({
      plain: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('plain'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('plain'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(plain, value => {
        const text = canonicalText(value)
        expect(canonicalText(JSON.parse(text) as Plain)).toBe(text)
        expect(canonicalText({ z: 0, value, a: 1 })).toBe(canonicalText({ a: 1, value, z: 0 }))
      }),
    )
  })

  it.each([0.1, 1e21, Number.NaN, Infinity])('refuses %d, which is not whole', number => {
    expect(() => canonicalText({ number })).toThrow('not a whole number')
  })
})

describe('a proof', () => {
  it('comes out alike on the phone, on the desk and in Node', () => {
    const { proof } = makeProof()
    for (const hash of [theirs, nodeSha256]) expect(liesInLog(proof, hash)).toBe(true)
  })

  it('does not stand for any other record, place, path or head', () => {
    const { proof, later } = makeProof()
    const { record, path, head } = proof
    const altered: Partial<typeof proof>[] = [
      { record: { ...record, at: '2026-11-24T01:00:00.001Z' } },
      { record: { ...record, recordedAt: null } },
      { record: { ...record, id: 'check-in:c2' } },
      { record: { ...record, body: { ...record.body, punctuality: 'late' } } },
      { record: { ...record, body: { ...record.body, fraction: 0.5 } } },
      { index: 0 },
      { index: 3 },
      { path: path.slice(1) },
      { path: [...path].reverse() },
      { path: [...path, 'no hash'] },
      { head: later },
      { head: { ...head, root: `${head.root}=` } },
    ]
    for (const change of altered) expect(liesInLog({ ...proof, ...change }, theirs)).toBe(false)
  })

  it('is whole: what is not told of the moment of recording changes its bytes', () => {
    const { record } = makeProof().proof
    expect(recordBytes({ ...record, recordedAt: null })).not.toEqual(recordBytes(record))
  })
})

describe('a later head', () => {
  it('continues the earlier one, and no other', () => {
    const { proof, later, consistency } = makeProof()
    expect(headContinues(proof.head, later, consistency, theirs)).toBe(true)
    expect(headContinues(proof.head, proof.head, [], theirs)).toBe(true)
    const forged = { ...later, root: proof.head.root }
    expect(headContinues(proof.head, forged, consistency, theirs)).toBe(false)
    expect(headContinues(later, proof.head, consistency, theirs)).toBe(false)
    expect(headContinues(proof.head, later, ['no hash'], theirs)).toBe(false)
  })
})

describe('a text that somebody kept', () => {
  it('gives the proof in it, whatever stands around', () => {
    const { proof } = makeProof()
    const kept = `归途 签到凭证\n回执编号 c1\n${JSON.stringify(proof, null, 2)}\n谢谢`
    expect(readProof(kept)).toEqual(proof)
  })

  it.each([
    ['', 'nothing'],
    ['签到', 'no proof'],
    ['{}', 'an empty one'],
    [JSON.stringify({ ...makeProof().proof, format: 'guitu-proof-2' }), 'another format'],
    [JSON.stringify({ ...makeProof().proof, path: 'x' }), 'no path'],
    [JSON.stringify({ ...makeProof().proof, head: null }), 'no head'],
    [JSON.stringify({ ...makeProof().proof, record: { id: 'x' } }), 'half a record'],
  ])('%# is %s: none', text => {
    expect(readProof(text)).toBeNull()
  })
})
