import { type Answer, type Lane, openLane } from './lane'

/** What happened to one request. */
export interface Asked<Request> {
  request: Request
  answer: Answer
  /** Milliseconds since 1970, by the clock of this machine. */
  sentAt: number
  answeredAt: number
  /** From when it was to be sent to when the answer was there. */
  milliseconds: number
}

type Sendable = { bytes: Buffer }

const now = () => performance.timeOrigin + performance.now()

/** Sends as quickly as answers come, one at a time on each lane. */
export async function closedLoop<Request extends Sendable>(
  lanes: readonly Lane[],
  requests: readonly Request[],
): Promise<{ asked: Asked<Request>[]; seconds: number }> {
  const asked: Asked<Request>[] = []
  const began = now()
  let next = 0
  await Promise.all(
    lanes.map(async lane => {
      for (;;) {
        const request = requests[next++]
        if (!request) return
        const sentAt = now()
        const answer = await lane.ask(request.bytes)
        const answeredAt = now()
        asked.push({ request, answer, sentAt, answeredAt, milliseconds: answeredAt - sentAt })
      }
    }),
  )
  return { asked, seconds: (now() - began) / 1000 }
}

/**
 * Keeps this process from sleeping while something runs. With each answer a server pays for waking a
 * caller who sleeps; the slower of two servers would pay more often, and be measured slower still.
 */
export async function awake<T>(run: () => Promise<T>): Promise<T> {
  let isOver = false
  const stayUp = () => {
    if (!isOver) setImmediate(stayUp)
  }
  stayUp()
  try {
    return await run()
  } finally {
    isOver = true
  }
}

/** How often the clock is looked at while the next request is not due. */
const TICK_MILLISECONDS = 1

/**
 * Does things at a steady rate, whether or not those before are done. What comes late is counted
 * from when it was due: a server that stalls must not be spared the waiting.
 */
export async function openLoop<T>(
  ratePerSecond: number,
  count: number,
  act: (index: number, dueAt: number) => Promise<T>,
): Promise<T[]> {
  const running: Promise<T>[] = []
  const began = now()
  await new Promise<void>(done => {
    const timer = setInterval(() => {
      while (running.length < count) {
        const dueAt = began + (running.length * 1000) / ratePerSecond
        if (dueAt > now()) return
        running.push(act(running.length, dueAt))
      }
      clearInterval(timer)
      done()
    }, TICK_MILLISECONDS)
  })
  return Promise.all(running)
}

/** Lanes for an open loop: who is free takes the next request; the rest wait in line. */
export function createPool(lanes: readonly Lane[]) {
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  return async function send<Request extends Sendable>(
    request: Request,
    dueAt: number,
  ): Promise<Asked<Request>> {
    const lane = free.pop() ?? (await new Promise<Lane>(taken => waiting.push(taken)))
    const sentAt = now()
    const answer = await lane.ask(request.bytes)
    const answeredAt = now()
    const next = waiting.shift()
    if (next) next(lane)
    else free.push(lane)
    return { request, answer, sentAt, answeredAt, milliseconds: answeredAt - dueAt }
  }
}

const LANES = 200

/** Opens lanes to a server for a while: one that nobody uses is closed by the server. */
export async function throughLanes<T>(
  address: string,
  press: (send: ReturnType<typeof createPool>) => Promise<T>,
): Promise<T> {
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(address)))
  try {
    return await press(createPool(lanes))
  } finally {
    for (const lane of lanes) lane.close()
  }
}
