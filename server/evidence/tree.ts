import { type Node, keepNodes, leavesFrom, logSize, nodeCount, nodesAt } from './log.model'
import {
  EMPTY_FRONTIER,
  type Frontier,
  type Hash,
  type Place,
  grown,
  headOf,
  joinedRoots,
} from './merkle'
import { type Span, subtreeCount, subtreesOf } from './spans'

const BATCH = 1000

/** Roots of spans, from the subtrees that are kept: a few reads, however long the log is. */
export async function rootsOf(spans: readonly Span[]): Promise<Hash[]> {
  const parts = spans.map(subtreesOf)
  const kept = new Map((await nodesAt(parts.flat())).map(node => [nameOf(node), node.hash]))
  const rootAt = async (place: Place) => kept.get(nameOf(place)) ?? grownAt(place)
  return Promise.all(parts.map(async places => joinedRoots(await Promise.all(places.map(rootAt)))))
}

const nameOf = ({ level, index }: Place) => `${level}:${index}`

/** The root of a subtree that is not kept, out of its leaves. */
async function grownAt({ level, index }: Place): Promise<Hash> {
  const width = 2 ** level
  let frontier: Frontier = EMPTY_FRONTIER
  for await (const leaf of leavesBetween(index * width, (index + 1) * width)) {
    frontier = grown(frontier, leaf)
  }
  if (frontier.size !== width) throw new Error(`leaves are missing below ${level}:${index}`)
  return headOf(frontier)
}

/** The frontier of the log as it is stored, read from its subtrees. */
export async function storedFrontier(): Promise<Frontier> {
  const size = await logSize()
  const places = subtreesOf({ start: 0, size })
  const spans = places.map(({ level, index }) => ({ start: index * 2 ** level, size: 2 ** level }))
  return { size, roots: await rootsOf(spans) }
}

/** Writes the subtrees that are missing: a log may be older than they are. */
export async function keepMissingNodes(): Promise<void> {
  const size = await logSize()
  if ((await nodeCount()) >= subtreeCount(size)) return
  let frontier: Frontier = EMPTY_FRONTIER
  let nodes: Node[] = []
  for await (const leaf of leavesBetween(0, size)) {
    frontier = grown(frontier, leaf, (place, hash) => nodes.push({ ...place, hash }))
    if (nodes.length >= BATCH) {
      await keepNodes(nodes)
      nodes = []
    }
  }
  await keepNodes(nodes)
}

async function* leavesBetween(from: number, below: number): AsyncGenerator<Hash> {
  for (let start = from; start < below; start += BATCH) {
    const leaves = await leavesFrom(start, Math.min(below, start + BATCH))
    for (const { hash } of leaves) yield hash
  }
}
