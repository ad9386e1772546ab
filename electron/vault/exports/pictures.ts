import type { Fill, Picture, Shape } from '../../../forms/reports/pictures/model'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The patterns of all pictures of a page, once. */
export const patterns = `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
<pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.5" height="5"/></pattern>
<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1.2"/></pattern>
<pattern id="rings" width="7" height="7" patternUnits="userSpaceOnUse"><circle cx="3.5" cy="3.5" r="2" fill="none" stroke="#000"/></pattern>
<pattern id="hidden" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="0.6" height="4"/></pattern>
</defs></svg>`

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
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.isLast ? 3.5 : 2}" fill="${shape.isLast ? '#000' : '#fff'}" stroke="#000"/>`
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}"${shape.isStrong ? ' font-weight="600"' : ''}>${escaped(shape.text)}</text>`
  }
}
