/** A desk at which nothing was touched for so long asks nothing more, so that its session can end. */
const UNUSED_MILLISECONDS = 5 * 60_000

const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Does something at once and again and again, but only while somebody works at the desk: a question
 * to the server counts as use, and would keep the session of an empty chair open.
 *
 * @returns what ends it.
 */
export function whileUsed(what: () => void, everyMilliseconds: number): () => void {
  let usedAt = Date.now()
  let doneAt = 0

  function doIt() {
    doneAt = Date.now()
    what()
  }

  function handleTimer() {
    if (Date.now() - usedAt < UNUSED_MILLISECONDS) doIt()
  }

  function handleUse() {
    usedAt = Date.now()
    if (usedAt - doneAt > everyMilliseconds) doIt()
  }

  doIt()
  const timer = setInterval(handleTimer, everyMilliseconds)
  for (const sign of SIGNS_OF_USE) addEventListener(sign, handleUse, { passive: true })
  return () => {
    clearInterval(timer)
    for (const sign of SIGNS_OF_USE) removeEventListener(sign, handleUse)
  }
}
