import * as L from 'leaflet'
import type { Place } from '#shared/checkins/checkins.contract'
import { SHAPES, SIGNS } from '../verdict/verdict-shapes'

/** How a marker looks. */
export interface MarkerLook {
  verdict: Place['verdict']
  name: string
  /** 'selected', 'attention', 'earlier': classes that the stylesheet knows. */
  states: readonly string[]
}

/** The sign of one check-in, with its name beside it. */
export const markerIcon = ({ verdict, name, states }: MarkerLook): L.DivIcon =>
  L.divIcon({
    html: boxOf(shapeOf(verdict), named(name)),
    className: ['marker', ...states].join(' '),
    iconSize: [16, 16],
  })

/** The sign of many check-ins of one office: the worst verdict, how many, and which office. */
export const groupIcon = (verdict: Place['verdict'], count: number, name: string): L.DivIcon =>
  L.divIcon({
    html: boxOf(shapeOf(verdict), textOf('count', String(count)), textOf('office', name)),
    className: 'group',
    iconSize: [36, 36],
  })

/** Lines of text below one another. */
export const linesOf = (lines: readonly string[]): HTMLElement =>
  boxOf(...lines.map(line => textOf('line', line)))

/** The age is a text of its own, so that it can change while the marker stays. */
function named(name: string): HTMLElement {
  const label = textOf('name', name)
  label.append(textOf('age', ''))
  return label
}

function shapeOf(verdict: Place['verdict']): SVGElement {
  const svg = svgElement('svg', { class: `verdict ${verdict}`, viewBox: '0 0 20 20' })
  const sign = svgElement('text', { x: '10', y: '14.5' })
  sign.textContent = SIGNS[verdict]
  svg.append(svgElement('path', { d: SHAPES[verdict] }), sign)
  return svg
}

function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

function boxOf(...children: Element[]): HTMLElement {
  const box = document.createElement('div')
  box.append(...children)
  return box
}

/** Names are text and never markup, whatever they hold. */
function textOf(className: string, text: string): HTMLElement {
  const element = document.createElement(className === 'line' ? 'div' : 'span')
  element.className = className
  element.textContent = text
  return element
}
