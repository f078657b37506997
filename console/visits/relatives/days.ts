/** Whether somebody wrote a day that exists, or nothing. */
export function isDayOrEmpty(text: string): boolean {
  const day = text.trim()
  if (day === '') return true
  const at = new Date(`${day}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(day)
  )
}
