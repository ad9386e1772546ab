import { tablesOf, type Report } from '../../../forms/reports/model'
import type { PrintBlock } from '../../print/model'
import { IntakeBars } from './IntakeBars'

/** Every question as bars, for the paper. */
export const intakePictures = (report: Report): readonly PrintBlock[] =>
  tablesOf(report).map((table) => ({
    kind: 'figure',
    figure: (
      <figure className="paper-figure">
        <figcaption>{table.title}</figcaption>
        <IntakeBars table={table} />
      </figure>
    ),
  }))
