// The forms of fields that are chosen and not typed: buttons for a verdict and a status, lists for a date, a year and a
// framework. An id cannot be changed.
//
// Used by tests: #field-choices .picker with select[data-part], #field-choices .fixed.

import { create } from './dom.js'
import { choiceWords } from './field-words.js'
import { language, word } from './words.js'

// The values of fields that are chosen by a button, and saved at once.
const BUTTONS = { verdict: ['√', 'X', '?'], status: ['concept', 'wederhoor', 'definitief'] }

// The forms of fields that are chosen from lists, and saved as a text is.
const LISTS = { date: createDate, year: createList, framework: createList }

// The first year that a document can be of.
const FIRST_YEAR = 2000

// Whether a value is chosen by a button.
export const isChosen = ({ form }) => form in BUTTONS

// Whether a value is chosen from lists.
export const isPicked = ({ form }) => form in LISTS

// Whether a value cannot be changed.
export const isFixed = ({ form }) => form === 'fixed'

// Whether a value is written in the text area.
export const isTyped = field => !isChosen(field) && !isPicked(field) && !isFixed(field)

// Whether the pages can show a value before it is saved. Other files change with a year, and findings with a framework.
export const isDrafted = field => isTyped(field) || field.form === 'date'

// Whether the pages have a place for a field.
export const isShown = ({ form }) => form !== 'framework' && form !== 'fixed'

// Whether `box` shows the buttons of the field with an id.
export const hasButtonsOf = (box, id) => box.firstElementChild?.dataset.of === id

// Shows the buttons of a field in `box`. `choose` is called with a value. Buttons that are shown already stay: one may have
// the focus, or be pressed at this moment.
export function showButtons(box, field, choose) {
  if (!hasButtonsOf(box, field.field)) box.replaceChildren(...createButtons(field))
  for (const button of box.children) {
    const { value } = button.dataset
    button.ariaPressed = String(value === field.value)
    button.onclick = () => choose(value)
  }
}

const createButtons = ({ field: of, form }) =>
  BUTTONS[form].map(value => create('button', { dataset: { of, value } }, ...choiceWords(form, value)))

// Shows the lists of a field in `box`, with `value` chosen in them. `pick` is called with each new value. Lists that show
// the same already stay: they may have the focus.
export function showLists(box, field, value, pick) {
  const shown = JSON.stringify([field.field, value, field.choices])
  if (box.firstElementChild?.dataset.shown === shown) return
  const picked = value => {
    box.firstElementChild.dataset.shown = JSON.stringify([field.field, value, field.choices])
    pick(value)
  }
  box.replaceChildren(create('div', { className: 'picker', dataset: { shown } }, ...LISTS[field.form](field, value, picked)))
}

// A value that cannot be changed, and why.
export const createFixed = ({ value }) =>
  create('div', { className: 'fixed' }, create('p', { className: 'value' }, value), create('p', {}, word('desk-choices-fixed')))

function createList(field, value, pick) {
  const isListed = field.choices.some(choice => choice.value === value)
  const options = isListed ? field.choices : [{ value, name: value }, ...field.choices]
  const list = createSelect(field.form, options, value)
  list.onchange = () => pick(list.value)
  return [createLabel(`desk-choices-${field.form}`, list), create('p', { className: 'hint' }, word(`desk-choices-${field.form}-hint`))]
}

// A year, a month of it and a day of that: the last two are optional.
function createDate(field, value, pick) {
  const [year, month = '', day = ''] = value.split('-')
  const lists = {
    year: createSelect('year', years(year), year),
    month: createSelect('month', [none('desk-choices-no-month'), ...months()], month),
    day: createSelect('day', [], '')
  }
  const showDays = chosen => {
    const days = daysOf(lists.year.value, lists.month.value)
    fill(lists.day, [none('desk-choices-no-day'), ...days], days.some(({ value }) => value === chosen) ? chosen : '')
    lists.day.disabled = days.length === 0
  }
  showDays(day)
  for (const list of Object.values(lists)) {
    list.onchange = () => {
      if (list !== lists.day) showDays(lists.day.value)
      pick(Object.values(lists).map(({ value }) => value).filter(Boolean).join('-'))
    }
  }
  const parts = Object.entries(lists).map(([part, list]) => createLabel(`desk-choices-${part}`, list))
  return [create('div', { className: 'parts' }, ...parts), create('p', { className: 'hint' }, word('desk-choices-date-hint'))]
}

const createLabel = (key, list) => create('label', {}, create('span', {}, word(key)), list)

const createSelect = (part, options, value) => fill(create('select', { dataset: { part } }), options, value)

function fill(list, options, chosen) {
  list.replaceChildren(...options.map(({ value, name }) => create('option', { value, selected: value === chosen }, name)))
  return list
}

const none = key => ({ value: '', name: word(key) })

const twoDigits = number => String(number).padStart(2, '0')

// The years up to the next one, the latest first, with the one that is chosen.
function years(chosen) {
  const last = new Date().getFullYear() + 1
  const all = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index))
  return (all.includes(chosen) ? all : [chosen, ...all]).map(value => ({ value, name: value }))
}

function months() {
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => ({ value: twoDigits(index + 1), name: names.format(Date.UTC(2000, index, 1)) }))
}

// The days of a month; none without a month.
function daysOf(year, month) {
  const count = month ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 0
  return Array.from({ length: count }, (_, index) => ({ value: twoDigits(index + 1), name: String(index + 1) }))
}
