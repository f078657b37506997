/** A desk at which nothing was touched for so long asks nothing more, so that its session can end. */
const UNUSED_MILLISECONDS = 5 * 60_000

/** What comes together is read together, and news upon news not more often than this. */
const TOGETHER_MILLISECONDS = 250
const LEAST_MILLISECONDS = 1000

const SIGNS_OF_USE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Tells that there is news. @returns what ends the telling. */
export type Teller = (tell: () => void) => () => void

const nobodyTells: Teller = () => () => {}

/**
 * Does something at once and again and again, but only while somebody works at the desk: a question
 * to the server counts as use, and would keep the session of an empty chair open.
 *
 * @param what - is told whether there is news.
 * @param teller - of news, for which it is done before its time; at an empty desk when somebody comes.
 * @returns what ends it.
 */
export function whileUsed(
  what: (isNews: boolean) => void,
  everyMilliseconds: number,
  teller = nobodyTells,
): () => void {
  let usedAt = Date.now()
  let doneAt = 0
  let hasNews = false
  let soon: ReturnType<typeof setTimeout> | undefined

  const isUsed = () => Date.now() - usedAt < UNUSED_MILLISECONDS

  function doIt() {
    clearTimeout(soon)
    soon = undefined
    doneAt = Date.now()
    const isNews = hasNews
    hasNews = false
    what(isNews)
  }

  function handleTimer() {
    if (isUsed()) doIt()
  }

  function handleNews() {
    hasNews = true
    if (!isUsed()) return
    const wait = Math.max(TOGETHER_MILLISECONDS, doneAt + LEAST_MILLISECONDS - Date.now())
    soon ??= setTimeout(doIt, wait)
  }

  function handleUse() {
    const wasUsed = isUsed()
    usedAt = Date.now()
    if ((hasNews && !wasUsed) || usedAt - doneAt > everyMilliseconds) doIt()
  }

  doIt()
  const timer = setInterval(handleTimer, everyMilliseconds)
  const deaf = teller(handleNews)
  for (const sign of SIGNS_OF_USE) addEventListener(sign, handleUse, { passive: true })
  return () => {
    clearInterval(timer)
    clearTimeout(soon)
    deaf()
    for (const sign of SIGNS_OF_USE) removeEventListener(sign, handleUse)
  }
}
