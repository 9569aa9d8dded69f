// A sheet: receives its states, and shows them.
//
// Used by tests: #pages .page[data-hash] with img and .text .run; #errors, #field, #origin, #edited, #issues, #open, #contents;
// .run.marked, .run.changed; the state on the screen: <html data-version>, performance mark `rendered-VERSION`.

import { Changes } from './changes.js'
import { byId, create, debounce, formatLocation, openInEditor, setVisible, sheetAddress, subscribe } from './dom.js'
import { addDrawer } from './drawer.js'
import { Facts } from './facts.js'
import { FieldPanel } from './field.js'
import { keepFocus } from './keep-focus.js'
import { addKeys } from './keys.js'
import { Make } from './make.js'
import { Numbers } from './numbers.js'
import { Origin } from './origin.js'
import { Pages } from './pages.js'
import { Remarks } from './remarks.js'
import { Sidebar } from './sidebar.js'
import { StatusChoice } from './status.js'
import { Tour } from './tour.js'
import { Warnings } from './warnings.js'
import { fillWords, word } from './words.js'
import { Zoom } from './zoom.js'

// How long nothing may change before the program asks for more than the pages, in milliseconds: longer than between two
// strokes of someone who types.
const QUIET = 250

fillWords()

const name = location.pathname.split('/').slice(2, 4).join('/')
const pages = new Pages(name)
const zoom = new Zoom(name, pages)
const origin = new Origin(name, pages)
const sidebar = new Sidebar(pages)
const field = new FieldPanel(name, origin)
const tour = new Tour(name, pages, field)
const facts = new Facts(name, sidebar, field)
const numbers = new Numbers(name, () => field.leave())
const warnings = new Warnings(name, pages, field)
const remarks = new Remarks(name, pages, field)
const status = new StatusChoice(name, { leave: () => field.leave(), goTo: goToBlocker })
field.onOpen = opened => {
  tour.mark()
  facts.mark()
  warnings.mark()
  remarks.mark()
  showAddress(opened)
}
byId('undo').onclick = () => field.step('undo')
byId('redo').onclick = () => field.step('redo')
addDrawer()
new Changes({ before: () => field.leave(), goTo: goToChange })
addKeys({ pages, zoom, field, sidebar, tour, warnings })
new Make(decodeURIComponent(name), () => document.title)

// The location and the field that the address asks for, until they are shown.
let requested = new URLSearchParams(location.search).get('at')
let requestedField = new URLSearchParams(location.search).get('field')
// Whether the address asks for the first open place: that of a new document does.
let isTourRequested = new URLSearchParams(location.search).has('tour')

subscribe(`/events/${name}`, byId('connection'), state => {
  // First the pages: the user waits for them.
  const shown = pages.show(state)
  showHead(state)
  showErrors(state)
  showEdited(state.edited)
  sidebar.show(state)
  warnings.show(state)
  zoom.restore()
  if (requested && pages.count > 0) {
    origin.goTo(requested)
    requested = null
  }
  if (requestedField && pages.count > 0) {
    openField(requestedField)
    requestedField = null
  }
  shown.then(() => {
    sidebar.update()
    field.mark()
    whenQuiet()
  })
  numbers.show(state)
})

// What can wait while the user types.
const whenQuiet = debounce(QUIET, () => {
  field.update()
  facts.update()
  remarks.update()
  tour.update().then(startTour)
})

function startTour() {
  if (!isTourRequested || pages.count === 0) return
  isTourRequested = false
  sidebar.select('open')
  tour.step(1)
}

async function openField(id) {
  const opened = await field.open(id)
  if (opened) origin.goTo(`${opened.location.file}:${opened.location.line}`)
}

// Shows what keeps the document from being final: a field, or a place in a file.
function goToBlocker({ field: id, place }) {
  if (id) openField(id)
  else origin.goTo(place)
}

// Opens the field of a change of this document.
function goToChange({ document, field: id }) {
  const isHere = document === decodeURIComponent(name)
  if (isHere) openField(id)
  return isHere
}

// Keeps the address of the open field in the window, so that it can be sent to a colleague.
function showAddress(opened) {
  const address = new URL(location)
  if (opened) address.searchParams.set('field', opened.field)
  else address.searchParams.delete('field')
  address.searchParams.delete('at')
  address.searchParams.delete('tour')
  history.replaceState(history.state, '', address)
}

function showHead(state) {
  byId('municipality').textContent = state.municipality
  byId('kind').textContent = state.kind
  document.title = `${state.municipality} – ${state.kind}`
  status.show(state.status)
  byId('count').textContent = state.pages.length ? word('desk-pages', { n: state.pages.length }) : ''
  byId('pdf').href = `/pdf/${name}.pdf`
  const message = byId('message')
  setVisible(message, !state.exists)
  if (!state.exists) {
    message.replaceChildren(word('desk-sheet-missing'), ' ', create('a', { href: '/' }, word('desk-all-documents')))
  }
}

function showErrors({ faults: errors, faults_text: text, pages }) {
  setVisible(byId('errors'), errors.length > 0)
  document.querySelector('.workspace').classList.toggle('empty', pages.length === 0)
  const stale = pages.length ? ` ${word('desk-sheet-stale')}` : ''
  byId('errors-title').textContent = word('desk-errors', { n: errors.length }) + stale
  byId('errors-text').textContent = text
  const located = errors.filter(error => error.file && error.line)
  const open = error =>
    create(
      'button',
      {
        onclick: () => goToError(error),
        title: word('desk-sheet-open-error', { location: formatLocation(error) })
      },
      word('desk-sheet-open-error', { location: error.label?.join(' · ') ?? `${lastPart(error.file)}:${error.line}` })
    )
  keepFocus(byId('errors'), () => byId('errors-open').replaceChildren(...located.slice(0, 6).map(open)))
}

// Opens the field of an error, or its place in a text editor.
async function goToError(error) {
  if (error.field && (await field.open(error.field))) field.selectWords(error.words ?? '', 0)
  else openInEditor(error).catch(showMessage)
}

const lastPart = path => path.split('/').at(-1)

// Shows which shared file was saved last, with links to the documents that use it.
function showEdited(edited) {
  const notice = byId('edited')
  setVisible(notice, edited)
  if (!edited) return
  const location = formatLocation(edited)
  const links = edited.documents.flatMap((document, index) => [
    index ? ', ' : '',
    document.id === name
      ? create('a', { href: sheetAddress(name, location), onclick: goToHere(location) }, word('desk-sheet-here'))
      : create('a', { href: sheetAddress(document.id, location) }, document.name)
  ])
  const shared = ` ${word('desk-sheet-edited', { n: edited.documents.length })} `
  keepFocus(notice, () => notice.replaceChildren(create('code', {}, edited.file), shared, ...links))
}

const goToHere = location => event => {
  event.preventDefault()
  origin.goTo(location)
}

function showMessage(error) {
  const message = byId('message')
  message.textContent = error.message
  setVisible(message, true)
}
