/**
 * The tenant's logo through an img: a script inside an SVG never runs there. The name stands beside
 * it in words, so the picture itself says nothing to a screen reader.
 */
export function Logo({ svg }: { svg: string }) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  // biome-ignore lint/performance/noImgElement: a few kilobytes in the page itself, nothing to optimise
  return <img src={source} alt="" className="h-10 w-auto max-w-36 rounded-sm bg-surface p-1" />;
}
