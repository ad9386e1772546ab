import { dotRadius, patterns, type Fill, type Pattern, type Picture, type Shape } from '../../../forms/reports/pictures/model'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The patterns of all pictures of a page, once. */
export const patternsSvg = `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>${patterns.map(defined).join('')}</defs></svg>`

function defined(pattern: Pattern): string {
  const { fill, side, turn } = pattern
  const shape =
    pattern.kind === 'bar'
      ? `<rect width="${pattern.width}" height="${side}"/>`
      : `<circle cx="${side / 2}" cy="${side / 2}" r="${pattern.radius}"${pattern.kind === 'ring' ? ' fill="none" stroke="#000"' : ''}/>`
  return `<pattern id="${fill}" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${shape}</pattern>`
}

const filled: { readonly [F in Fill]: string } = {
  full: 'fill="#333"',
  ground: 'fill="#eee"',
  stripes: 'fill="url(#stripes)" stroke="#000" stroke-width="0.75"',
  dots: 'fill="url(#dots)" stroke="#000" stroke-width="0.75"',
  rings: 'fill="url(#rings)" stroke="#000" stroke-width="0.75"',
  hidden: 'fill="url(#hidden)" stroke="#777" stroke-width="0.5"',
}
const lines = {
  hair: 'stroke="#bbb" stroke-width="0.5"',
  ink: 'stroke="#000" stroke-width="1.5"',
  dashed: 'stroke="#000" stroke-dasharray="5 3"',
} as const

/** A picture as inline SVG with its title above: no script, no address. */
export const svgOf = ({ title, width, height, shapes }: Picture): string =>
  `<figure><figcaption>${escaped(title)}</figcaption><svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${height}" width="100%">${shapes.map(drawn).join('')}</svg></figure>`

function drawn(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${filled[shape.fill]}/>`
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" ${lines[shape.look]}/>`
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${dotRadius(shape.isLast)}" fill="${shape.isLast ? '#000' : '#fff'}" stroke="#000"/>`
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}"${shape.isStrong ? ' font-weight="600"' : ''}>${escaped(shape.text)}</text>`
  }
}
