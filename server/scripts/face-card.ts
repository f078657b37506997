/**
 * Writes the algorithm card from the thresholds in use and the records of what was measured:
 *
 *   npm run face:card
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { algorithmCard } from './face-card/card'

writeFileSync(path.resolve('docs/algorithm-card.md'), algorithmCard())
