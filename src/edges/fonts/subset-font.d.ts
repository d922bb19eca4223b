/** subset-font 2.9 ships no types; only what is used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2'
      keepFeatures?: readonly string[]
      noLayoutClosure?: boolean
      noHinting?: boolean
      dropTables?: readonly string[]
      preserveNameIds?: readonly number[]
    },
  ): Promise<Buffer>
}
