import {expect, it} from 'vitest'
import {jsonSchemaOf} from './json-schema.ts'

/** Every property of a JSON Schema, by path. */
function properties(schema: unknown, path = ''): [string, {description?: unknown}][] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return properties(value, path)
    return Object.entries(value as Record<string, {description?: unknown}>).flatMap(
      ([name, inner]): [string, {description?: unknown}][] => [
        [`${path}.${name}`, inner],
        ...properties(inner, `${path}.${name}`),
      ],
    )
  })
}

it.each(['guide', 'county', 'settings', 'booklet'] as const)(
  'every key of %s is explained in Chinese',
  name => {
    const schema = jsonSchemaOf(name)
    const all = properties(schema)
    expect(all.length).toBeGreaterThan(5)
    for (const [path, {description}] of all)
      expect([path, description]).toEqual([path, expect.stringMatching(/\p{Script=Han}/u)])
    expect(schema).toMatchObject({type: 'object', additionalProperties: false})
  },
)
