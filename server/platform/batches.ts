import { Refusal } from './errors'

/** How requests are gathered. */
export interface BatchSettings {
  /** A group holds no more than this many… */
  most: number
  /** …and no more than about this many bytes. */
  mostBytes: number
  /** How long the first of a group waits for company; 0: not at all. */
  milliseconds: number
  /** How many groups are written at once. */
  abreast: number
  /** How many may wait; whoever comes then is asked to come again. */
  waiting: number
}

/** Gathers what many requests write at the same moment: a disk is asked once for all of them. */
export interface Batches<Item, Answer> {
  /**
   * Writes an item with others.
   *
   * @param bytes - about how large it is.
   * @throws {Refusal} 503 too many wait already; nothing of it was written.
   */
  add(item: Item, bytes: number): Promise<Answer>
}

interface Waiting<Item, Answer> {
  item: Item
  bytes: number
  settle(answer: Answer | Promise<Answer>): void
  fail(error: unknown): void
}

/**
 * @param write - writes a group whole or not at all, and answers in its order. When it fails, each
 *   of the group fails with it. Where one of them needs longer, it answers with a promise, and
 *   the others are not kept waiting.
 */
export function createBatches<Item, Answer>(
  { most, mostBytes, milliseconds, abreast, waiting }: BatchSettings,
  write: (group: readonly Item[]) => Promise<readonly (Answer | Promise<Answer>)[]>,
): Batches<Item, Answer> {
  let queue: Waiting<Item, Answer>[] = []
  const underWay = new Set<readonly Waiting<Item, Answer>[]>()
  let timer: NodeJS.Timeout | null = null

  /** The longest run from the front that one group may hold; at least one. */
  function takeGroup(): Waiting<Item, Answer>[] {
    let bytes = 0
    const over = queue.findIndex((one, index) => {
      bytes += one.bytes
      return index > 0 && (index >= most || bytes > mostBytes)
    })
    const group = over < 0 ? queue : queue.slice(0, over)
    queue = over < 0 ? [] : queue.slice(over)
    return group
  }

  /**
   * Whether as many wait as are being written beside them. Whoever began at once whenever a group
   * is done would write a large and a small one in turn: those who were answered last come last.
   */
  const isWorthWriting = () =>
    underWay.size < abreast && [...underWay].every(({ length }) => queue.length >= length)

  function gather() {
    // Node's shortest timer is a millisecond.
    if (milliseconds === 0) writeNext()
    else timer ??= setTimeout(writeNext, milliseconds)
  }

  function writeNext() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    while (queue.length > 0 && isWorthWriting()) void writeGroup(takeGroup())
  }

  async function writeGroup(group: readonly Waiting<Item, Answer>[]) {
    underWay.add(group)
    try {
      const answers = await write(group.map(({ item }) => item))
      group.forEach(({ settle }, index) => settle(answers[index]!))
    } catch (error) {
      for (const { fail } of group) fail(error)
    } finally {
      underWay.delete(group)
      if (underWay.size > 0 || queue.length >= group.length) writeNext()
      else if (queue.length > 0) gather()
    }
  }

  return {
    add(item, bytes) {
      if (queue.length >= waiting) return Promise.reject(new Refusal(503, 'too-busy'))
      return new Promise((settle, fail) => {
        queue.push({ item, bytes, settle, fail })
        if (isWorthWriting()) gather()
        // Full before its time: there is nothing to wait for.
        if (queue.length >= most && timer !== null) writeNext()
      })
    },
  }
}
