import { TestEnvironment } from 'jest-environment-jsdom'

/** What Node has besides, and whatever drives a browser relies on. */
const NODES = [
  ...(['fetch', 'Headers', 'Request', 'Response', 'FormData'] as const),
  ...(['TextDecoder', 'TextEncoder', 'ReadableStream', 'TransformStream'] as const),
  ...(['performance', 'setImmediate', 'clearImmediate', 'structuredClone'] as const),
] as const

/** A document for the compiled mini-program, and Node for what drives the desk beside it. */
export default class PhoneAndDesk extends TestEnvironment {
  override async setup() {
    await super.setup()
    for (const name of NODES) Object.assign(this.global, { [name]: globalThis[name] })
  }
}
