import { USUAL_PIXELS, usableScale } from './scale'

/** How much larger than usual the person wants to read, by the setting of the browser. */
export function textScale(): number {
  // `medium` is the browser's own size, whatever the page gives its root.
  const probe = document.createElement('span')
  probe.style.fontSize = 'medium'
  document.body.append(probe)
  const pixels = parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return usableScale(pixels / USUAL_PIXELS)
}
