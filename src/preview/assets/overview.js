// The overview of all documents, as cards or as a list.
//
// Used by tests: #documents [data-document]; #list; #filter; #errors.

import { Cards } from './cards.js'
import { Changes } from './changes.js'
import { byId, setVisible, subscribe } from './dom.js'
import { Filter } from './filter.js'
import { List } from './list.js'
import { Make } from './make.js'
import { NewDialog } from './new.js'
import { fillWords, word } from './words.js'

// The number of documents from which the list is shown, until the user has chosen.
const MANY = 30

// The browser remembers which of the views was chosen, the window how far it was scrolled.
const STORED_VIEW = 'overview-view'
const STORED_TOP = 'overview-top'

fillWords()
const newDialog = new NewDialog()
new Changes()
new Make(null, nameOf)

const filter = new Filter(show)
const views = { cards: new Cards(), list: new List(preset => newDialog.open(preset)) }
let state = { documents: [], municipalities: [] }

subscribe('/events', byId('connection'), received => {
  const isFirst = state.documents.length === 0
  const documents = [...received.documents, ...received.unread.map(unread)]
  state = { ...received, documents: documents.map(document => named(document, received.municipalities)) }
  byId('project').textContent = state.project
  document.title = word('desk-overview-page-title', state)
  byId('errors').textContent = state.faults_text
  setVisible(byId('errors'), state.faults_text)
  filter.count(state.documents)
  show()
  if (isFirst) byId('main').scrollTop = sessionStorage.getItem(STORED_TOP) ?? 0
})

byId('order').onchange = show
for (const button of byId('view').children) button.onclick = () => choose(button.dataset.view)
addEventListener('pagehide', () => sessionStorage.setItem(STORED_TOP, byId('main').scrollTop))

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.matches('input, textarea') && !document.querySelector('dialog[open]')) {
    event.preventDefault()
    byId('filter').focus()
  }
})

// A document that the server has not read yet: its folders stand in for its words.
function unread(id) {
  const [municipality, kind] = id.split('/')
  return { id, municipality, kind, title: id, status: null, gaps: 0, faults: 0, warnings: 0, changed: null, version: 0 }
}

// A document that could not be read has no words of its own: the municipality has a name, and the folder a kind.
function named(document, municipalities) {
  if (document.status) return document
  const [folder, kind] = document.id.split('/')
  const municipality = municipalities.find(municipality => municipality.folder === folder)?.name ?? folder
  return { ...document, municipality, kind: kindOf(kind) }
}

const kindOf = folder => folder[0].toUpperCase() + folder.slice(1).replace(/-\d+$/, '')

// What a document is called in a list of several.
function nameOf(id) {
  const document = state.documents.find(document => document.id === id)
  return document ? `${document.municipality} – ${document.kind} ${id.match(/\d*$/)[0]}`.trim() : id
}

function choose(view) {
  localStorage.setItem(STORED_VIEW, view)
  show()
}

function chosenView() {
  const stored = localStorage.getItem(STORED_VIEW)
  return stored in views ? stored : state.documents.length < MANY ? 'cards' : 'list'
}

const newest = documents => Math.max(0, ...documents.map(({ changed }) => changed ?? 0))
const sum = (documents, key) => documents.reduce((sum, document) => sum + document[key], 0)

// The orders of groups of documents: a group has those of a card, or of a row.
const ORDERS = {
  municipality: () => 0,
  changed: (one, other) => newest(other) - newest(one),
  errors: (one, other) => sum(other, 'faults') - sum(one, 'faults') || sum(other, 'warnings') - sum(one, 'warnings') || sum(other, 'gaps') - sum(one, 'gaps')
}

// Shows the documents in the chosen view: only this one is kept up to date.
function show() {
  const view = chosenView()
  document.body.dataset.view = view
  for (const button of byId('view').children) button.ariaPressed = String(button.dataset.view === view)
  setVisible(byId('documents'), view === 'cards')
  setVisible(byId('list'), view === 'list')
  const order = ORDERS[byId('order').value]
  const byName = new Intl.Collator('nl')
  const documents = state.documents.toSorted(
    (one, other) => order([one], [other]) || byName.compare(one.municipality, other.municipality) || byName.compare(one.id, other.id)
  )
  const matching = new Set(documents.filter(document => filter.matches(document)))
  const matchesName = municipality => filter.matchesName(municipality)
  views[view].show({ ...state, documents, matching, order, matchesName })
  showCount(matching.size, documents.length)
}

function showCount(matching, n) {
  const all = word('desk-documents', { n })
  byId('count').textContent = matching === n ? all : word('desk-overview-matching', { matching, all })
  const isEmpty = !document.querySelector('#documents:not([hidden]) > :not([hidden]), #list:not([hidden]) tbody > :not([hidden])')
  setVisible(byId('no-match'), isEmpty && state.documents.length > 0)
}
