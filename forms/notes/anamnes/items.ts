import type { Section } from '../../core/form'

/** Methods as they are asked in the history and in the examination. Source: contraception rules, methods. */
export const contraceptionMethods = [
  'none',
  'condom',
  'combined-pill',
  'progestogen-pill',
  'patch',
  'ring',
  'injection',
  'implant',
  'hormonal-iud',
  'copper-iud',
  'sterilised',
  'natural',
  'emergency-pill',
  'other',
] as const

/**
 * Medical history. The five intake items are not here (architecture, rule 4): what is medically needed of them is written in free text by
 * the clinician. Social matters are free text, so that nothing can be filtered on them (PDL 2:8, journal law D10).
 */
export const sections = [
  {
    id: 'today',
    items: [
      { id: 'wants-help-with', kind: 'text', lines: 3 },
      { id: 'worries-most', kind: 'text', lines: 2 },
      { id: 'understanding-support', kind: 'yes-no' },
    ],
  },
  {
    id: 'health',
    items: [
      { id: 'hypersensitivity', kind: 'yes-no' },
      { id: 'hypersensitivity-reaction', kind: 'text', lines: 1, showIf: { item: 'hypersensitivity', is: ['yes'] } },
      { id: 'illnesses-now', kind: 'text', lines: 3 },
      { id: 'illnesses-earlier', kind: 'text', lines: 2 },
      {
        id: 'conditions',
        kind: 'many',
        options: [
          'none',
          'high-blood-pressure',
          'heart',
          'blood-clot',
          'bleeding',
          'migraine-aura',
          'migraine',
          'diabetes',
          'thyroid',
          'liver',
          'kidney',
          'epilepsy',
          'asthma',
          'breast-cancer',
          'other-cancer',
        ],
      },
      { id: 'operations', kind: 'text', lines: 2 },
      { id: 'medicines', kind: 'text', lines: 3 },
      { id: 'psychiatric-care', kind: 'yes-no' },
      { id: 'height', kind: 'number', min: 100, max: 230, decimals: 0, unit: 'cm' },
      { id: 'weight', kind: 'number', min: 25, max: 300, decimals: 1, unit: 'kg' },
      { id: 'weight-change', kind: 'text', lines: 1 },
      { id: 'blood-sampling', kind: 'yes-no' },
    ],
  },
  {
    id: 'heredity',
    items: [
      {
        id: 'heredity',
        kind: 'many',
        options: [
          'none',
          'breast-cancer',
          'ovarian-cancer',
          'other-cancer',
          'blood-clot',
          'heart-stroke',
          'high-blood-pressure',
          'diabetes',
          'mental-illness',
          'unknown',
        ],
      },
      { id: 'heredity-note', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'pregnancies',
    items: [
      { id: 'gravida', kind: 'number', min: 0, max: 30, decimals: 0, unit: '' },
      { id: 'para', kind: 'number', min: 0, max: 25, decimals: 0, unit: '' },
      { id: 'miscarriages', kind: 'number', min: 0, max: 30, decimals: 0, unit: '' },
      { id: 'abortions', kind: 'number', min: 0, max: 30, decimals: 0, unit: '' },
      { id: 'ectopic', kind: 'number', min: 0, max: 10, decimals: 0, unit: '' },
      { id: 'pregnancies-note', kind: 'text', lines: 3 },
      { id: 'breastfeeding', kind: 'choice', options: ['no', 'yes'] },
      { id: 'pregnancy-wish', kind: 'choice', options: ['no', 'now', 'later', 'unsure', 'declined'] },
    ],
  },
  {
    id: 'menstruation',
    items: [
      { id: 'menarche', kind: 'number', min: 7, max: 25, decimals: 0, unit: '' },
      { id: 'period-pattern', kind: 'choice', options: ['regular', 'irregular', 'absent', 'menopause'] },
      {
        id: 'menopause-age',
        kind: 'number',
        min: 25,
        max: 65,
        decimals: 0,
        unit: '',
        showIf: { item: 'period-pattern', is: ['menopause'] },
      },
      { id: 'last-period', kind: 'date' },
      { id: 'cycle-length', kind: 'number', min: 10, max: 200, decimals: 0, unit: 'd' },
      { id: 'bleeding-days', kind: 'number', min: 1, max: 60, decimals: 0, unit: 'd' },
      { id: 'bleeding-amount', kind: 'choice', options: ['light', 'normal', 'heavy'] },
      { id: 'period-pain', kind: 'choice', options: ['none', 'mild', 'moderate', 'severe'] },
      { id: 'menstruation-note', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'contraception',
    items: [
      { id: 'contraception-now', kind: 'many', options: contraceptionMethods },
      { id: 'contraception-since', kind: 'text', lines: 1 },
      { id: 'contraception-before', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'gynaecology',
    items: [
      { id: 'gynaecological-history', kind: 'text', lines: 3 },
      { id: 'genital-complaints', kind: 'text', lines: 2 },
      { id: 'last-cervical-sample', kind: 'text', lines: 1 },
      { id: 'last-cervical-result', kind: 'choice', options: ['normal', 'changes', 'unknown'] },
      { id: 'cervical-treatment', kind: 'yes-no' },
      { id: 'mammography', kind: 'text', lines: 1 },
      { id: 'sti-history', kind: 'text', lines: 2 },
      { id: 'vaccinations', kind: 'many', options: ['none', 'hepatitis-a', 'hepatitis-b', 'hpv', 'unknown'] },
      { id: 'vaccinations-note', kind: 'text', lines: 1 },
      { id: 'genital-cutting', kind: 'choice', options: ['no', 'yes', 'unknown', 'declined'] },
      { id: 'earlier-examinations', kind: 'text', lines: 3 },
    ],
  },
  {
    id: 'living',
    items: [
      { id: 'sleep', kind: 'text', lines: 1 },
      { id: 'appetite', kind: 'text', lines: 1 },
      { id: 'pain', kind: 'yes-no' },
      { id: 'smoking', kind: 'choice', options: ['never', 'stopped', 'sometimes', 'daily'] },
      { id: 'snus', kind: 'choice', options: ['never', 'stopped', 'sometimes', 'daily'] },
      { id: 'alcohol', kind: 'choice', options: ['never', 'monthly', 'few-a-month', 'few-a-week', 'most-days', 'declined'] },
      { id: 'living-note', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'situation',
    items: [
      { id: 'social-situation', kind: 'text', lines: 4 },
      { id: 'children-at-home', kind: 'yes-no' },
      { id: 'children-needs', kind: 'text', lines: 3, showIf: { item: 'children-at-home', is: ['yes'] } },
      { id: 'support-network', kind: 'text', lines: 2 },
      { id: 'other-care', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'safety',
    items: [
      { id: 'seen-alone', kind: 'yes-no' },
      { id: 'violence', kind: 'choice', options: ['no', 'earlier', 'now', 'declined', 'not-asked'] },
      { id: 'violence-note', kind: 'text', lines: 3, showIf: { item: 'violence', is: ['earlier', 'now'] } },
      { id: 'safe-today', kind: 'yes-no', showIf: { item: 'violence', is: ['now'] } },
      { id: 'violence-help', kind: 'text', lines: 2, showIf: { item: 'violence', is: ['earlier', 'now'] } },
    ],
  },
  {
    id: 'closing',
    items: [
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
      { id: 'follow-up', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
