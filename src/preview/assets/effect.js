// What a changed text does to all documents that have it: the sentences that go and those that come. The user saves it
// everywhere, in this document only, or not.
//
// Used by tests: #effect with [data-group], del and ins; #effect-everywhere, #effect-here, #effect-cancel.

import { byId, create, setVisible, sheetAddress } from './dom.js'
import { messageOf } from './field-words.js'
import { send, sendEdit } from './request.js'
import { word } from './words.js'

// The number of documents that are named before the others are counted.
const FEW = 5

// What the value of a field would do, as the server found it; a refusal is `{ message }`.
export async function findEffect(name, field, value) {
  const { status, answer } = await send('POST', `/effect/${name}`, { field: field.field, value })
  return status === 200 ? answer : refusal(status, answer)
}

// Saves a value in this document only. Resolves to the id of the field that has its words, or to a refusal.
export async function saveHere(name, field, value) {
  const { status, answer } = await sendEdit(`/deviation/${name}`, field, value)
  return status === 200 ? { field: answer.field } : refusal(status, answer)
}

// Removes a deviation. Resolves to null, or to a refusal.
export async function followStandard(name, { field, version }) {
  const { status, answer } = await send('DELETE', `/deviation/${name}`, { field, version })
  return status === 200 ? null : refusal(status, answer)
}

function refusal(status, answer) {
  if (answer?.reason) return { message: word(`desk-effect-not-here-${answer.reason}`) }
  return { message: status === 409 || status === 404 ? word('desk-field-changed-elsewhere') : messageOf(status, answer) }
}

// Shows what a value does, and asks where it is to be saved, if it is a changed one. Resolves to `everywhere`, `here` or, if
// the user cancels, null.
export function askWhere(effect, isChanged) {
  const dialog = byId('effect')
  const focused = document.activeElement
  const canBeHere = isChanged && !effect.alone && effect.here?.reason === null
  byId('effect-title').textContent = titleOf(effect, isChanged)
  byId('effect-groups').replaceChildren(...(isChanged ? partsOf(effect) : [createDocuments(effect.documents)]))
  byId('effect-groups').scrollTop = 0
  showWhyNot(isChanged && effect.here?.reason)
  setVisible(byId('effect-everywhere'), isChanged)
  setVisible(byId('effect-here'), canBeHere)
  byId('effect-everywhere').textContent = word(effect.alone ? 'desk-field-save' : 'desk-effect-everywhere')
  byId('effect-cancel').textContent = word(isChanged ? 'desk-cancel' : 'desk-close')
  dialog.returnValue = ''
  dialog.showModal()
  // The sentences come first: what the buttons do depends on them.
  byId('effect-groups').focus()
  return new Promise(resolve => {
    dialog.onclose = () => {
      focused?.focus({ preventScroll: true })
      resolve(dialog.returnValue || null)
    }
  })
}

function titleOf({ documents, groups, broken }, isChanged) {
  if (!isChanged) return word('desk-effect-used', { n: documents.length })
  const n = [...groups, ...broken].reduce((sum, group) => sum + group.documents.length, 0)
  return n ? word('desk-effect-title', { n }) : word('desk-effect-no-change')
}

function showWhyNot(reason) {
  byId('effect-why').textContent = reason ? word(`desk-effect-not-here-${reason}`) : ''
  setVisible(byId('effect-why'), reason)
}

// What happens, in groups of documents: first what needs a look.
function partsOf({ documents, groups, unchanged, broken, repaired, unreadable }) {
  const list = (key, links) => (links.length ? [createGroup(word(key, { n: links.length }), links)] : [])
  const isAll = links => links.length > 1 && links.length === documents.length
  const changed = group => {
    const n = group.documents.length
    const title = isAll(group.documents) ? word('desk-effect-in-all', { n }) : n > 1 ? word('desk-effect-in-some', { n }) : null
    const note = group.varies ? word('desk-effect-varies', { document: group.documents[0].name }) : null
    return createGroup(title, group.documents, note, create('ul', {}, ...group.sentences.map(createSentence)))
  }
  const failed = ({ documents: links, deviates, errors_text: errors }) => {
    const details = create('details', {}, create('summary', {}, word('desk-effect-errors')), create('pre', { className: 'error-text', tabIndex: 0 }, errors))
    const note = deviates ? word('desk-effect-deviates', { n: links.length }) : null
    return createGroup(word('desk-effect-broken', { n: links.length }), links, note, details)
  }
  return [
    ...broken.map(group => mark(failed(group), 'error')),
    ...groups.map(changed),
    ...list('desk-effect-unchanged', unchanged),
    ...list('desk-effect-repaired', repaired),
    ...list('desk-effect-unreadable', unreadable)
  ]
}

function mark(section, kind) {
  section.dataset.kind = kind
  return section
}

// A group without a title is one document, and has its name.
function createGroup(title, documents, note = null, content = null) {
  const head = title ?? createLink(documents[0])
  return create(
    'section',
    { dataset: { group: documents.length } },
    create('h3', {}, head),
    title && createDocuments(documents),
    note && create('p', { className: 'note' }, note),
    content
  )
}

// Links to documents: a few, and the others when they are asked for.
function createDocuments(documents) {
  const links = list => list.flatMap((document, index) => [index ? ', ' : '', createLink(document)])
  if (documents.length <= FEW + 1) return create('p', { className: 'documents' }, ...links(documents))
  const others = documents.slice(FEW)
  const details = create('details', {}, create('summary', {}, word('desk-others', { n: others.length })))
  details.ontoggle = () => details.children.length === 1 && details.append(create('p', {}, ...links(others)))
  return create('div', { className: 'documents' }, ...links(documents.slice(0, FEW)), ' ', details)
}

// In another tab: the question stays.
const createLink = document => create('a', { href: sheetAddress(document.id), target: '_blank' }, document.name)

function createSentence({ change, parts }) {
  const isGone = change === 'gone'
  const isWhole = parts.every(part => part.changed)
  const words = parts.map(({ text, changed }) => (changed && !isWhole ? create('mark', {}, text) : text))
  return create(
    'li',
    { dataset: { change } },
    create('span', { className: 'sign' }, word(isGone ? 'desk-make-gone' : 'desk-make-came')),
    ' ',
    create(isGone ? 'del' : 'ins', { lang: 'nl' }, ...words)
  )
}
