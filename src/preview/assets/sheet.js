// The page of a sheet: hears its states and shows them.
//
// Hooks for tests: #pages .page[data-hash] with img and .text .run; #faults, #origin, #edited, #notes, #contents;
// .run.marked, .run.changed; the state that is on the screen: <html data-version>, performance mark `shown-VERSION`.

import { byId, counted, listen, make, openPlace, placeOf, sheetAddress, toggle } from './dom.js'
import { Contents } from './contents.js'
import { addKeys } from './keys.js'
import { Origin } from './origin.js'
import { Pages } from './pages.js'
import { Zoom } from './zoom.js'

const name = location.pathname.split('/').slice(2, 4).join('/')
const pages = new Pages(name)
const zoom = new Zoom(name, pages)
const origin = new Origin(name, pages)
const contents = new Contents(pages)
addKeys({ pages, zoom, origin, contents })

let at = new URLSearchParams(location.search).get('at')

listen(`/events/${name}`, byId('connection'), state => {
  // First what the user waits for.
  const shown = pages.show(state)
  showHead(state)
  showFaults(state)
  showEdited(state.edited)
  contents.show(state)
  zoom.restore()
  if (at && pages.count > 0) {
    origin.goTo(at)
    at = null
  }
  shown.then(() => contents.update())
})

function showHead(state) {
  byId('municipality').textContent = state.municipality
  byId('kind').textContent = state.kind
  document.title = `${state.municipality} – ${state.kind}`
  const status = byId('status')
  status.textContent = status.dataset.status = state.status ?? ''
  toggle(status, state.status)
  byId('count').textContent = state.pages.length ? counted(state.pages.length, 'page', 'pages') : ''
  byId('pdf').href = `/pdf/${name}.pdf`
  const message = byId('message')
  toggle(message, !state.exists)
  if (!state.exists) {
    message.replaceChildren('This document is not in the content (any more). ', make('a', { href: '/' }, 'All documents'))
  }
}

function showFaults(state) {
  toggle(byId('faults'), state.faults.length > 0)
  document.querySelector('.desk').classList.toggle('empty', state.pages.length === 0)
  const kept = state.pages.length ? ' The pages are those of before.' : ''
  byId('faults-title').textContent = `${counted(state.faults.length, 'fault', 'faults')} to mend.${kept}`
  byId('faults-text').textContent = state.faults_text
  const places = state.faults.filter(fault => fault.file && fault.line)
  const open = fault =>
    make('button', { onclick: () => openPlace(fault).catch(say), title: `Open ${placeOf(fault)}` }, `Open ${lastPart(fault.file)}:${fault.line}`)
  byId('faults-open').replaceChildren(...places.slice(0, 6).map(open))
}

const lastPart = path => path.split('/').at(-1)

function showEdited(edited) {
  const notice = byId('edited')
  toggle(notice, edited)
  if (!edited) return
  const links = edited.documents.flatMap((document, index) => [
    index ? ', ' : '',
    document.id === name
      ? make('a', { href: sheetAddress(name, placeOf(edited)), onclick: here(edited) }, 'here')
      : make('a', { href: sheetAddress(document.id, placeOf(edited)) }, document.id)
  ])
  const shared = `is shared by ${counted(edited.documents.length, 'document', 'documents')}. As it looks in: `
  notice.replaceChildren(make('code', {}, edited.file), ` ${shared}`, ...links)
}

const here = edited => event => {
  event.preventDefault()
  origin.goTo(placeOf(edited))
}

function say(error) {
  const message = byId('message')
  message.textContent = error.message
  toggle(message, true)
}
