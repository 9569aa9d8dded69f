// What can be added to the document at a field, removed and moved: buttons, and lists to choose an indicator from.
//
// Used by tests: #field-parts, its buttons with data-part and its lists with data-parts.

import { askWhether } from './ask.js'
import { create } from './dom.js'
import { partName } from './field-words.js'
import { word } from './words.js'

// The actions with an indicator to choose, in the order of their lists.
const LISTS = ['add-indicator', 'remove-indicator', 'judge', 'add-row']

// The elements for what can be done at a field. `changeKey` gets an action and a key, `changePart` a part of the field.
export function partElements({ can_add: additions, can_remove: isRemovable, field: id, parts }, changeKey, changePart) {
  const keyButton = (action, key) =>
    create('button', { onclick: () => changeKey(action, key) }, word(`part.${action}`, { part: partName(key) }))
  const partButton = part => create('button', { onclick: () => changePart(part), dataset: { part: part.name } }, partWords(part))
  const isChosen = part => LISTS.includes(part.action)
  const lists = LISTS.map(action => [action, parts.filter(part => part.action === action)])
  return [
    ...additions.map(key => keyButton('add', key)),
    ...(isRemovable ? [keyButton('remove', id.split('.').at(-1))] : []),
    ...parts.filter(part => !isChosen(part)).map(partButton),
    ...lists.filter(([, choices]) => choices.length).map(([action, choices]) => choiceList(action, choices, partButton))
  ]
}

// Asks before a text is lost. Resolves to whether to go on.
export async function mayLose({ action, loses }) {
  if (!loses.length) return true
  const question = [word(`parts.ask.${action}`), ...loses.map(text => `“${text}”`)].join('\n\n')
  return askWhether(question, word(`parts.yes.${action}`))
}

// Says what was done.
export const doneWords = ({ action }) => word(`parts.done.${action}`)

// Moving goes on: the button that was pressed, or the one for the other way at the end of the list.
export const focusMover = ({ action }) => {
  const box = document.getElementById('field-parts')
  const movers = [action, 'move-up', 'move-down'].map(name => box.querySelector(`[data-part="${name}"]`))
  if (action.startsWith('move-')) movers.find(mover => mover)?.focus()
}

// A list that is opened to choose from.
function choiceList(action, choices, button) {
  const items = choices.map(part => create('li', {}, button(part)))
  const list = create('details', { dataset: { parts: action } })
  list.append(
    create('summary', {}, word(`parts.${action}`, { n: choices.length })),
    create('p', {}, word(`parts.hint.${action}`)),
    create('ul', {}, ...items)
  )
  return list
}

function partWords({ action, words }) {
  if (LISTS.includes(action)) return words
  return words ? word('part.add', { part: words }) : word(`parts.${action}`)
}
