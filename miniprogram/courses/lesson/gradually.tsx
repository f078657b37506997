import { type ReactNode, useLayoutEffect, useState } from 'react'
import { nextTick } from '@tarojs/taro'

/**
 * Shows one piece more at a time: a cheap phone stands still while it takes over many at once.
 *
 * @param children - what is to be shown, in its order.
 */
export function Gradually({ children }: { children: readonly ReactNode[] }) {
  const [count, setCount] = useState(1)
  useLayoutEffect(() => {
    if (count < children.length) nextTick(() => setCount(count + 1))
  }, [count, children.length])
  return <>{children.slice(0, count)}</>
}

/** Letters that are handed to the screen at once. */
const MOST_LETTERS = 2000

/** Cuts a long text at its lines where it can. */
export function inPieces(text: string): string[] {
  const pieces: string[] = []
  for (let rest = text; rest !== '';) {
    const line = rest.lastIndexOf('\n', MOST_LETTERS)
    const end = rest.length <= MOST_LETTERS ? rest.length : line > 0 ? line + 1 : MOST_LETTERS
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return pieces
}
