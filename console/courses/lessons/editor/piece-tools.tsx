import { Button } from 'antd'
import { words } from '../lessons.words'

interface PieceToolsProps {
  isFirst: boolean
  isLast: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** Moves a piece of a lesson, or takes it out. */
export const PieceTools = ({ isFirst, isLast, onMove, onRemove }: PieceToolsProps) => (
  <p className='piece-tools'>
    <Button size='small' disabled={isFirst} onClick={() => onMove(-1)}>
      {words.up}
    </Button>
    <Button size='small' disabled={isLast} onClick={() => onMove(1)}>
      {words.down}
    </Button>
    <Button size='small' danger onClick={onRemove}>
      {words.remove}
    </Button>
  </p>
)
