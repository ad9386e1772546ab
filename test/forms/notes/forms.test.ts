import { describe, expect, test } from 'vitest'
import { allItems, entryText, fromOther, languages, missingItems, type FormDefinition } from '../../../forms/core/form'
import type { Answer, Answers, Item } from '../../../forms/core/items'
import { findForm, forms } from '../../../forms/notes/index'

const intakeWords = ['contact', 'citizenship', 'income', 'economy', 'drugs', 'drug-kinds', 'drug-use', 'treatment', 'prostitution']
const infections = /klamydia|gonorr|syfilis|hiv|hepatit|herpes|trichomonas|chlamydia|syphilis/i
const sameInBoth = new Set(['Vulva', 'Vagina', 'Cervix', 'Uterus', 'Adnexa', 'Plan', 'Wet smear', 'Trichomonas', 'Mycoplasma genitalium'])
const sameOptions = new Set([...sameInBoth, 'Diabetes', 'Hepatit A', 'Normal', 'Implant', 'Herpes'])

/** An answer with something in it; with showIf in mind the answers to choices can be picked by place. */
function answerTo(item: Item, option = 0): Answer {
  switch (item.kind) {
    case 'text':
      return `skrivet i ${item.id}`
    case 'choice':
      return item.options[option % item.options.length] ?? ''
    case 'many':
      return [...item.options]
    case 'finding':
      return { state: 'finding', note: `sett i ${item.id}` }
    case 'yes-no':
      return { state: 'yes', note: `sagt om ${item.id}` }
    case 'date':
      return '2026-02-27'
    case 'number':
      return item.min
  }
}

/** All items answered, and every condition met. */
function fullAnswers(form: FormDefinition): Answers {
  const answers: Record<string, Answer> = {}
  const items = allItems(form.sections)
  for (const item of items) answers[item.id] = answerTo(item)
  for (const { showIf } of items) {
    const other = items.find(({ id }) => id === showIf?.item)
    if (showIf && other?.kind === 'choice')
      answers[other.id] = items.some((item) => item.showIf?.item === other.id && item.showIf.is.includes('now'))
        ? 'now'
        : (showIf.is[0] ?? '')
  }
  return answers
}

