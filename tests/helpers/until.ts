const PATIENCE_MILLISECONDS = 60_000
const PAUSE_MILLISECONDS = 20

/** Waits until something is true, looking again and again. @throws when it does not come true. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  patience = PATIENCE_MILLISECONDS,
): Promise<void> {
  const end = performance.now() + patience
  while (!(await isTrue())) {
    if (performance.now() > end)
      throw new Error(`not true within ${patience} ms: ${String(isTrue)}`)
    await new Promise(resolve => setTimeout(resolve, PAUSE_MILLISECONDS))
  }
}
