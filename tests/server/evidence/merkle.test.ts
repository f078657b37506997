import fc from 'fast-check'
import {
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  type Hash,
  continues,
  grown,
  headOf,
  includes,
  joinedRoots,
  leafHash,
  type Place,
} from '../../../server/evidence/merkle'
import {
  type Span,
  consistencySpans,
  inclusionSpans,
  subtreeCount,
  subtreesOf,
} from '../../../server/evidence/spans'
import { consistencyProof, inclusionProof, leavesOf, rootOf } from './plain-log'

/** The test vectors of the reference implementations of RFC 6962 and 9162. */
const RECORDS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const vectors = RECORDS.map(hex => leafHash(Buffer.from(hex, 'hex')))
const sizes = fc.integer({ min: 1, max: 70 })

describe('the log', () => {
  it.each(ROOTS.map((root, index) => [index + 1, root] as const))(
    'of the %i published records has the published head',
    (size, root) => {
      expect(rootOf(vectors.slice(0, size)).toString('hex')).toBe(root)
    },
  )

  it('that is empty has the hash of nothing for its head', () => {
    expect(rootOf([])).toEqual(EMPTY_ROOT)
    expect(headOf(EMPTY_FRONTIER)).toEqual(EMPTY_ROOT)
  })

  it('grows leaf by leaf to the same head as when it is built at once', () => {
    let frontier = EMPTY_FRONTIER
    const leaves = leavesOf(70)
    leaves.forEach((leaf, index) => {
      frontier = grown(frontier, leaf)
      expect(headOf(frontier)).toEqual(rootOf(leaves.slice(0, index + 1)))
    })
  })
})

describe('a proof that a record lies in the log', () => {
  it('holds for every record of every size', () => {
    for (let size = 1; size <= 40; size++) {
      const leaves = leavesOf(size)
      const root = rootOf(leaves)
      leaves.forEach((leaf, index) => {
        expect(includes(leaf, index, { size, root }, inclusionProof(leaves, index))).toBe(true)
      })
    }
  })

  it('does not hold for another record, another place or another head', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, one, two) => {
        const [index, other] = [one % size, two % size]
        fc.pre(index !== other)
        const leaves = leavesOf(size)
        const [root, proof] = [rootOf(leaves), inclusionProof(leaves, index)]
        const head = { size, root }
        const otherHead = { size, root: rootOf(leavesOf(size + 1)) }
        expect(includes(leaves[other]!, index, head, proof)).toBe(false)
        expect(includes(leaves[index]!, other, head, proof)).toBe(false)
        expect(includes(leaves[index]!, index, otherHead, proof)).toBe(false)
      }),
    )
  })

  it('does not hold when it is cut short, made longer or altered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (size, one, two) => {
        const leaves = leavesOf(size)
        const index = one % size
        const [root, proof] = [rootOf(leaves), inclusionProof(leaves, index)]
        const holds = (altered: Hash[]) => includes(leaves[index]!, index, { size, root }, altered)
        expect(holds(proof.slice(1))).toBe(false)
        expect(holds([...proof, EMPTY_ROOT])).toBe(false)
        expect(holds(proof.with(two % proof.length, EMPTY_ROOT))).toBe(false)
      }),
    )
  })
})

describe('a proof that a later head continues an earlier one', () => {
  const headOfFirst = (leaves: readonly Hash[], size: number) => ({
    size,
    root: rootOf(leaves.slice(0, size)),
  })

  it('holds for every pair of sizes', () => {
    const leaves = leavesOf(33)
    for (let later = 0; later <= 33; later++) {
      for (let earlier = 0; earlier <= later; earlier++) {
        const proof = consistencyProof(leaves.slice(0, later), earlier)
        const holds = continues(headOfFirst(leaves, earlier), headOfFirst(leaves, later), proof)
        expect([earlier, later, holds]).toEqual([earlier, later, true])
      }
    }
  })

  it('does not hold when anything before was altered, taken out, put in or moved', () => {
    const tampering = fc.constantFrom('alter', 'remove', 'insert', 'swap')
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 0, max: 20 }),
        fc.nat(),
        tampering,
        (size, more, place, how) => {
          const leaves = leavesOf(size + more)
          const forged = tampered(leaves, place % (size - 1), how)
          const earlier = headOfFirst(leaves, size)
          const later = { size: forged.length, root: rootOf(forged) }
          const proof = consistencyProof(forged, Math.min(size, forged.length))
          expect(continues(earlier, later, proof)).toBe(false)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('does not hold for a log that has become shorter', () => {
    const leaves = leavesOf(9)
    expect(continues(headOfFirst(leaves, 9), headOfFirst(leaves, 8), [])).toBe(false)
  })
})

describe('proofs out of subtrees that are kept', () => {
  /** Grows a log as the sealer does, and keeps what it would store. */
  function keptOf(leaves: readonly Hash[]) {
    const kept = new Map<string, Hash>()
    const keep = ({ level, index }: Place, hash: Hash) => void kept.set(`${level}:${index}`, hash)
    leaves.reduce((frontier, leaf, index) => {
      keep({ level: 0, index }, leaf)
      return grown(frontier, leaf, keep)
    }, EMPTY_FRONTIER)
    return kept
  }

  it('equal those of the plain definition, for any size, place and earlier head', () => {
    const leaves = leavesOf(300)
    const kept = keptOf(leaves)
    let most = 0
    const rootsOf = (spans: readonly Span[]) => {
      most = Math.max(most, spans.flatMap(subtreesOf).length)
      return spans.map(span =>
        joinedRoots(subtreesOf(span).map(({ level, index }) => kept.get(`${level}:${index}`)!)),
      )
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, number) => {
        const log = leaves.slice(0, size)
        const [index, earlier] = [number % size, number % (size + 1)]
        expect(rootsOf(inclusionSpans(index, size))).toEqual(inclusionProof(log, index))
        expect(rootsOf(consistencySpans(earlier, size))).toEqual(consistencyProof(log, earlier))
        expect(rootsOf([{ start: 0, size }])).toEqual([rootOf(log)])
      }),
      { numRuns: 200 },
    )
    // Nine bits of size: a proof reads that many nodes, and as many again at the ragged edge.
    expect(most).toBeLessThanOrEqual(2 * 9)
  })

  it('are as many as the log says, so that missing ones are noticed', () => {
    for (const size of [0, 1, 2, 3, 7, 8, 70, 1000]) {
      expect(subtreeCount(size)).toBe(keptOf(leavesOf(size)).size - size)
    }
  })
})

function tampered(leaves: readonly Hash[], at: number, how: string): Hash[] {
  switch (how) {
    case 'alter':
      return leaves.with(at, EMPTY_ROOT)
    case 'remove':
      return leaves.toSpliced(at, 1)
    case 'insert':
      return leaves.toSpliced(at, 0, EMPTY_ROOT)
    default:
      return leaves.with(at, leaves[at + 1]!).with(at + 1, leaves[at]!)
  }
}
