import type {SiteData} from '#kiosk-app/data/offices.ts'
import type {FormatInput} from '../model.ts'
import {openHours} from './open-hours.ts'

/** The sites of the county as the terminal needs them. Who speaks Yi is told by the first word of the language. */
export function sites(input: FormatInput): SiteData[] {
  const spoken = input.words.han('kiosk.yi.spoken')
  return Object.entries(input.workspace.county.sites).map(([key, site]) => ({
    key,
    name: site.name,
    address: site.address,
    ...(site.directions === undefined ? {} : {directions: site.directions}),
    ...(site.phone === undefined ? {} : {phone: site.phone}),
    hours: openHours(site.hours, input),
    staff: site.staff.map(({name, role, phone, speaks}) => ({
      name,
      role,
      ...(phone === undefined ? {} : {phone}),
      speaks,
      yi: speaks.some(language => language.startsWith(spoken)),
    })),
  }))
}
