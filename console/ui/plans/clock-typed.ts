/**
 * A time of day as the server reads it, HH:mm, however it was typed: 8:30, 830, 08：30. What is no
 * such time stays as it is, for the server to refuse.
 */
export function clockTyped(text: string): string {
  const [, hours, minutes] = /^\s*(\d{1,2})\s*[:：.]?\s*(\d{2})\s*$/.exec(text) ?? []
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : text.trim()
}
