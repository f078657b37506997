import { act } from '@testing-library/react'

/**
 * What a browser has, jsdom lacks and antd asks for when it covers the page or drops a list.
 * Import it where something lies above the page.
 */
const { getComputedStyle } = window

Object.assign(window, {
  // jsdom has no styles of pseudo-elements, and complains when asked.
  getComputedStyle: (element: Element) => getComputedStyle(element),

  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },

  MessageChannel: class {
    port1: { onmessage?: () => void } = {}
    port2 = { postMessage: () => queueMicrotask(() => act(() => this.port1.onmessage?.())) }
  },
})
