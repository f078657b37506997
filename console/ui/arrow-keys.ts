import type { KeyboardEvent } from 'react'

/** Moves the focus up and down among the buttons of a list or table that are marked `data-row`. */
export function followArrowKeys(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const target = targetOf(event.key, rows.indexOf(event.target as HTMLElement), rows.length)
  if (target === null) return
  event.preventDefault()
  rows[target]?.focus()
}

/** Which row a key leads to from another; null when the key is none of ours. */
function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