test('ids are in kebab-case and each version stands once', () => {
  const names = forms.map((form) => `${form.id} ${form.version}`)
  expect(new Set(names).size).toBe(names.length)
  for (const form of forms) expect(form.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('a form is found by id and version, the newest without one', () => {
  for (const form of forms) {
    expect(findForm(form.id, form.version)).toBe(form)
    expect(findForm(form.id)?.version).toBe(Math.max(...forms.filter(({ id }) => id === form.id).map(({ version }) => version)))
    expect(findForm(form.id, form.version + 100)).toBeUndefined()
  }
  expect(findForm('no-such-form')).toBeUndefined()
})

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  const items = allItems(form.sections)

  test('item and section ids are unique, in kebab-case, and none is a word of the intake statistics', () => {
    const sectionIds = form.sections.map(({ id }) => id)
    const ids = items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(sectionIds).size).toBe(sectionIds.length)
    for (const id of [...ids, ...sectionIds]) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(ids.filter((id) => intakeWords.includes(id))).toEqual([])
  })

  test('options are unique and in kebab-case', () => {
    for (const item of items) {
      if (!('options' in item)) continue
      expect(new Set(item.options).size).toBe(item.options.length)
      for (const option of item.options) expect(option).toMatch(/^[a-z]+(-[a-z]+)*$/)
    }
  })

  test.each(languages)('every word is there in %s, and none is left over', (language) => {
    const words = form.words[language]
    expect(words.title.trim()).not.toBe('')
    expect(Object.keys(words.sections).toSorted()).toEqual(form.sections.map(({ id }) => id).toSorted())
    expect(Object.keys(words.items).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
    for (const title of Object.values(words.sections)) expect(title.trim()).not.toBe('')
    for (const item of items) {
      const { label = '', help, options = {} } = words.items[item.id] ?? {}
      expect(label.trim(), item.id).not.toBe('')
      if (help !== undefined) expect(help.trim(), item.id).not.toBe('')
      const wanted = 'options' in item ? item.options : []
      expect(Object.keys(options).toSorted(), item.id).toEqual(wanted.toSorted())
      for (const word of Object.values(options)) expect(word.trim(), item.id).not.toBe('')
      expect(new Set(Object.values(options)).size, item.id).toBe(wanted.length)
    }
  })

  test('the two languages differ but for the words that are the same in both', () => {
    const { sv, en } = form.words
    expect(sv.title).not.toBe(en.title)
    const same = items.flatMap(({ id }) => {
      const swedish = sv.items[id]
      const english = en.items[id]
      const options = Object.entries(swedish?.options ?? {}).filter(
        ([key, word]) => english?.options?.[key] === word && !sameOptions.has(word),
      )
      const label = swedish?.label === english?.label && !sameInBoth.has(swedish?.label ?? '') ? [id] : []
      const help = swedish?.help !== undefined && swedish.help === english?.help ? [`${id} help`] : []
      const helpMissing = (swedish?.help === undefined) !== (english?.help === undefined) ? [`${id} help in one language`] : []
      return [...label, ...help, ...helpMissing, ...options.map(([key]) => `${id} ${key}`)]
    })
    expect(same).toEqual([])
  })

  test('every option is accepted, an unknown option or item and the wrong kind are refused', () => {
    for (const item of items) {
      if (item.kind === 'choice') {
        for (const option of item.options) expect(form.answers.safeParse({ [item.id]: option }).success).toBe(true)
        expect(form.answers.safeParse({ [item.id]: 'no-such-option' }).success).toBe(false)
      }
      if (item.kind === 'many') {
        expect(form.answers.safeParse({ [item.id]: [...item.options] }).success).toBe(true)
        expect(form.answers.safeParse({ [item.id]: ['no-such-option'] }).success).toBe(false)
        expect(form.answers.safeParse({ [item.id]: [item.options[0], item.options[0]] }).success).toBe(false)
      }
      if (item.kind === 'number') {
        expect(form.answers.safeParse({ [item.id]: item.max }).success).toBe(true)
        expect(form.answers.safeParse({ [item.id]: item.max + 1 }).success).toBe(false)
        expect(form.answers.safeParse({ [item.id]: item.min - 1 }).success).toBe(false)
      }
      if (item.kind === 'date') expect(form.answers.safeParse({ [item.id]: '2026-02-29' }).success).toBe(false)
      expect(form.answers.safeParse({ [item.id]: true }).success).toBe(false)
    }
    expect(form.answers.safeParse({ 'no-such-item': 'x' }).success).toBe(false)
  })

  test('empty answers are valid', () => {
    expect(form.answers.safeParse({}).success).toBe(true)
    if (form.mayStop) expect(missingItems(form, {})).toEqual([])
  })

  test('an item is asked because of an earlier one, by options that it has', () => {
    items.forEach(({ id, showIf }, at) => {
      if (!showIf) return
      const other = items.slice(0, at).find((item) => item.id === showIf.item)
      expect(other, id).toBeDefined()
      const possible = other && 'options' in other ? other.options : ['yes', 'no', 'unknown', 'normal', 'finding', 'not-examined']
      expect(
        showIf.is.filter((value) => !possible.includes(value)),
        id,
      ).toEqual([])
      expect(showIf.is.length, id).toBeGreaterThan(0)
    })
  })

  test.each(languages)('the summary is one short line without infections or what others told (%s)', (language) => {
    const long = Object.fromEntries(
      items.map((item) => [
        item.id,
        item.kind === 'yes-no'
          ? { state: 'yes' as const, note: `${fromOther.open}granne${fromOther.close} två\nrader ${'ord '.repeat(60)}` }
          : answerTo(item),
      ]),
    )
    for (const answers of [{}, fullAnswers(form), long]) {
      const line = form.summary(answers, language)
      expect(line.trim()).not.toBe('')
      expect(line).not.toMatch(/[\r\n]/)
      expect(line.length).toBeLessThanOrEqual(90)
      expect(line).not.toMatch(infections)
      expect(line).not.toContain('granne')
    }
  })

  test.each(languages)('the entry in plain text has every label and what was written (%s)', (language) => {
    const answers = fullAnswers(form)
    expect(form.answers.safeParse(answers).success).toBe(true)
    const lines = entryText(form, answers, language).flatMap((section) => section.lines)
    expect(lines.map(({ label }) => label)).toEqual(items.map(({ id }) => form.words[language].items[id]?.label))
    for (const item of items) {
      const text = lines.find((line) => line.item === item.id)?.text ?? ''
      if (item.kind === 'text') expect(text).toBe(`skrivet i ${item.id}`)
      if (item.kind === 'finding') expect(text).toBe(`sett i ${item.id}`)
      if (item.kind === 'many') expect(text.split(', ').length).toBeGreaterThanOrEqual(item.options.length)
      expect(text.trim()).not.toBe('')
    }
  })
})

describe('what single forms promise', () => {
  test('an examination shows reason and regions with findings', () => {
    const gynExam = findForm('gyn-exam')
    expect(gynExam?.mayStop).toBe(true)
    expect(gynExam?.sections.map(({ id }) => id)).toEqual(['history', 'findings', 'samples', 'assessment', 'plan'])
    expect(allItems(gynExam?.sections ?? []).filter(({ required }) => required)).toEqual([])
    const answers = { reason: ['routine'], vulva: { state: 'normal' as const }, cervix: { state: 'finding' as const, note: 'Ektropion' } }
    expect(gynExam?.summary(answers, 'sv')).toBe('Rutinkontroll. Fynd: cervix.')
    expect(gynExam?.summary(answers, 'en')).toBe('Routine check. Findings: cervix.')
    expect(gynExam?.summary({ reason: ['routine', 'cervical-sample'], vulva: { state: 'normal' } }, 'sv')).toBe(
      'Rutinkontroll, cellprov. Undersökt u.a.',
    )
    expect(gynExam?.summary({ vulva: { state: 'not-examined' } }, 'sv')).toBe('Gynekologisk undersökning')
  })

  test('a history shows hypersensitivity and nothing else', () => {
    const anamnes = findForm('anamnes')
    expect(anamnes?.summary({ hypersensitivity: { state: 'yes', note: 'penicillin' }, 'sti-history': 'klamydia 2019' }, 'sv')).toBe(
      'Överkänslighet: penicillin',
    )
    expect(anamnes?.summary({ hypersensitivity: { state: 'no' } }, 'sv')).toBe('Anamnes')
  })

  test('that she chose not to answer about violence is an answer like another', () => {
    const violence = allItems(findForm('anamnes')?.sections ?? []).find(({ id }) => id === 'violence')
    expect(violence?.kind === 'choice' && violence.options.includes('declined')).toBe(true)
    expect(violence?.required).toBeUndefined()
  })

  test('a deviating opinion is about another entry and says what is held to be wrong', () => {
    const opinion = findForm('deviating-opinion')
    expect(opinion?.linked).toBe(true)
    expect(opinion && missingItems(opinion, {})).toEqual(['holds-wrong'])
    expect(opinion?.summary({ 'holds-wrong': 'Datumet' }, 'sv')).not.toContain('Datumet')
  })
})
