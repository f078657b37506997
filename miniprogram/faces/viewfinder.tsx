import type { AtCamera } from './going/step'

interface ViewfinderProps {
  step: AtCamera
  onStop: () => unknown
}

/** In WeChat there is no camera of ours; see viewfinder.h5.tsx. */
export const Viewfinder = (_: ViewfinderProps): JSX.Element | null => null
