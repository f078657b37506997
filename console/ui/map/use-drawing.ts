import { useEffect, useRef, useState } from 'react'

/**
 * A map in its place on the screen, from when that is there until it is left.
 *
 * @param draw - kept by useCallback: another one begins a new map.
 */
export function useDrawing<Drawing extends { remove(): void }>(
  draw: (container: HTMLElement) => Drawing,
) {
  const container = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    const drawn = draw(container.current!)
    setDrawing(drawn)
    return () => drawn.remove()
  }, [draw])
  return { container, drawing }
}
