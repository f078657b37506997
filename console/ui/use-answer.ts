import { useCallback, useEffect, useRef, useState } from 'react'

interface Answered<Answer> {
  /** Null until the first came. */
  answer: Answer | null
  /** Why the last question got none; null when it got one. */
  error: unknown
}

/**
 * What the server answers to the question of a screen.
 *
 * @param ask - kept by useCallback: another question is asked at once, and the answer to the one
 *   before is dropped.
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>) {
  const [answered, setAnswered] = useState<Answered<Answer>>({ answer: null, error: null })
  const turn = useRef(0)

  /** Asks once more; what was answered before stays until then. */
  const again = useCallback(async () => {
    const mine = ++turn.current
    const settle = (change: Partial<Answered<Answer>>) =>
      mine === turn.current && setAnswered(before => ({ ...before, ...change }))
    await ask().then(
      answer => settle({ answer, error: null }),
      (error: unknown) => settle({ error }),
    )
  }, [ask])

  /** What is still on its way answers nobody. */
  const forget = useCallback(() => void turn.current++, [])

  useEffect(() => {
    setAnswered({ answer: null, error: null })
    void again()
    return forget
  }, [again, forget])

  return { ...answered, again }
}
