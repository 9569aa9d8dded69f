// What can be added to the document at a field, removed and moved: buttons, and lists to choose an indicator from.
//
// Used by tests: #field-parts, its buttons with data-part and its lists with data-parts.

import { askWhether } from './ask.js'
import { byId, create } from './dom.js'
import { partName } from './field-words.js'
import { keepFocus } from './keep-focus.js'
import { get } from './request.js'
import { word } from './words.js'

// The actions with an indicator to choose, in the order of their lists.
const LISTS = ['add-indicator', 'remove-indicator', 'judge', 'add-row']

export class Parts {
  #name
  #panel
  // The field and what can be done at it, as JSON.
  #shown = ''

  // `panel` is that of the field: it saves, and opens the field to go on with.
  constructor(name, panel) {
    this.#name = name
    this.#panel = panel
  }

  // Shows what can be done at a field, before another button if there is one. What is shown already stays: the focus may be
  // in it, and a list open.
  show(field, other) {
    const { field: id, can_add: additions, can_remove: isRemovable, parts } = field
    const shown = JSON.stringify([id, additions, isRemovable, parts, Boolean(other)])
    if (shown === this.#shown) return
    this.#shown = shown
    const box = byId('field-parts')
    keepFocus(box, () => box.replaceChildren(...this.#elements(field), ...(other ? [other] : [])))
  }

  #elements({ can_add: additions, can_remove: isRemovable, field: id, parts }) {
    const keyButton = (action, key) =>
      create('button', { onclick: () => this.#changeKey(action, key) }, word(`desk-part-${action}`, { part: partName(key) }))
    const button = part =>
      create('button', { onclick: () => this.#change(part.name), dataset: { part: part.name } }, partWords(part))
    const lists = LISTS.map(action => [action, parts.filter(part => part.action === action)])
    return [
      ...additions.map(key => keyButton('add', key)),
      ...(isRemovable ? [keyButton('remove', id.split(/[.:]/).at(-1))] : []),
      ...parts.filter(part => !LISTS.includes(part.action)).map(button),
      ...lists.filter(([, choices]) => choices.length).map(([action, choices]) => choiceList(action, choices, button))
    ]
  }

  // Adds or removes a text next to the open one, such as a LET OP.
  async #changeKey(action, key) {
    if (action === 'add' && !(await this.#panel.leave())) return
    const text = textNextTo(this.#panel.id)
    await this.#panel.goOn('key', { key, action }, answer => (action === 'add' ? answer.field : text))
  }

  // Adds, removes or moves a part of the document at the open field.
  async #change(name) {
    if (!(await this.#panel.leave())) return
    // Asked for again: what would be lost is what is saved now.
    const field = await get(`/field/${this.#name}?field=${encodeURIComponent(this.#panel.id)}`)
    const part = field?.parts.find(part => part.name === name)
    if (part && !(await mayLose(part))) return
    await this.#panel.goOn('part', { part: name }, answer => answer.field, part && word(`desk-parts-done-${part.action}`))
    if (part) focusMover(part)
  }
}

// The id of the text in the same table.
const textNextTo = id => id.replace(/[^.]*$/, 'tekst')

// Asks before a text is lost. Resolves to whether to go on.
async function mayLose({ action, loses }) {
  if (!loses.length) return true
  const question = [word(`desk-parts-ask-${action}`), ...loses.map(text => `“${text}”`)].join('\n\n')
  return askWhether(question, word(`desk-parts-yes-${action}`))
}

// Moving goes on: the button that was pressed, or the one for the other way at the end of the list.
function focusMover({ action }) {
  if (!action.startsWith('move-')) return
  const movers = [action, 'move-up', 'move-down'].map(name => byId('field-parts').querySelector(`[data-part="${name}"]`))
  movers.find(mover => mover)?.focus()
}

// A list that is opened to choose from.
function choiceList(action, choices, button) {
  const items = choices.map(part => create('li', {}, button(part)))
  const list = create('details', { dataset: { parts: action } })
  list.append(
    create('summary', {}, word(`desk-parts-${action}`, { n: choices.length })),
    create('p', {}, word(`desk-parts-hint-${action}`)),
    create('ul', {}, ...items)
  )
  return list
}

function partWords({ action, words }) {
  if (LISTS.includes(action)) return words
  return words ? word('desk-part-add', { part: words }) : word(`desk-parts-${action}`)
}
