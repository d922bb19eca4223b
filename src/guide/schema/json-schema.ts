import {z} from 'zod'
import {bookletFile} from './booklet-file.ts'
import {countyFile} from './county-file.ts'
import {guideFile} from './guide-file.ts'
import {settingsFile} from './settings-file.ts'

export type SchemaName = 'guide' | 'county' | 'settings' | 'booklet'

const SCHEMAS: Readonly<Record<SchemaName, z.ZodType>> = {
  guide: guideFile,
  county: countyFile,
  settings: settingsFile,
  booklet: bookletFile,
}

/**
 * JSON Schema (draft 2020-12) of what a person may write, with Chinese descriptions, for editors.
 *
 * @param name which file.
 */
export function jsonSchemaOf(name: SchemaName): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(SCHEMAS[name], {io: 'input'})
}
