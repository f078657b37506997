import { useEffect, useState } from 'react'
import { onMoves } from '../../http/moves'
import { whileUsed } from '../../ui/while-used'

/** What came while nobody sat there is told when somebody comes back. */
const REFRESH_MILLISECONDS = 30_000

/** How often claims have moved since the desk was opened, as far as somebody sits there. */
export function useClaimMoves(): number {
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    const hear = (isNews: boolean) => isNews && setMoves(count => count + 1)
    return whileUsed(hear, REFRESH_MILLISECONDS, tell => onMoves(['visit-kinship'], tell))
  }, [])
  return moves
}
