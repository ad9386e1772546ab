import type { FigureId } from '../../../forms/reports/production/schema'
import { productionText } from '../../../forms/reports/production/report'
import type { PrintBlock } from '../../print/model'
import { useLanguage } from '../../i18n'
import { isAbsence } from './absences'
import { LineFigure } from './LineFigure'
import { targetOf, type MonthFigures } from './readings'
import { StackFigure } from './StackFigure'

/** The pictures of a month on paper: the chosen row over 24 months, and the absences. Their numbers stand in the table after them. */
export const monthPictures = (data: MonthFigures, chosen: FigureId): readonly PrintBlock[] => [
  ...(isAbsence(chosen) ? [] : [{ kind: 'figure' as const, figure: <ChosenLine data={data} chosen={chosen} /> }]),
  { kind: 'figure', figure: <StackFigure series={data.series} /> },
]

function ChosenLine({ data, chosen }: { readonly data: MonthFigures; readonly chosen: FigureId }) {
  const { language } = useLanguage()
  const { label } = productionText[language].figures[chosen]
  return (
    <figure className="paper-figure">
      <figcaption>{label}</figcaption>
      <LineFigure series={data.series} figure={chosen} label={label} target={targetOf(data, chosen)} />
    </figure>
  )
}
