/** Lets a crowd pass a few at a time, so that whoever else has come meanwhile is seen in between. */
export interface Turns {
  /** Fulfilled when it is one's turn; first come, first served. */
  next(): Promise<void>
}

/** @param atATime - how many pass before the process looks at its sockets again. */
export function createTurns(atATime: number): Turns {
  let waiting: (() => void)[] = []
  let isCalled = false

  function call() {
    const now = waiting.slice(0, atATime)
    waiting = waiting.slice(atATime)
    isCalled = waiting.length > 0
    if (isCalled) setImmediate(call)
    for (const pass of now) pass()
  }

  return {
    next: () =>
      new Promise(pass => {
        waiting.push(pass)
        if (isCalled) return
        isCalled = true
        setImmediate(call)
      }),
  }
}
