import type {Sizes} from '#guide/kiosk-room.ts'

/** The sizes as variables the style sheets are written in. */
export function sizesCss(sizes: Sizes): string {
  const px = (value: number): string => `${Math.round(value * 100) / 100}px`
  return [
    ':root {',
    `  --text: ${px(sizes.text)};`,
    `  --least: ${px(sizes.least)};`,
    `  --target: ${px(sizes.target)};`,
    `  --gap: ${px(sizes.gap)};`,
    '}',
    // For browsers without variables, which only see the plain pages.
    `html { font-size: ${px(sizes.text)}; }`,
    '',
  ].join('\n')
}
