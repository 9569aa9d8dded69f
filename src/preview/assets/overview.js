// The overview of all documents.
//
// Used by tests: #documents [data-document]; #filter; #errors.

import { byId, create, setVisible, sheetAddress, subscribe } from './dom.js'
import { Make } from './make.js'
import { NewDialog } from './new.js'
import { fillWords, language, word } from './words.js'

fillWords()
new NewDialog()
new Make(null, id => documents.find(document => document.id === id)?.title ?? id)

const cards = new Map()
let documents = []

subscribe('/events', byId('connection'), state => {
  documents = state.documents
  byId('project').textContent = state.project
  document.title = word('overview.page-title', state)
  byId('errors').textContent = state.faults_text
  setVisible(byId('errors'), state.faults_text)
  removeCards(new Set(documents.map(({ id }) => id)))
  documents.forEach(updateCard)
  arrangeCards()
})

byId('filter').oninput = arrangeCards
byId('order').onchange = arrangeCards

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.matches('input, textarea') && !byId('new').open) {
    event.preventDefault()
    byId('filter').focus()
  }
})

const ORDERS = {
  municipality: (one, other) => one.municipality.localeCompare(other.municipality, 'nl') || one.id.localeCompare(other.id),
  changed: (one, other) => (other.changed ?? 0) - (one.changed ?? 0),
  errors: (one, other) => other.faults - one.faults || other.warnings - one.warnings || other.gaps - one.gaps
}

// Sorts the cards, and hides those that do not match the filter.
function arrangeCards() {
  const words = byId('filter').value.toLowerCase().split(/\s+/).filter(Boolean)
  const order = ORDERS[byId('order').value]
  const sorted = documents.toSorted((one, other) => order(one, other) || ORDERS.municipality(one, other))
  const list = byId('documents')
  let matching = 0
  for (const [index, document] of sorted.entries()) {
    const { element } = cards.get(document.id)
    const isMatch = matches(document, words)
    matching += isMatch
    setVisible(element, isMatch)
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null)
  }
  const all = word('documents', { n: documents.length })
  byId('count').textContent = matching === documents.length ? all : word('overview.matching', { matching, all })
  setVisible(byId('no-match'), documents.length > 0 && matching === 0)
}

function matches({ municipality, kind, title, id, status }, words) {
  const text = `${municipality} ${kind} ${title} ${id} ${status ?? ''}`.toLowerCase()
  return words.every(word => text.includes(word))
}

// Removes the cards of documents that are not among `ids`.
function removeCards(ids) {
  for (const [id, { element }] of cards) {
    if (ids.has(id)) continue
    element.remove()
    cards.delete(id)
  }
}

// Creates the card of a document, or replaces it if the document changed.
function updateCard(document) {
  const json = JSON.stringify(document)
  const card = cards.get(document.id)
  if (card?.json === json) return
  const element = createCard(document)
  // The previous picture stays until the new one is loaded.
  const picture = card?.element.querySelector('img')
  if (picture) keepUntilLoaded(element, picture)
  card?.element.replaceWith(element)
  cards.set(document.id, { json, element })
}

function createCard(document) {
  const { id, municipality, kind, status, pages, gaps, faults: errors, warnings, changed, version } = document
  const badge = create('span', { className: 'badge', dataset: { status: status ?? '' } }, status ?? word('overview.no-status'))
  const issues = [gaps && word('gaps', { n: gaps }), warnings && word('warnings', { n: warnings })].filter(Boolean)
  const facts = create(
    'div',
    { className: 'facts' },
    create('h2', {}, create('a', { href: sheetAddress(id) }, municipality)),
    create('p', {}, [kind, pages && word('pages', { n: pages })].filter(Boolean).join(' · ')),
    badge,
    errors ? create('p', { className: 'error-count' }, word('errors', { n: errors })) : null,
    issues.length ? create('p', { className: 'issue-count' }, issues.join(', ')) : null,
    create('div', { className: 'foot' }, formatAge(changed), create('a', { className: 'button', href: `/pdf/${id}.pdf`, download: '', ariaLabel: word('overview.pdf-of', { id }) }, 'PDF'))
  )
  return create('li', { className: errors ? 'card broken' : 'card', dataset: { document: id } }, createPicture(id, version), facts)
}

function createPicture(id, version) {
  const image = create('img', { alt: '', loading: 'lazy', src: `/thumbnail/${id}.png?v=${version}` })
  const picture = create('div', { className: 'picture' }, image)
  image.onerror = () => picture.replaceChildren(word('overview.no-picture'))
  return picture
}

function keepUntilLoaded(element, previous) {
  const image = element.querySelector('img')
  image.loading = 'eager'
  image.replaceWith(previous)
  image.onload = () => previous.replaceWith(image)
}

// How long ago a document was changed, in words.
function formatAge(time) {
  if (!time) return create('span')
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const minutes = (time - Date.now()) / 60000
  const [amount, unit] =
    minutes > -60 ? [minutes, 'minute'] : minutes > -1440 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day']
  const date = new Date(time)
  return create('time', { dateTime: date.toISOString(), title: date.toLocaleString('nl') }, format.format(Math.round(amount), unit))
}
