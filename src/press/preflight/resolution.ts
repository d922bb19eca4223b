import type {PlacedPicture} from '../colour/pictures.ts'
import type {PressFault, PressRule} from './model.ts'

/** What a picture should have on paper (service-guides.md §7), and below which its pixels are seen at arm's length. */
export const GOOD = 300
export const POOR = 150

const faults = (pictures: readonly PlacedPicture[]): PressFault[] =>
  pictures.map(({page, dpi, pixels, size}) => ({
    pages: [page],
    values: {
      dpi: Math.round(dpi),
      width: Math.round(size.width),
      height: Math.round(size.height),
      pixels: `${pixels.width}×${pixels.height}`,
      needed: Math.ceil((size.width / 25.4) * GOOD),
      good: GOOD,
      poor: POOR,
    },
  }))

/** Half of what is good and less: a person sees the steps, so the file does not go out. */
export const coarsePicture: PressRule = {
  id: 'coarse-picture',
  level: 'error',
  source: 'service-guides.md §7（300 dpi）',
  judge: ({pages}) =>
    faults(pages.flatMap(({pictures}) => pictures.filter(({dpi}) => Math.round(dpi) < POOR))),
}

/** Between the two a photograph is soft but whole: someone who has no better one may print it. Rounding is forgiven. */
export const softPicture: PressRule = {
  id: 'soft-picture',
  level: 'warning',
  source: 'service-guides.md §7（300 dpi）',
  judge: ({pages}) =>
    faults(
      pages.flatMap(({pictures}) => pictures.filter(({dpi}) => Math.round(dpi) >= POOR && dpi < GOOD * 0.99)),
    ),
}
