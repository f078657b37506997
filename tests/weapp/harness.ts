/**
 * Runs the compiled mini-program: its scripts, and its pages through WeChat's own compiler for
 * WXML and WeChat's own component tree. Only `App`, `Page` and `wx` come from here, because the
 * simulator knows components only. It draws nothing: no layout, no styles, no native views.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { until } from '../helpers/until'
import type { Phone } from './phone'

/** Where `npm run build:weapp` leaves the mini-program. */
export const DIST = path.resolve(__dirname, '../../dist/weapp')

/** The same with calls in it, as `npm run build:weapp-calls` leaves it. */
export const DIST_WITH_CALLS = path.resolve(__dirname, '../../dist/weapp-calls')

type Handler = (this: unknown, ...parts: unknown[]) => unknown
type Definition = Record<string, unknown>

/** What a page may hand to the screen at once: a cheap phone stands still over more. */
export const MOST_BYTES = 32 * 1024

/** A page as Taro drives it. */
interface Page {
  route: string
  options: object
  setData(this: Page, change: object, done?: () => void): void
  onLoad(options: object): void
  onShow(): void
  onReady(): void
  onHide(): void
  onUnload(): void
  /** Only of pages that can be handed on. */
  onShareAppMessage?(by: object): { title?: string; path?: string }
}

/** A node of WeChat's component tree. */
interface TreeNode {
  childNodes?: TreeNode[]
  shadowRoot?: TreeNode
  /** What stands for it in the document: an element, or the text between elements. */
  $$?: { tagName?: string; textContent: string | null }
  _vt?: { attrs?: { name: string; value: unknown }[] }
}
interface Rendered {
  instance: Page
  dom: HTMLElement
  _exparserNode: TreeNode
  attach(host: Element): void
  detach(): void
}
interface Simulator {
  load(route: string, tag: string, options: { compiler: 'official'; rootPath: string }): string
  render(id: string): Rendered
}
interface Exparser {
  Event: {
    create(type: string, detail: object, options: object): object
    dispatchEvent(node: TreeNode, event: object): void
  }
}

/** A native element of a page, with the attributes that its WXML really got. */
export interface NativeElement {
  tag: string
  text: string
  attributes: Record<string, unknown>
  tap(): void
  /** The person types into it, or pastes. */
  type(value: string): void
  /** WeChat's own component says something. */
  says(event: string, detail: object): void
}

const stack: Page[] = []
const registered: Record<string, string> = {}
let phone: Phone
let dist = DIST
let simulate: Simulator

/** @throws when there is nothing to test. */
export function requireBuild(dist = DIST) {
  if (!existsSync(path.join(dist, 'app.js'))) {
    const name = path.basename(dist)
    throw new Error(`dist/${name} is not there: build it first (npm run build:${name}).`)
  }
}

/** Starts the mini-program on a phone; once per test file, as a phone starts it once. */
export function launch(on: Phone, from = DIST) {
  requireBuild(from)
  phone = on
  dist = from
  let app: Record<string, Handler | undefined> = {}
  simulate = require('miniprogram-simulate') as Simulator
  // Afterwards, since the simulator puts its own `wx` in place.
  Object.assign(globalThis, {
    wx: { ...phone.wx, ...runtime },
    App: (definition: typeof app) => void (app = definition),
    Page: register,
    getApp: () => app,
    getCurrentPages: () => stack,
  })
  require(path.join(dist, 'app.js'))
  app.onLaunch?.call(app, { path: '', query: {} })
  app.onShow?.call(app, { path: '', query: {} })
  return { comeBack: () => app.onShow?.call(app, { path: '', query: {} }) }
}

/** What Taro's own runtime asks of WeChat, besides what our code does. */
const runtime = {
  nextTick: (act: () => void) => setTimeout(act, 0),
  canIUse: () => true,
  getSystemInfoSync: () => ({ platform: 'android', SDKVersion: '3.6.0', pixelRatio: 2 }),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
}

