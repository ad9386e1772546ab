import { useId } from 'react'
import type { Fill, Picture, Shape } from '../../forms/reports/pictures/model'

/** A picture of a report on paper: the same shapes that the vault draws into a PDF. */
export function PaperPicture({ picture }: { readonly picture: Picture }) {
  const id = useId().replaceAll(':', '')
  const { title, width, height, shapes } = picture
  return (
    <figure className="paper-figure">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`}>
        <Patterns id={id} />
        {shapes.map((shape, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a shape is its place in the picture
          <Drawn key={at} shape={shape} id={id} />
        ))}
      </svg>
    </figure>
  )
}

function Drawn({ shape, id }: { readonly shape: Shape; readonly id: string }) {
  switch (shape.kind) {
    case 'rect': {
      const { kind: _kind, fill, ...place } = shape
      return <rect {...place} className={fill} {...(isPattern(fill) ? { fill: `url(#${id}-${fill})` } : {})} />
    }
    case 'line': {
      const { kind: _kind, look, ...place } = shape
      return <line {...place} className={look} />
    }
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.isLast ? 3.5 : 2} className={shape.isLast ? 'last' : 'point'} />
    case 'text':
      return (
        <text x={shape.x} y={shape.y} textAnchor={shape.anchor} className={shape.isStrong ? 'strong' : undefined}>
          {shape.text}
        </text>
      )
  }
}

const isPattern = (fill: Fill): boolean => fill !== 'full' && fill !== 'ground'

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2.5" height="5" />
      </pattern>
      <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.2" />
      </pattern>
      <pattern id={`${id}-rings`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="3.5" cy="3.5" r="2" className="ring" />
      </pattern>
      <pattern id={`${id}-hidden`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="0.6" height="4" />
      </pattern>
    </defs>
  )
}
