/** Whether a key goes into a text, or belongs to the browser, and is therefore none of ours. */
export function isTyping({
  target,
  isComposing,
  ctrlKey,
  altKey,
  metaKey,
}: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || altKey || metaKey) return true
  if (!(target instanceof HTMLElement)) return false
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox])')
}