/** A page, to the simulator, is a component. */
function register(page: Definition) {
  const { data, ...methods } = page
  const nothing = () => {}
  const lifecycle = { onLoad: nothing, onShow: nothing, onReady: nothing, onHide: nothing }
  const { Component } = globalThis as unknown as { Component(definition: object): void }
  Component({
    data,
    methods: { ...lifecycle, onUnload: nothing, ...methods },
    options: { addGlobalClass: true },
  })
}

/** A page in front of the person. */
export interface Shown {
  text(): string
  all(tag: string): NativeElement[]
  /** The innermost button with these words; throws when there is none. */
  button(words: string): NativeElement
  /** The field with this label; throws when there is none. */
  field(label: string): NativeElement
  show(): void
  close(): void
  /** What WeChat hands on of this page; null where it cannot be handed on. */
  handsOn(): { title?: string; path?: string } | null
  /** The largest change that was handed to the screen at once, in bytes. */
  largestChange(): number
}

/** Opens a page, and waits until it shows something. @param options - what its address says. */
export async function open(route: string, options: Record<string, string> = {}): Promise<Shown> {
  // A script runs once: register the page once, draw it as often as needed.
  registered[route] ??= simulate.load(path.join(dist, route), 'page', {
    compiler: 'official',
    rootPath: dist,
  })
  const rendered = simulate.render(registered[route])
  const host = document.body.appendChild(document.createElement('div'))
  rendered.attach(host)
  const page = rendered.instance
  Object.assign(page, { route, __route__: route, options })
  stack.push(page)
  let largest = 0
  const { setData } = page
  page.setData = function (change, done) {
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(change)))
    setData.call(this, change, done)
  }
  page.onLoad(options)
  page.onShow()
  page.onReady()
  const text = () => rendered.dom.textContent ?? ''
  await until(() => text() !== '')

  const all = (tag: string) => [...elements(rendered._exparserNode.shadowRoot, tag)]
  return {
    text,
    all,
    button(words) {
      const found = all('button').find(element => element.text.includes(words))
      if (!found) throw new Error(`no button '${words}' in: ${text()}`)
      return found
    },
    field(label) {
      const fields = [...all('input'), ...all('textarea')]
      const found = fields.find(({ attributes }) => attributes.ariaLabel === label)
      if (!found) throw new Error(`no field '${label}' in: ${text()}`)
      return found
    },
    show: () => page.onShow(),
    close() {
      page.onUnload()
      rendered.detach()
      host.remove()
      stack.pop()
      if (largest > MOST_BYTES)
        throw new Error(`${route} handed ${largest} bytes to the screen at once`)
    },
    handsOn: () => page.onShareAppMessage?.({ from: 'menu' }) ?? null,
    largestChange: () => largest,
  }
}

function* elements(node: TreeNode | undefined, tag: string): Generator<NativeElement> {
  if (!node) return
  const dom = node.$$
  const isNative = dom?.tagName?.startsWith('WX-') ?? false
  if (dom?.tagName === `WX-${tag.toUpperCase()}`) {
    yield {
      tag,
      text: dom.textContent ?? '',
      attributes: Object.fromEntries(
        (node._vt?.attrs ?? []).map(({ name, value }) => [name, value]),
      ),
      tap: () => phone.tap(() => dispatch(node, 'tap', {})),
      type: value => dispatch(node, 'input', { value }),
      says: (event, detail) => dispatch(node, event, detail),
    }
  }
  if (!isNative) yield* elements(node.shadowRoot, tag)
  for (const child of node.childNodes ?? []) yield* elements(child, tag)
}

function dispatch(node: TreeNode, type: string, detail: object) {
  const { Event } = require('miniprogram-exparser') as Exparser
  const extraFields = { touches: {}, changedTouches: {} }
  const options = { bubbles: true, capturePhase: true, composed: true, extraFields }
  Event.dispatchEvent(node, Event.create(type, detail, options))
}
