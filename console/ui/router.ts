/** How addresses work here; a choice shows at once, before anything slower than it. */
export const routing = {
  future: { v7_startTransition: false, v7_relativeSplatPath: true },
} as const
