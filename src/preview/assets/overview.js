// The overview of all documents.
//
// Hooks for tests: #documents [data-document]; #filter; #faults.

import { byId, counted, listen, make, sheetAddress, toggle } from './dom.js'

const cards = new Map()
let documents = []

listen('/events', byId('connection'), state => {
  documents = state.documents
  byId('project').textContent = state.project
  document.title = `${state.project} – all documents`
  byId('faults').textContent = state.faults_text
  toggle(byId('faults'), state.faults_text)
  for (const known of cards.keys()) {
    if (!documents.some(({ id }) => id === known)) {
      cards.get(known).element.remove()
      cards.delete(known)
    }
  }
  documents.forEach(renew)
  arrange()
})

byId('filter').oninput = arrange
byId('order').onchange = arrange

document.addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.matches('input')) {
    event.preventDefault()
    byId('filter').focus()
  }
})

const ORDERS = {
  municipality: (one, other) => one.municipality.localeCompare(other.municipality, 'nl') || one.id.localeCompare(other.id),
  changed: (one, other) => (other.changed ?? 0) - (one.changed ?? 0),
  faults: (one, other) => other.faults - one.faults || other.warnings - one.warnings || other.gaps - one.gaps
}

// Puts the cards in order, and hides those that are not asked for.
function arrange() {
  const words = byId('filter').value.toLowerCase().split(/\s+/).filter(Boolean)
  const isWanted = ({ municipality, kind, title, id, status }) => {
    const text = `${municipality} ${kind} ${title} ${id} ${status ?? ''}`.toLowerCase()
    return words.every(word => text.includes(word))
  }
  const order = ORDERS[byId('order').value]
  const list = byId('documents')
  let shown = 0
  for (const [index, document] of documents.toSorted((one, other) => order(one, other) || ORDERS.municipality(one, other)).entries()) {
    const { element } = cards.get(document.id)
    const isShown = isWanted(document)
    shown += isShown
    toggle(element, isShown)
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null)
  }
  const all = counted(documents.length, 'document', 'documents')
  byId('count').textContent = shown === documents.length ? all : `${shown} of ${all}`
  toggle(byId('none'), documents.length > 0 && shown === 0)
}

// Makes the card of a document, or makes it new if something of it changed.
function renew(document) {
  const text = JSON.stringify(document)
  const card = cards.get(document.id)
  if (card?.text === text) return
  const element = makeCard(document)
  // The picture stays while the new one is made.
  const old = card?.element.querySelector('img')
  if (old) keepUntilLoaded(element, old)
  card?.element.replaceWith(element)
  cards.set(document.id, { text, element })
}

function makeCard(document) {
  const { id, municipality, kind, status, pages, gaps, faults, warnings, changed, version } = document
  const badge = make('span', { className: 'badge', dataset: { status: status ?? '' } }, status ?? 'unknown')
  const wrong = faults ? make('p', { className: 'wrong-count' }, counted(faults, 'fault', 'faults')) : null
  const looks = [gaps && counted(gaps, 'gap', 'gaps'), warnings && counted(warnings, 'warning', 'warnings')].filter(Boolean)
  const facts = make(
    'div',
    { className: 'facts' },
    make('h2', {}, make('a', { href: sheetAddress(id) }, municipality)),
    make('p', {}, [kind, pages && counted(pages, 'page', 'pages')].filter(Boolean).join(' · ')),
    badge,
    wrong,
    looks.length ? make('p', { className: 'gap-count' }, looks.join(', ')) : null,
    make('div', { className: 'foot' }, ago(changed), make('a', { className: 'button', href: `/pdf/${id}.pdf`, download: '', ariaLabel: `PDF of ${id}` }, 'PDF'))
  )
  return make('li', { className: faults ? 'card wrong' : 'card', dataset: { document: id } }, makePicture(id, version), facts)
}

function makePicture(id, version) {
  const image = make('img', { alt: '', loading: 'lazy', src: `/thumbnail/${id}.png?v=${version}` })
  const picture = make('div', { className: 'picture' }, image)
  image.onerror = () => picture.replaceChildren('no picture')
  return picture
}

function keepUntilLoaded(element, old) {
  const image = element.querySelector('img')
  image.loading = 'eager'
  image.replaceWith(old)
  image.onload = () => old.replaceWith(image)
}

// When a document was changed last, as people say it.
function ago(time) {
  if (!time) return make('span')
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  const minutes = (time - Date.now()) / 60000
  const [amount, unit] =
    minutes > -60 ? [minutes, 'minute'] : minutes > -1440 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day']
  const date = new Date(time)
  return make('time', { dateTime: date.toISOString(), title: date.toLocaleString('nl') }, words.format(Math.round(amount), unit))
}
