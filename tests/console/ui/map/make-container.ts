/** A place for a map on a page that is laid out, which jsdom's is not. Pixels. */
export function makeContainer(width = 900, height = 600): HTMLElement {
  const container = document.createElement('div')
  Object.defineProperties(container, {
    clientWidth: { value: width },
    clientHeight: { value: height },
  })
  document.body.append(container)
  return container
}
