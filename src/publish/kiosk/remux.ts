import {readSound} from '#guide/sound.ts'

/** A recording as the kiosk plays it. */
export interface Remuxed {
  bytes: Uint8Array
  seconds: number
}

/**
 * Writes a recording anew with its length in its head, so that a browser can show how far it is and go back in it: what
 * MediaRecorder writes has none (kiosk.md §9). The sound itself is copied, not recoded; tags are left out.
 *
 * @returns WebM; undefined when it is not Opus in WebM or Ogg, or cannot be read.
 */
export async function remux(bytes: Uint8Array): Promise<Remuxed | undefined> {
  const sound = readSound(bytes)
  if (!sound) return undefined
  // A large library that only a county with recordings needs.
  const {
    BufferSource,
    BufferTarget,
    EncodedAudioPacketSource,
    EncodedPacketSink,
    Input,
    MATROSKA,
    OGG,
    Output,
    WEBM,
    WebMOutputFormat,
  } = await import('mediabunny')
  const input = new Input({formats: [WEBM, MATROSKA, OGG], source: new BufferSource(bytes)})
  if (!(await input.canRead())) return undefined
  const track = await input.getPrimaryAudioTrack()
  const decoderConfig = track && (await track.getDecoderConfig())
  if (track?.codec !== 'opus' || !decoderConfig) return undefined
  const target = new BufferTarget()
  const output = new Output({format: new WebMOutputFormat(), target})
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  for await (const packet of new EncodedPacketSink(track).packets()) {
    // Of the last packet WebM does not say how long it is; the packet itself does.
    const {timestamp} = packet
    const duration = packet.duration > 0 ? packet.duration : Math.max(0, sound.seconds - timestamp)
    await source.add(packet.clone({duration}), {decoderConfig})
  }
  await output.finalize()
  return target.buffer ? {bytes: new Uint8Array(target.buffer), seconds: sound.seconds} : undefined
}
