import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { patternsSvg, svgOf } from '../../../electron/vault/exports/pictures'
import { dot, Fill, line, rect, text, type Picture } from '../../../forms/reports/pictures/model'
import { PaperPicture } from '../../../renderer/report-view/PaperPicture'

const picture: Picture = {
  id: 'all',
  title: 'Allt',
  width: 640,
  height: 100,
  shapes: [
    ...Fill.options.map((fill, at) => rect(at * 20, 0, 10, 20, fill)),
    line(0, 30, 640, 30, 'dashed'),
    dot(10, 50, false),
    dot(30, 50, true),
    text(0, 90, 'mål', { anchor: 'middle' }),
  ],
}

/** Every element with its measures: colours and names of patterns are each side's own. */
const measures = (markup: string): readonly string[] =>
  [...markup.matchAll(/<(pattern|rect|circle|line|text)\b([^>]*)>/g)]
    .map(([, tag = '', attributes = '']) => {
      const own = [...attributes.matchAll(/ (x|y|x1|x2|y1|y2|cx|cy|r|width|height|patternTransform|text-anchor)="([^"]*)"/g)]
      return `${tag} ${own
        .map(([, name, value]) => `${name}=${value}`)
        .toSorted()
        .join(' ')}`
    })
    .toSorted()

test('the print view and the file draw the same shapes, patterns and all', () => {
  const page = renderToStaticMarkup(createElement(PaperPicture, { picture }))
  const file = patternsSvg + svgOf(picture)
  expect(measures(file)).toEqual(measures(page))
  expect(measures(file).filter((each) => each.startsWith('pattern'))).toHaveLength(4)
  for (const [, id] of file.matchAll(/fill="url\(#([^)]*)\)"/g)) expect(file).toContain(`<pattern id="${id}"`)
  for (const [, id] of page.matchAll(/fill="url\(#([^)]*)\)"/g)) expect(page).toContain(`<pattern id="${id}"`)
})
