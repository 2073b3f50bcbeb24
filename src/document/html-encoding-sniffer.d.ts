declare module 'html-encoding-sniffer' {
  /** The encoding's name in the WHATWG's spelling. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { defaultEncoding?: string; transportLayerEncodingLabel?: string | undefined },
  ): string;
}
