/** Who is chosen after one has been dealt with: the next, at the end of the list the one before. */
export function nextAfter(list: readonly { id: string }[], id: string): string | null {
  const at = list.findIndex(one => one.id === id)
  return (list[at + 1] ?? list[at - 1])?.id ?? null
}

/** Who stands some steps further down, or up; null when nobody does. */
export function stepFrom(
  list: readonly { id: string }[],
  id: string | null,
  steps: number,
): string | null {
  const at = list.findIndex(one => one.id === id)
  return list[at < 0 ? 0 : at + steps]?.id ?? null
}
