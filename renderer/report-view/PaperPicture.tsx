import { useId } from 'react'
import { dotRadius, patterns, type Fill, type Picture, type Shape } from '../../forms/reports/pictures/model'

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
      return <circle cx={shape.x} cy={shape.y} r={dotRadius(shape.isLast)} className={shape.isLast ? 'last' : 'point'} />
    case 'text':
      return (
        <text x={shape.x} y={shape.y} textAnchor={shape.anchor} className={shape.isStrong ? 'strong' : undefined}>
          {shape.text}
        </text>
      )
  }
}

const isPattern = (fill: Fill): boolean => patterns.some((pattern) => pattern.fill === fill)

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {patterns.map((pattern) => {
        const { fill, side, turn } = pattern
        return (
          <pattern
            key={fill}
            id={`${id}-${fill}`}
            width={side}
            height={side}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${turn})`}
          >
            {pattern.kind === 'bar' ? (
              <rect width={pattern.width} height={side} />
            ) : (
              <circle cx={side / 2} cy={side / 2} r={pattern.radius} className={pattern.kind === 'ring' ? 'ring' : undefined} />
            )}
          </pattern>
        )
      })}
    </defs>
  )
}
