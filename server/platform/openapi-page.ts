import type { Route } from './implement'
import { z } from '#shared/z'
import { API_PATH } from './dispatch'

type Schema = {
  type?: string | string[]
  $ref?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}

/** The endpoints as a page that a person can read: what each is for, who may ask, what it takes and gives. */
export function openApiPage(routes: readonly Route[]): string {
  const parts = new Map<string, Route[]>()
  for (const route of routes) {
    const part = route.endpoint.id.split('.')[0]!
    parts.set(part, [...(parts.get(part) ?? []), route])
  }
  const sections = [...parts].map(
    ([part, own]) => `<h2 id="${part}">${part}</h2>${own.map(sectionOf).join('')}`,
  )
  const links = [...parts.keys()].map(part => `<a href="#${part}">${part}</a>`).join(' · ')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>归途接口</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style>
<h1>归途接口</h1><p>机器可读的版本：<a href="${API_PATH}/openapi.json">openapi.json</a>（OpenAPI 3.1）。
出错时返回 problem+json：稳定的 <code>code</code>、可以直接显示的 <code>title</code>、<code>errors</code> 列出每个有误的字段。</p>
<nav>${links}</nav>${sections.join('')}</html>`
}

function sectionOf({ endpoint, contract }: Route): string {
  const { method, path, summary, by } = endpoint
  return `<section><h3><b>${method}</b> ${API_PATH}${path}</h3><p>${summary}</p>
<p class="by">${by.join('、')}</p>
<details><summary>请求</summary>${fieldsOf(contract.input, 'input')}</details>
<details><summary>回答</summary>${fieldsOf(contract.reply, 'output')}</details></section>`
}

function fieldsOf(schema: z.ZodType, io: 'input' | 'output'): string {
  const json = z.toJSONSchema(schema, { io, reused: 'inline' }) as Schema & {
    $defs?: Record<string, Schema>
  }
  return `<pre>${escaped(shapeOf(json, json.$defs ?? {}, ''))}</pre>`
}

/** A schema as an indented shape, one field a line. */
function shapeOf(schema: Schema, named: Record<string, Schema>, indent: string): string {
  if (schema.$ref) return shapeOf(named[schema.$ref.split('/').at(-1)!] ?? {}, named, indent)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return either.map(one => shapeOf(one, named, indent)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  if (schema.items) return `[ ${shapeOf(schema.items, named, indent)}, … ]`
  if (!schema.properties) return String(schema.type ?? 'any')
  const inner = `${indent}  `
  const lines = Object.entries(schema.properties).map(([name, field]) => {
    const mark = schema.required?.includes(name) ? '' : '?'
    return `${inner}${name}${mark}: ${shapeOf(field, named, inner)}`
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const STYLE = `
body { font: 16px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1d2b36 }
section { border: 1px solid #d5dde3; border-radius: 8px; padding: .5rem 1rem; margin: .75rem 0 }
h3 { font: 600 15px/1.5 ui-monospace, monospace; margin: .25rem 0 } h3 b { color: #0b5c8a }
p { margin: .25rem 0 } .by { color: #5a6b78; font-size: 14px }
pre { background: #f5f8fa; padding: .75rem; overflow-x: auto; font-size: 13px } summary { cursor: pointer }`
