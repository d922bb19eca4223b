/** Radians of an angle in degrees. */
const rad = (degrees: number): number => (degrees * Math.PI) / 180
const sin = (degrees: number): number => Math.sin(rad(degrees))

/** Seconds by which the clocks lag behind the even time of astronomers, about right from 2015 to 2060. */
const DELTA_T = 72
/** Of Beijing before UTC, in days. */
const BEIJING = 8 / 24
/** Julian day of 1970-01-01 00:00. */
const EPOCH = 2_440_587.5

/** Terms of the new moon: factor, power of E, then multiples of M, M′, F (Meeus, Astronomical Algorithms, ch. 49). */
const TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
]
/** What the planets do: angle at k = 0, its change a month, factor. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [299.77, 0.107408, 0.000325],
  [251.88, 0.016321, 0.000165],
  [251.83, 26.651886, 0.000164],
  [349.42, 36.412478, 0.000126],
  [84.66, 18.206239, 0.00011],
  [141.74, 53.303771, 0.000062],
  [207.14, 2.453732, 0.00006],
  [154.84, 7.30686, 0.000056],
  [34.52, 27.261239, 0.000047],
  [207.19, 0.121824, 0.000042],
  [291.34, 1.844379, 0.00004],
  [161.72, 24.198154, 0.000037],
  [239.56, 25.513099, 0.000035],
  [331.55, 3.592518, 0.000023],
]

/**
 * The instant of a new moon as a Julian ephemeris day, right within seconds (Meeus, ch. 49).
 *
 * @param k whole number; 0 is that of 2000-01-06.
 */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3
  const omega = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00000015 * t ** 3
  const terms = TERMS.map(([factor, power, a, b, c]) => factor * e ** power * sin(a * m + b * moon + c * f))
  const planets = PLANETS.map(([angle, change, factor]) => factor * sin(angle + change * k))
  return mean - 0.00017 * sin(omega) + [...terms, ...planets].reduce((sum, one) => sum + one, 0)
}

/** The day in Beijing on which an instant falls, as days since 1970-01-01. */
export function beijingDay(ephemeris: number): number {
  return Math.floor(ephemeris - DELTA_T / 86_400 + BEIJING - EPOCH)
}

/** Seen longitude of the sun at an instant, degrees from the spring equinox, right within 0.01° (Meeus, ch. 25). */
export function sunLongitude(ephemeris: number): number {
  const t = (ephemeris - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const m = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(m) +
    (0.019993 - 0.000101 * t) * sin(2 * m) +
    0.000289 * sin(3 * m)
  const seen = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((seen % 360) + 360) % 360
}

/** The new moon on or before a day (days since 1970-01-01, in Beijing): its k. */
export function lastNewMoon(day: number): number {
  let k = Math.floor((day + EPOCH - 2_451_550.09766) / 29.530588861) + 1
  while (beijingDay(newMoon(k)) > day) k -= 1
  return k
}
