import { words } from './finding.words'

/** How far somebody would go. */
export const DISTANCES = [3, 5, 10, 20, 40].map(name => ({ name, label: words.kilometres(name) }))

/** What somebody would earn in a month at least. */
export const PAYS = [2000, 3000, 4000, 5000, 6000, 8000].map(name => ({
  name,
  label: words.payAtLeast(name),
}))
