/** jsdom lays nothing out, so nothing ever changes its size; parts of the library ask all the same. */
export function observeNoSizes(): void {
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  })
}
